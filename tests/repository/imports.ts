/** What the files of src import, types included, read from their text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

export type Import = {
  /** The importing file, relative to the project. */
  readonly file: string
  /** A package, or the imported file's path relative to the project, without its ending if it was left out. */
  readonly target: string
  readonly isPackage: boolean
  readonly typeOnly: boolean
}

const STATEMENT = /^(?:import|export)\s+(?:(type)\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gmu
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/gu

/** Every file of ours under a folder, relative to the project and with forward slashes. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll(sep, '/'))
    .filter((file) => !file.includes('/node_modules/'))
    .sort()

const resolve = (file: string, specifier: string): Pick<Import, 'target' | 'isPackage'> => {
  const isPackage = !specifier.startsWith('.')
  return { isPackage, target: isPackage ? specifier : join(file, '..', specifier).replaceAll(sep, '/') }
}

/** Every import and re-export of one file. */
export const importsOf = (file: string): Import[] => {
  const text = readFileSync(file, 'utf8')
  return [
    ...[...text.matchAll(STATEMENT)].map(([, type, specifier = '']) => ({ specifier, typeOnly: type !== undefined })),
    ...[...text.matchAll(DYNAMIC)].map(([, specifier = '']) => ({ specifier, typeOnly: false })),
  ].map(({ specifier, typeOnly }) => ({ file, typeOnly, ...resolve(file, specifier) }))
}
