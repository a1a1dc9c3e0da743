/** Which editions the panel has, is loading, or could not load. */
import type { FullEdition } from '../core/model/edition/edition'

export type LoadState = {
  /** Absent while it is being loaded, and if it could not be loaded. */
  readonly edition?: FullEdition
  readonly hasFailed: boolean
}

const LOADING: LoadState = { hasFailed: false }

export type Editions = {
  /** What is known of the edition of that article; it begins to be loaded when it is asked for first. */
  stateOf(id: string): LoadState
  /** Loads an edition again that could not be loaded. */
  tryAgain(id: string): void
}

/**
 * Loads each edition once, however often it is asked for.
 * @param load gives the edition of an article, or undefined if that fails
 * @param changed called with the article's id once its edition is there or has failed
 */
export const loadEditions = (
  load: (id: string) => Promise<FullEdition | undefined>,
  changed: (id: string) => void,
): Editions => {
  const states = new Map<string, LoadState>()
  const begin = async (id: string): Promise<void> => {
    states.set(id, LOADING)
    const edition = await load(id).catch(() => undefined)
    states.set(id, edition === undefined ? { hasFailed: true } : { edition, hasFailed: false })
    changed(id)
  }
  return {
    stateOf: (id) => {
      if (!states.has(id)) void begin(id)
      return states.get(id) ?? LOADING
    },
    tryAgain: (id) => {
      if (states.get(id)?.hasFailed) void begin(id)
    },
  }
}
