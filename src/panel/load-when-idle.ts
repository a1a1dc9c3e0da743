/** The edition for the panel, read when the browser has nothing else to do. */
import { loadEdition } from '../browser/editions'
import type { FullEdition } from '../core/model/edition/edition'

/** How long the edition may wait for the browser to have nothing else to do, in ms. */
const LATEST = 500

/**
 * Loads the edition of that article once the browser has drawn what it has: to read it is one piece of work, and to draw it another,
 * between which the browser may answer the reader.
 * @returns undefined if the package has none, or if it cannot be read
 */
export const loadWhenIdle = (id: string): Promise<FullEdition | undefined> =>
  new Promise((resolve) => {
    const load = async (): Promise<void> => {
      const edition = await loadEdition(id)
      setTimeout(() => resolve(edition))
    }
    requestIdleCallback(() => void load(), { timeout: LATEST })
  })
