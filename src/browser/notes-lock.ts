/** One at a time: whoever changes the reader's own notes, in the background or on a page of the extension, waits for the others. */
import { answerWithin } from './answer-within'

const LOCK = 'counterpoint-notes'

/** How long one step of storing may take, in ms. It takes a few; on a disk that is busy or starting up, seconds. */
export const STEP_LIMIT = 5000

/** How long somebody waits for their turn, in ms: hundreds of changes take a second or two. */
const TURN_LIMIT = 10_000

/** How long others wait for a step that nobody waits for any more, in ms. After that it will never be done. */
const LATE_LIMIT = 30_000

/** Waits for a step of storing as long as one does. Rejects as the step does, or when it takes too long. */
export type Step = <Value>(answer: Promise<Value>) => Promise<Value>

/** Where there are no locks: the turns of this page. */
let queue: Promise<unknown> = Promise.resolve()

const queued = (turn: () => Promise<void>): Promise<void> => {
  const mine = queue.then(turn)
  queue = mine.catch(() => undefined)
  return mine
}

const isRefused = (error: unknown): boolean => error instanceof DOMException && error.name === 'SecurityError'

const locked = async (turn: () => Promise<void>): Promise<void> => {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return queued(turn)
  try {
    await locks.request(LOCK, { signal: AbortSignal.timeout(TURN_LIMIT) }, turn)
  } catch (error) {
    if (!isRefused(error)) throw error
    await queued(turn)
  }
}

/**
 * Runs `work` while nobody else changes notes. Rejects as `work` does, or if its turn does not come in time; then nothing was done.
 * Every step of storing goes through `step`. One that takes too long may still be done later, so the turn lasts until it is: a change
 * of somebody else would be undone by it.
 */
export const alone = <Value>(work: (step: Step) => Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const turn = async (): Promise<void> => {
      const steps: Promise<unknown>[] = []
      const step: Step = (answer) => {
        steps.push(answer)
        return answerWithin(answer, STEP_LIMIT)
      }
      await work(step).then(resolve, reject)
      await answerWithin(Promise.allSettled(steps), LATE_LIMIT).catch(() => undefined)
    }
    locked(turn).catch(reject)
  })
