import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RESULTS, type Results } from './result'

/** The tables in bench/results, by part. */
export const readResults = (root: string): Results =>
  Object.fromEntries(
    RESULTS.map((name) => [name, JSON.parse(readFileSync(join(root, 'bench/results', `${name}.json`), 'utf8'))]),
  ) as Results
