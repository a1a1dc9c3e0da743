/**
 * `npm run strings`: prints what each language still lacks, as JSON: the English texts and their descriptions by language and key.
 * `npm run strings -- <language> <file>` takes translations from a JSON file of texts by key into that language's messages.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FIRST, missingFrom, readCatalogues, writtenCatalogue } from './strings/catalogues'

const FOLDER = resolve(import.meta.dirname, '../src/_locales')

const catalogues = readCatalogues(FOLDER)
const first = catalogues.get(FIRST)
if (first === undefined) throw new Error(`no texts in ${FIRST}`)
const [language, file] = process.argv.slice(2)
if (language === undefined || file === undefined) {
  const missing = [...catalogues].map(([name, own]) => [name, missingFrom(first, name, own)] as const)
  console.log(JSON.stringify(Object.fromEntries(missing.filter(([name]) => name !== FIRST)), null, 2))
} else {
  const known = Object.entries(catalogues.get(language) ?? {}).map(([key, { message }]) => [key, message])
  const added = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>
  const written = writtenCatalogue(first, language, { ...Object.fromEntries(known), ...added })
  mkdirSync(join(FOLDER, language), { recursive: true })
  writeFileSync(join(FOLDER, language, 'messages.json'), `${JSON.stringify(written, null, 2)}\n`)
}
