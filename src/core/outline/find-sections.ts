/** The article's own sections, told from the other headings that stand around it. */
import type { Section } from '../model/messages/report'
import type { PageText } from '../model/page/page-text'

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
  const sections: Section[] = []
  /** How much of the text behind a heading is headings. */
  let inHeadings = 0
  for (const { end, start } of headings.filter((heading) => heading.end <= bodyEnd).reverse()) {
    const heading = text.slice(start, end).replace(/\s+/gu, ' ').trim()
    const body = bodyEnd - end - inHeadings
    if (heading !== '' && heading.length <= LONGEST && body >= LEAST_BODY) sections.push({ heading, start, end })
    inHeadings += end - start
  }
  return sections.reverse()
}
