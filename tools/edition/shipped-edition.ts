/** The edition that the project ships. */
import { resolve } from 'node:path'
import type { FullEdition } from '../../src/core/model/edition/edition'
import { loadEditions } from './load'
import { formatProblem } from './problem'

let loaded: FullEdition | undefined

/** Takes an edition that another process has read and rendered, so that this one need not. */
export const keepEdition = (edition: FullEdition): void => {
  loaded = edition
}

/**
 * The edition of the first folder in annotations. It is read once a process: its citations take two seconds to render.
 * @throws with every problem of the set, if it has one
 */
export const shippedEdition = (): FullEdition => {
  if (loaded === undefined) {
    const result = loadEditions(resolve(import.meta.dirname, '../../annotations'))
    if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'))
    loaded = result.editions[0]
  }
  if (loaded === undefined) throw new Error('There is no annotation set')
  return loaded
}
