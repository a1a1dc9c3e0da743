/** Brings the program for the reader's own notes into an article's page, where most readers do not need it at once. */
import { browser } from './api'
import type { Asker } from './messaging'

/** Where it stands in the package. */
const FILE = 'content/notes.js'

/**
 * Runs the program in the main frame of the page that asks, in the world of the content script. Brought in twice, it runs once.
 * @returns whether the browser did it: not in a page of the extension itself, nor in one that was left meanwhile
 */
export const bringNotes = async ({ documentId, tabId, url }: Asker): Promise<boolean> => {
  // The browser would refuse, and Firefox say so in its console.
  const isOwnPage = url.startsWith(browser.runtime.getURL(''))
  if (tabId === undefined || isOwnPage) return false
  // A document's name, where browsers give it, so that the page that comes next does not get it.
  const target = documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] }
  try {
    await browser.scripting.executeScript({ target, files: [FILE] })
    return true
  } catch {
    return false
  }
}
