/** What the schemas cannot say of an annotation set: that its files agree with each other, with the calendar and with themselves. */
import { checkAddresses } from './checks/addresses'
import { checkAnnotations } from './checks/annotations'
import { checkArticle } from './checks/article'
import { checkDates } from './checks/dates'
import type { Finding } from './checks/finding'
import { checkIndex } from './checks/index-entries'
import { checkNotes } from './checks/notes'
import { checkProse } from './checks/prose'
import { checkRevisions } from './checks/revisions'
import { checkSources } from './checks/sources'
import { checkTimeline } from './checks/timeline'
import type { SetContents } from './files'

/** The day in this machine's time zone, as `YYYY-MM-DD`. */
export const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/**
 * Checks a set across its files. A check that needs a file which could not be read is left out.
 * @param folder the folder's name, which the article's id must be
 * @param day as `YYYY-MM-DD`; what is dated after it has not happened
 * @returns every finding; empty if all is well.
 */
export const checkSet = (folder: string, contents: Partial<SetContents>, day = today()): Finding[] => {
  const { 'article.json': article, 'sources.json': sources, 'footnotes.json': footnotes } = contents
  const { 'index.json': index, 'timeline.json': timeline } = contents
  return [
    ...(article ? checkArticle(folder, article) : []),
    ...(sources ? checkSources(sources, contents) : []),
    ...(footnotes ? checkNotes(footnotes) : []),
    ...checkAnnotations(contents),
    ...checkProse(contents),
    ...checkAddresses(contents),
    ...checkDates(contents, day),
    ...checkRevisions(contents, day),
    ...(timeline ? checkTimeline(timeline, contents, day) : []),
    ...(index ? checkIndex(index, contents) : []),
  ]
}
