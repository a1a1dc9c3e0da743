/** Whole editions, read from the package; the article's page gets only what it shows of its own. */
import type { FullEdition } from '../core/model/edition'

/**
 * The edition of that article, for the background and the extension's pages: a content script's requests are the page's.
 * @param id one of the articles compiled in; the file is the extension's own, and neither leaves the machine nor can be asked for by pages
 * @returns undefined if the package has none
 */
export const loadEdition = async (id: string): Promise<FullEdition | undefined> => {
  try {
    const file = await fetch(`/editions/${id}.json`)
    return file.ok ? ((await file.json()) as FullEdition) : undefined
  } catch {
    return undefined
  }
}
