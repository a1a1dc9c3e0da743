/**
 * Chromium goes on after a writing that failed, as on a full disk. But its log is torn there: what is stored afterwards can be read as long as
 * the browser runs, and is gone when it starts again. So it is remembered, until the browser is closed, that a writing failed.
 */
import { browser } from './api'

export const TORN_KEY = 'notes:torn'

/** Lets content scripts remember it, too: they store settings. For the background. */
export const letAllRememberTear = async (): Promise<void> => {
  const { session } = browser.storage as { session?: { setAccessLevel?(options: object): Promise<void> } }
  try {
    await session?.setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' })
  } catch {
    // Then only the extension's own pages remember.
  }
}

/** Remembers that a writing failed with this error, if it can, and rejects with it. */
export const rememberTear = async (error: unknown): Promise<never> => {
  // Where its own limit is reached the browser does not begin to write.
  if (!/quota/iu.test(String(error))) await browser.storage.session?.set({ [TORN_KEY]: true }).catch(() => undefined)
  throw error
}
