/** The JSON Schemas beside the annotations say what the program says. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonSchemas } from '../../../tools/edition/json-schemas'

const FOLDER = 'annotations/schemas'

test('there is a schema for each file and no other', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...jsonSchemas().keys()].sort())
})

test.each([...jsonSchemas()])('%s is up to date; if not, run npm run schemas', (name, text) => {
  expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(text)
})
