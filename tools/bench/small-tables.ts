/** The small tables of docs/performance.md, made of the long ones in bench/results. */
import type { Cell, Result, Results, Table } from './result'

type Row = Readonly<Record<string, Cell>>

const tableOf = (result: Result, name: string): Table => {
  const table = result.tables[name]
  if (table === undefined) throw new Error(`no table "${name}" among ${Object.keys(result.tables).join(', ')}`)
  return table
}

const rowsOf = (result: Result, name: string): Row[] => {
  const { columns, rows } = tableOf(result, name)
  return rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null])))
}

const only = (rows: readonly Row[], want: Row): Row => {
  const [row, ...others] = rows.filter((candidate) =>
    Object.entries(want).every(([key, cell]) => candidate[key] === cell),
  )
  if (row === undefined || others.length > 0) throw new Error(`not one row of ${JSON.stringify(want)}`)
  return row
}

const distinct = (rows: readonly Row[], column: string): Cell[] => [...new Set(rows.map((row) => row[column] ?? null))]

const written = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '–' : String(cell))
const fixed = (cell: Cell | undefined, digits: number): string =>
  typeof cell === 'number' ? cell.toFixed(digits) : written(cell)

const markdown = (head: readonly string[], rows: readonly (readonly string[])[], texts = 1): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = `|${head.map((_, index) => (index < texts ? '---' : '--:')).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

const whole = (result: Result, name: string, texts = 1): string => {
  const { columns, rows } = tableOf(result, name)
  return markdown(
    columns,
    rows.map((cells) => cells.map(written)),
    texts,
  )
}

const accuracy = (result: Result): string => {
  const rows = rowsOf(result, 'in order')
  const lengths = distinct(rows, 'length')
  return markdown(
    ['change', ...lengths.map((length) => `${length} characters`)],
    distinct(rows, 'change').map((change) => [
      written(change),
      ...lengths.map((length) => {
        const row = only(rows, { change, length })
        return `${fixed(row['right %'], 1)} / ${fixed(row['wrong %'], 1)}`
      }),
    ]),
  )
}

/** The change of which most is placed wrongly, by text. */
const GONE = 'quote and surroundings deleted'

const byText = (result: Result): string => {
  const { columns, rows } = tableOf(result, 'by text')
  const gone = rows.filter(([change]) => change === GONE)
  return markdown(
    columns.slice(1),
    gone.map((cells) => cells.slice(1).map(written)),
  )
}

const CHANGES = ['clean', 'typographic', 'drifted'] as const
const SIZES = [
  { text: '×1', quotes: 60 },
  { text: '×10', quotes: 600 },
  { text: '×100', quotes: 6000 },
] as const

const speed = (result: Result): string => {
  const rows = rowsOf(result, 'speed')
  return markdown(
    ['text', 'quotes', ...CHANGES.map((change) => `${change}: ms (anchoring to baseline)`)],
    SIZES.map(({ text, quotes }) => [
      text,
      String(quotes),
      ...CHANGES.map((change) => {
        const row = only(rows, { text, quotes, change, tool: 'ours' })
        return `${written(row['ms'])} (${fixed(row['anchoring ratio'], 2)})`
      }),
    ]),
  )
}

const growth = (result: Result): string => {
  const rows = rowsOf(result, 'growth')
  const grows = (want: Row): string => written(only(rows, want)['grows, times'])
  return markdown(
    ['change', 'baseline, first run', 'ours, first run', 'ours, compiled'],
    CHANGES.map((change) => [
      change,
      grows({ change, tool: 'baseline', run: 'first' }),
      grows({ change, tool: 'ours', run: 'first' }),
      grows({ change, tool: 'ours', run: 'compiled' }),
    ]),
  )
}

/** The largest number of quotes on the article with which every peer was tried to the end. */
const PEERS_QUOTES = 600

const peers = (result: Result): string => {
  const rows = rowsOf(result, 'peers').filter((row) => row['text'] === '×1' && row['quotes'] === PEERS_QUOTES)
  return markdown(
    [`tool, ${PEERS_QUOTES} quotes`, ...CHANGES.map((change) => `${change}: ms (right %)`)],
    distinct(rows, 'tool').map((tool) => [
      written(tool),
      ...CHANGES.map((change) => {
        const row = only(rows, { change, tool })
        return `${written(row['ms'])} (${fixed(row['right %'], 1)})`
      }),
    ]),
  )
}

const targets = (results: Results): string =>
  markdown(
    ['part', 'wanted', 'held'],
    Object.entries(results).flatMap(([part, result]) =>
      result.targets.map(({ wanted, holds }) => [part, wanted, holds]),
    ),
    3,
  )

const commands = (results: Results): string =>
  markdown(
    ['data', 'printed by'],
    Object.entries(results).map(([part, { command }]) => [
      `[${part}.json](../bench/results/${part}.json)`,
      `\`${command}\``,
    ]),
    2,
  )

/** Each small table by the name that its markers have in the document. */
const TABLES: Readonly<Record<string, (results: Results) => string>> = {
  commands,
  targets,
  accuracy: (results) => accuracy(results.accuracy),
  'by text': (results) => byText(results.accuracy),
  speed: (results) => speed(results.speed),
  growth: (results) => growth(results.growth),
  peers: (results) => peers(results.peers),
  start: (results) => whole(results.extension, 'start'),
  arrival: (results) => whole(results.extension, 'arrival'),
  mutations: (results) => whole(results.extension, 'mutations'),
  'long text': (results) => whole(results.extension, 'long text'),
  panel: (results) => whole(results.panel, 'panel'),
}

const PLACE = /<!-- table: ([a-z ]+) -->\n[\s\S]*?<!-- end of table -->/gu

/** The document with every table between its markers made anew. Throws on a marker that names no table. */
export const withTables = (document: string, results: Results): string =>
  document.replace(PLACE, (_, name: string) => {
    const make = TABLES[name]
    if (make === undefined) throw new Error(`no table "${name}" among ${Object.keys(TABLES).join(', ')}`)
    return `<!-- table: ${name} -->\n${make(results)}\n<!-- end of table -->`
  })

/** What the document says outside its tables. */
export const withoutTables = (document: string): string => document.replace(PLACE, '')

/** The names of the tables whose markers the document lacks. */
export const missingTables = (document: string): string[] =>
  Object.keys(TABLES).filter((name) => !document.includes(`<!-- table: ${name} -->`))
