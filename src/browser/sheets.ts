/** Loads the style sheets for the article's page. They are not in the content script, which every reader's page has to compile. */
import type { Sheets } from '../core/model/messages/prepared'
import { browser } from './api'

/** A file of the extension itself: it stays on the machine, and pages cannot request it. */
const read = async (name: keyof Sheets): Promise<string> => {
  const file = await fetch(browser.runtime.getURL(`content/${name}.css`))
  return file.text()
}

/** Only for the background, because a content script's requests count as the page's. Rejects if a file cannot be read. */
export const loadSheets = async (): Promise<Sheets> => {
  const [overlay, marker] = await Promise.all([read('overlay'), read('marker')])
  return { overlay, marker }
}
