/** One Chromium and one page for a measurement, with scripts of ours bundled for it. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import type { Sheets } from '../../src/core/model/messages/prepared'
import { drive } from '../../tools/browser/drive'
import type { Driver } from '../../tools/browser/driver'
import { serveSite } from '../../tools/browser/site-server'

export const ROOT = resolve(import.meta.dirname, '../..')
/** The built extension. */
export const EXTENSION = resolve(ROOT, 'dist/chromium')

export type Bench = {
  readonly driver: Driver
  /** Serves `html` at `path` on every host, isolated from other origins: there a page's clock tells 0.005 ms, else 0.1 ms. */
  serve(path: string, html: string): void
  close(): Promise<void>
}

const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

/** Starts the browser with an extension, the built one unless another is given, and a server for its pages. */
export const startBench = async (extension = EXTENSION): Promise<Bench> => {
  const pages = new Map<string, string>()
  const server = await serveSite((_host, path) => {
    const body = pages.get(path)
    return body === undefined ? undefined : { body, headers: ISOLATED }
  })
  const driver = await drive('chromium', { extension, port: server.port })
  return {
    driver,
    serve: (path, html) => void pages.set(path, html),
    close: async () => {
      await driver.close()
      await server.close()
    },
  }
}

/** The style sheets that the built extension has for the page. */
const builtSheets = (): Sheets => {
  const read = (name: string): string => readFileSync(resolve(EXTENSION, 'content', name), 'utf8')
  return { overlay: read('overlay.css'), marker: read('marker.css') }
}

/** A file of the bench as one script for a page; `__SHEETS__` in it stands for the extension's style sheets there. */
export const scriptOf = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    define: { __SHEETS__: JSON.stringify(builtSheets()) },
    entryPoints: [entry],
    format: 'iife',
    logLevel: 'error',
    minify: true,
    target: 'chrome131',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
