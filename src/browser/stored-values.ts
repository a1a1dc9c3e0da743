/** Reading what the browser keeps. */
import { answerWithin } from './answer-within'
import { browser } from './api'

/** How long after a failure one reads once more, in ms: the browser may just be opening its storage. */
const RETRY = 100

/** The keys for which `isWanted` holds. Loads no values where the browser can tell keys alone. */
export const keysWhere = async (isWanted: (key: string) => boolean): Promise<string[]> => {
  const { local } = browser.storage
  const keys = local.getKeys === undefined ? Object.keys(await local.get(null)) : await local.getKeys()
  return keys.filter(isWanted)
}

/**
 * Reads, and once more if that fails.
 * @param limit how long both may take, in ms
 * @returns rejects if the second time fails, too, or the time is over
 */
export const readPatiently = async <Value>(read: () => Promise<Value>, limit: number): Promise<Value> => {
  const again = async (): Promise<Value> => {
    await new Promise((done) => setTimeout(done, RETRY))
    return read()
  }
  return answerWithin(read().catch(again), limit)
}
