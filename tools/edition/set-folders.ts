/** Where the annotation sets stand. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Beside the sets stand the JSON Schemas of their files. */
export const SCHEMA_FOLDER = 'schemas'

/** The paths of all sets, in the order of their names: each folder in the annotations folder but the schemas' is one. */
export const setFolders = (annotations: string): string[] => {
  if (!existsSync(annotations)) return []
  return readdirSync(annotations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== SCHEMA_FOLDER)
    .map((entry) => join(annotations, entry.name))
    .sort()
}

/** Says that there is no set of that id, and which there are. */
export const noSuchSet = (annotations: string, id: string): string => {
  const names = setFolders(annotations).map((folder) => basename(folder))
  const there = names.length > 0 ? `; there are: ${names.join(', ')}` : ''
  return `there is no set ${join(annotations, id)}${there}`
}
