/** One Chromium and one page for a measurement, with scripts of ours bundled for it. */
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { cssAsText } from '../../tools/content-plugins'
import { type Driver, drive } from '../../tools/drive'
import { serveSite } from '../../tools/site-server'

export const ROOT = resolve(import.meta.dirname, '../..')

export type Bench = {
  readonly driver: Driver
  /** Serves `html` at `path` on every host. */
  serve(path: string, html: string): void
  close(): Promise<void>
}

/** Starts the browser, with the built extension, and a server for its pages. */
export const startBench = async (): Promise<Bench> => {
  const pages = new Map<string, string>()
  const server = await serveSite((_host, path) => pages.get(path))
  const driver = await drive('chromium', { extension: resolve(ROOT, 'dist/chromium'), port: server.port })
  return {
    driver,
    serve: (path, html) => void pages.set(path, html),
    close: async () => {
      await driver.close()
      await server.close()
    },
  }
}

/** A file of the bench as one script for a page. */
export const scriptOf = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    entryPoints: [entry],
    format: 'iife',
    logLevel: 'error',
    minify: true,
    plugins: [cssAsText],
    target: 'chrome131',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
