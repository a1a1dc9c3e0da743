/** Loads the texts of a language that is not the browser's: the extension API knows one language only. */
import type { Language } from '../core/model/settings/languages'
import { type Texts, textsOf } from '../core/texts/catalogue'
import { browser } from './api'

/** A file of the extension itself: it stays on the machine, and pages cannot request it. */
const read = async (folder: string): Promise<Texts> => {
  try {
    const file = await fetch(browser.runtime.getURL(`_locales/${folder}/messages.json`))
    return textsOf(await file.json())
  } catch {
    return {}
  }
}

/**
 * The texts of a language, with English ones where it has none yet. Undefined means: use the browser's language, which is also the answer
 * for a language without any texts. Only for the background and the extension's pages, because a content script's requests count as the page's.
 */
export const loadTexts = async (language: Language): Promise<Texts | undefined> => {
  if (language === 'browser') return undefined
  const [english, own] = await Promise.all([read('en'), read(language)])
  return Object.keys(own).length === 0 ? undefined : { ...english, ...own }
}
