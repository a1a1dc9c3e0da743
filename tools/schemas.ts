/** `npm run schemas`: writes annotations/schemas, from which an editor checks an annotation file while it is written. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jsonSchemas } from './edition/json-schemas'
import { SCHEMA_FOLDER } from './edition/set-folders'

const folder = fileURLToPath(new URL(`../annotations/${SCHEMA_FOLDER}`, import.meta.url))

mkdirSync(folder, { recursive: true })
for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text)
