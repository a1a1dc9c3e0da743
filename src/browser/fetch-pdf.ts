/** Gets a PDF that a page links to, as the page itself would: with its cookies, and told where the reader comes from. */
import { answerWithin } from './answer-within'
import { browser } from './api'

/** A message between browser and extension holds so much (Chromium: 64 MiB), and what is sent is a third longer than the file; in bytes. */
const MOST = 40_000_000
/** How long the site may take, in ms. */
const LIMIT = 60_000

/**
 * Runs in the page, and so can use nothing from here.
 * @returns the file in Base64; null if the site did not send it, or it is too large
 */
const fetchInPage = async (address: string, most: number): Promise<string | null> => {
  const url = new URL(address, document.baseURI)
  if (url.origin !== location.origin) return null
  const answer = await fetch(url, { credentials: 'same-origin' })
  const blob = await answer.blob()
  if (!answer.ok || blob.size > most) return null
  const read = new FileReader()
  return new Promise((done) => {
    read.onload = () => done(String(read.result).replace(/^[^,]*,/u, ''))
    read.onerror = () => done(null)
    read.readAsDataURL(blob)
  })
}

/**
 * Has a tab fetch a file of its own site. Never rejects.
 * @returns the bytes, be they a PDF or not; null if the page is gone, its site another, or the site does not answer well
 */
export const fetchPdf = async (tabId: number, address: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const running = browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: fetchInPage,
      args: [address, MOST],
    })
    const [answer] = await answerWithin(running, LIMIT)
    const file = answer?.result
    return typeof file === 'string' ? Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0)) : null
  } catch {
    return null
  }
}
