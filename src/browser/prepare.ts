/** How a content script comes by what the background makes ready for it. */
import type { Prepared } from '../core/model/prepared'
import { isConnected } from './api'
import { askBackground } from './messaging'

/** The first wait for a background that cannot be reached or fails, in ms; each further one is twice as long, up to the longest. */
const FIRST_WAIT = 100
const LONGEST_WAIT = 3200

/**
 * What the background has made ready, as things are now. It is asked again while it fails, as it may when a browser that starts brings
 * its tabs back. Undefined once `signal` aborts or the extension is gone.
 */
export const prepare = async (signal: AbortSignal): Promise<Prepared | undefined> => {
  for (let wait = FIRST_WAIT; isConnected() && !signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    const prepared = (await askBackground({ type: 'prepare' })) as Prepared | null
    if (prepared !== null) return signal.aborted ? undefined : prepared
    await new Promise((done) => setTimeout(done, wait))
  }
  return undefined
}
