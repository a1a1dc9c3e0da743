/** docs/performance.md says what bench/results holds. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseTables } from '../../tools/bench/parse-tables'
import { readResults } from '../../tools/bench/read-results'
import { missingTables, withoutTables, withTables } from '../../tools/bench/small-tables'

const DOCUMENT = readFileSync('docs/performance.md', 'utf8')
const RESULTS = readResults('.')

test('its tables are those of the results; npm run bench:tables writes them', () => {
  expect(DOCUMENT).toBe(withTables(DOCUMENT, RESULTS))
})

test('it has every table', () => {
  expect(missingTables(DOCUMENT)).toEqual([])
})

test('no figure stands outside the tables', () => {
  // Addresses and commands may have some.
  const prose = withoutTables(DOCUMENT)
    .replace(/`[^`]*`/gu, '')
    .replace(/\]\([^)]*\)/gu, '')
  expect(prose.match(/.*\d.*/gu) ?? []).toEqual([])
})

test('every row of the results has a cell for each column', () => {
  const uneven = Object.entries(RESULTS).flatMap(([part, { tables }]) =>
    Object.entries(tables).flatMap(([name, { columns, rows }]) =>
      rows.filter((row) => row.length !== columns.length).map((row) => `${part}, ${name}: ${row.join(' | ')}`),
    ),
  )
  expect(uneven).toEqual([])
})

test('a marker that names no table is an error', () => {
  expect(() => withTables('<!-- table: none -->\n<!-- end of table -->', RESULTS)).toThrow('no table "none"')
})

test('reads what the bench prints', () => {
  const printed =
    '| tool | ms | ratio | ratio |\n|---|--:|--:|--:|\n| ours | 1.50 | 98.0 % | – |\n| peer | stopped | | |'
  expect(parseTables(`Seed 7\n\n${printed}\n\nEnd`)).toEqual([
    {
      columns: ['tool', 'ms', 'ratio', 'ratio 2'],
      rows: [
        ['ours', 1.5, 98, null],
        ['peer', 'stopped', null, null],
      ],
    },
  ])
})
