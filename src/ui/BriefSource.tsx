/** A work by as much as finds it: author or place, title and date. */
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import type { Source } from '../core/model/edition/source'
import type { Citation } from '../core/model/fields'
import { shortened } from '../core/model/shortened'
import { formatDate } from './dates'
import { joined } from './joined'
import { formatLocator } from './locator'
import { useStrings } from './strings'
import { curled } from './typography'

/** The longest title, in letters. */
const TITLE = 42

/** What appears on its day: name and day are what notes give of it, and an archive finds it by them. */
const DATED: ReadonlySet<Source['type']> = new Set([
  'article-newspaper',
  'article-magazine',
  'broadcast',
  'post-weblog',
  'webpage',
])

/** The first of its authors; none for a body, which the title or the place names. */
const authorOf = ({ author: [first, second] = [] }: Source): string | undefined =>
  first && 'family' in first ? first.family + (second ? ' et al.' : '') : undefined

/** `Reuters, 9 Sept 2012`, or `Lo, Axis of Convenience, 2008, p. 54`. Nothing for a work that is not in the edition. */
export const BriefSource = ({ work, citation }: { work: Source | undefined; citation: Citation }) => {
  const t = useStrings()
  if (!work) return null
  const { custom, issued, language, title, type } = work
  const date = issued?.['date-parts'][0]
  const place = work['container-title'] ?? work.publisher
  const name = place && date && date.length > 1 && DATED.has(type) ? undefined : (title ?? custom.titleDisplay)
  return (
    <span class="brief-source">
      {joined(
        [
          name && authorOf(work),
          name && <cite lang={title ? language : ANNOTATION_LANGUAGE}>{shortened(curled(name), TITLE)}</cite>,
          place && <span lang={language}>{place}</span>,
          date && formatDate(date, t('locale'), 'short'),
          citation.locator && formatLocator(citation.locator, citation.label, t),
        ],
        ', ',
      )}
    </span>
  )
}
