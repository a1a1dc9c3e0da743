/** How a content script gets what the background prepares for it. */
import type { Prepared } from '../core/model/messages/prepared'
import { answerWithin } from './answer-within'
import { isConnected } from './api'
import { askBackground } from './messaging'

/** The first wait if the background cannot be reached or fails, in ms. Each further wait is twice as long, up to the longest. */
const FIRST_WAIT = 100
const LONGEST_WAIT = 3200
/** How long one answer may take, in ms. The background waits up to three seconds for the settings, and then reads a few files of the package. */
const LIMIT = 5000

/**
 * What the background has prepared, as things are now. It is asked again while it fails or does not answer, as it may when a browser starts
 * and restores its tabs. Undefined once `signal` aborts or the extension is gone.
 *
 * @param article the id of the page's article
 * @param reached told after every question whether it was answered
 */
export const prepare = async (
  article: string,
  signal: AbortSignal,
  reached: (background: boolean) => void = () => {},
): Promise<Prepared | undefined> => {
  for (let wait = FIRST_WAIT; isConnected() && !signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    const answer = answerWithin(askBackground({ type: 'prepare', article }), LIMIT).catch(() => null)
    const prepared = (await answer) as Prepared | null
    reached(prepared !== null)
    if (prepared !== null) return signal.aborted ? undefined : prepared
    await new Promise((done) => setTimeout(done, wait))
  }
  return undefined
}
