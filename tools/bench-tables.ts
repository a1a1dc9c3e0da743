/**
 * `npm run bench:tables`: writes the small tables of docs/performance.md from bench/results.
 * `npm run bench:tables -- read <file>`: prints the tables that `npm run bench` wrote to a file as JSON, to be put into bench/results.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseTables } from './bench/parse-tables'
import { readResults } from './bench/read-results'
import { withTables } from './bench/small-tables'

const root = fileURLToPath(new URL('..', import.meta.url))
const document = join(root, 'docs/performance.md')
const [command, file] = process.argv.slice(2)

if (command === undefined) {
  writeFileSync(document, withTables(readFileSync(document, 'utf8'), readResults(root)))
} else if (command === 'read' && file !== undefined) {
  console.log(JSON.stringify(parseTables(readFileSync(file, 'utf8')), null, 2))
} else {
  console.error('npm run bench:tables [-- read <file>]')
  process.exitCode = 1
}
