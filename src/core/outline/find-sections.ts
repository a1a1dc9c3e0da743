/** The article's own sections, told from the other headings that stand around it. */
import type { PageText } from '../model/page-text'
import type { Section } from '../model/report'

/** Longest heading, in UTF-16 units: a longer paragraph set strong is a paragraph with emphasis. */
const LONGEST = 150
/** Least text under a heading, in UTF-16 units: over the notes there is no more than the first one's label. */
const LEAST_BODY = 40

/**
 * The sections in the order of the text.
 *
 * @param bodyEnd where the notes begin, or the text's end: headings behind it are the site's or the notes'
 */
export const findSections = ({ headings, text }: Pick<PageText, 'headings' | 'text'>, bodyEnd: number): Section[] => {
  const inBody = headings.filter(({ end }) => end <= bodyEnd)
  const bodyFrom = (index: number): number => {
    const rest = inBody.slice(index)
    const from = rest[0]?.end ?? bodyEnd
    return bodyEnd - from - rest.slice(1).reduce((length, { start, end }) => length + end - start, 0)
  }
  return inBody.flatMap(({ start, end }, index) => {
    const heading = text.slice(start, end).replace(/\s+/gu, ' ').trim()
    const isSection = heading !== '' && heading.length <= LONGEST && bodyFrom(index) >= LEAST_BODY
    return isSection ? [{ heading, start, end }] : []
  })
}
