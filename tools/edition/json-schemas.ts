/** JSON Schemas of the annotation files, for editors. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { SET_FILES } from './files'

/** Writes the schema of each file; gives the texts by file name. What JSON Schema cannot say, such as a limit in words, is left out. */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(SET_FILES).map(([file, schema]) => {
      const described = { title: file, ...toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }) }
      return [file.replace(/\.json$/u, '.schema.json'), `${JSON.stringify(described, null, 2)}\n`]
    }),
  )
