/** Whole editions, read from the package. The article's page gets only the part that it shows. */
import type { FullEdition } from '../core/model/edition'

/**
 * The edition of an article. Only for the background and the extension's pages, because a content script's requests count as the page's.
 * @param id one of the articles compiled in. The file is the extension's own: it stays on the machine, and pages cannot request it
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
