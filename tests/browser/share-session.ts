/**
 * One browser for all test files of a process that ask nothing special of it: to start one takes as long as several tests.
 */
import { type Session, startSession } from '../../tools/browser/session'
import { BROWSER } from './reader'

let running: Promise<Session> | undefined

/** A session that is as good as new. Close it in `afterAll`; the browser itself ends with the process. */
export const shareSession = async (): Promise<Session> => {
  running ??= startSession(BROWSER)
  const session = await running
  const close = async (): Promise<void> => {
    try {
      await session.reset()
    } catch (error) {
      // The next file gets another browser.
      running = undefined
      await session.close().catch(() => undefined)
      throw error
    }
  }
  return { ...session, close }
}
