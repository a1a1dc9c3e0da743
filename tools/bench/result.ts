/** The shape of bench/results/*.json: the tables that `npm run bench` printed, as data. */

/** A cell: a number, a text such as the name of a tool, or null where nothing was measured. */
export type Cell = number | string | null

export type Table = { columns: readonly string[]; rows: readonly (readonly Cell[])[] }

/** What was aimed at and what came of it. */
export type Target = { wanted: string; found: string; holds: 'yes' | 'no' | 'in part' }

export type Result = {
  /** What the tables are about, in a sentence or two. */
  about: string
  /** The command that printed them; with its seed the same command measures the same thing again. */
  command: string
  seeds: readonly number[]
  /** On what they were measured, where that is known. */
  conditions: string
  /** What the columns mean, by name. */
  means: Readonly<Record<string, string>>
  targets: readonly Target[]
  tables: Readonly<Record<string, Table>>
}

export const RESULTS = ['accuracy', 'speed', 'growth', 'peers', 'extension', 'panel'] as const
export type Results = Readonly<Record<(typeof RESULTS)[number], Result>>
