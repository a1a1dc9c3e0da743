/** Reads the Markdown tables that `npm run bench` prints. */
import type { Cell, Table } from './result'

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** `12`, `0.5` and `98.3 %` are numbers; an empty cell and a dash mean that nothing was measured. */
const readCell = (text: string): Cell => {
  if (text === '' || text === '–') return null
  const number = /^(-?\d+(?:\.\d+)?)(?: %)?$/u.exec(text)?.[1]
  return number === undefined ? text : Number(number)
}

/** Column names with a number behind those that stand twice, as in `ratio`, `ratio 2`. */
const namesOf = (names: readonly string[]): string[] =>
  names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length
    return before === 0 ? name : `${name} ${before + 1}`
  })

/** All tables of a document, in order. Rows that stop early are filled up with null. */
export const parseTables = (markdown: string): Table[] => {
  const tables: { columns: string[]; rows: Cell[][] }[] = []
  let open: { columns: string[]; rows: Cell[][] } | undefined
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) open = undefined
    else if (/^[|:\- ]+$/u.test(line)) continue
    else if (open === undefined) {
      open = { columns: namesOf(cellsOf(line)), rows: [] }
      tables.push(open)
    } else {
      const { columns, rows } = open
      const cells = cellsOf(line).map(readCell)
      rows.push(columns.map((_, index) => cells[index] ?? null))
    }
  }
  return tables
}
