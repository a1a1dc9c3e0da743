/** Whole editions, read from the package. The article's page gets only the part that it shows. */
import type { FullEdition } from '../core/model/edition/edition'
import { answerWithin } from './answer-within'

/** How long a file of the package may take, in ms. It takes some tens, on a slow machine some hundreds. */
const LIMIT = 10_000

/** The file is the extension's own: it stays on the machine, and pages cannot request it. */
const read = async (id: string): Promise<FullEdition | undefined> => {
  const file = await fetch(`/editions/${id}.json`)
  return file.ok ? file.json() : undefined
}

/**
 * The edition of an article. Only for the background and the extension's pages, because a content script's requests count as the page's.
 * @param id one of the articles compiled in
 * @returns undefined if the package has none, or if it cannot be read
 */
export const loadEdition = async (id: string): Promise<FullEdition | undefined> => {
  try {
    return await answerWithin(read(id), LIMIT)
  } catch {
    return undefined
  }
}
