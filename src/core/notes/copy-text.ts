/** What is written into the file that is kept up to date. */
import type { StoredNote } from '../model/notes/own-note'
import type { ArticleOf } from './article-of'
import { mergeSets } from './merge'
import { readNotes } from './read-notes'
import { toWebAnnotations } from './to-web-annotations'

/**
 * What the file has, merged with what is stored: if the browser lost its notes, or another one writes the same file, the file still has them.
 * @param before the file's text; null if it is empty
 * @param now in milliseconds since 1970
 * @returns null if something in the file could not be read: that must not be written over
 */
export const copyText = (
  before: string | null,
  stored: readonly StoredNote[],
  articles: ArticleOf,
  now: number,
): string | null => {
  if (before === null) return toWebAnnotations(stored, articles)
  const found = readNotes(before, articles, now)
  if ('refused' in found || found.unreadable.length > 0 || found.elsewhere > 0) return null
  return toWebAnnotations(mergeSets(found.notes, stored), articles)
}
