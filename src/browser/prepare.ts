/** How a content script gets what the background prepares for it. */
import type { Prepared } from '../core/model/prepared'
import { isConnected } from './api'
import { askBackground } from './messaging'

/** The first wait if the background cannot be reached or fails, in ms. Each further wait is twice as long, up to the longest. */
const FIRST_WAIT = 100
const LONGEST_WAIT = 3200

/**
 * What the background has prepared, as things are now. It is asked again while it fails, as it may when a browser starts and restores
 * its tabs. Undefined once `signal` aborts or the extension is gone.
 */
export const prepare = async (signal: AbortSignal): Promise<Prepared | undefined> => {
  for (let wait = FIRST_WAIT; isConnected() && !signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    const prepared = (await askBackground({ type: 'prepare' })) as Prepared | null
    if (prepared !== null) return signal.aborted ? undefined : prepared
    await new Promise((done) => setTimeout(done, wait))
  }
  return undefined
}
