/**
 * Rendered works on disk: a set takes some seconds to render, and each build, check and test run would do it again. They are kept where
 * `npm ci` clears them, and apart for each state of what renders them.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Rendered } from '../../src/core/model/edition/edition'
import type { Source } from '../../src/core/model/edition/source'
import { renderWork } from './render'

const ROOT = resolve(import.meta.dirname, '../..')
const KEPT = join(ROOT, 'node_modules/.cache/counterpoint/citations')
/** Folders whose code renders, and the file that names the versions of all packages. */
const RENDERERS = ['tools/edition', 'src/core/model']
const VERSIONS = 'package-lock.json'

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name))

const hash = (texts: readonly string[]): string => {
  const sum = createHash('sha256')
  for (const text of texts) sum.update(`${text.length}:${text}`)
  return sum.digest('hex')
}

/** The name of the folder for the code as it is now. */
const stateOfCode = (): string =>
  hash([VERSIONS, ...RENDERERS.flatMap(filesOf)].flatMap((file) => [file, readFileSync(join(ROOT, file), 'utf8')]))

/** Makes the folder `name` in `kept`, if it can; when it is new the others go, which older code has made. */
const makeFolder = (kept: string, name: string): void => {
  try {
    if (mkdirSync(join(kept, name), { recursive: true }) === undefined) return
    for (const other of readdirSync(kept))
      if (other !== name) rmSync(join(kept, other), { recursive: true, force: true })
  } catch {
    // Then nothing is kept.
  }
}

const read = (file: string): Rendered | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Rendered
  } catch {
    return undefined
  }
}

const write = (file: string, rendered: Rendered): void => {
  try {
    // By another name first: another process may be reading.
    const whole = `${file}.${process.pid}`
    writeFileSync(whole, JSON.stringify(rendered))
    renameSync(whole, file)
  } catch {
    // It is rendered again the next time.
  }
}

/**
 * Renders works, or gives them as the same code rendered them before. A file that cannot be read is written anew; a disk that takes none
 * costs time alone.
 * @param kept the folder for what is kept
 * @returns by the works' ids
 */
export const renderWorks = (works: readonly Source[], kept = KEPT): Record<string, Rendered> => {
  const state = stateOfCode()
  makeFolder(kept, state)
  return Object.fromEntries(
    works.map((work) => {
      const file = join(kept, state, `${hash([JSON.stringify(work)])}.json`)
      const before = read(file)
      if (before !== undefined) return [work.id, before]
      const rendered = renderWork(work)
      write(file, rendered)
      return [work.id, rendered]
    }),
  )
}
