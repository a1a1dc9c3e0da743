/** A folder as a zip file that depends on nothing but the folder's files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type Zippable, zipSync } from 'fflate'

/** Zip files hold local time without a zone, so this is the same everywhere; it is the earliest that they can hold. */
const earliest = (): Date => new Date(1980, 0, 1)

/** Packs every file under a folder, in the order of their names. Byte for byte the same whenever the files are. */
export const zipFolder = (folder: string): Uint8Array => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll(sep, '/'))
    .sort()
  const files: Zippable = {}
  for (const name of names) files[name] = readFileSync(join(folder, name))
  return zipSync(files, { level: 9, mtime: earliest() })
}
