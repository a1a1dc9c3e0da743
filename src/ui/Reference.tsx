/** A work as a note would cite it, in one running sentence. */
import type { ComponentChildren } from 'preact'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import { fullName } from '../core/model/edition/full-name'
import type { Source, SourceName } from '../core/model/edition/source'
import type { Citation } from '../core/model/fields'
import type { Translate } from '../core/texts/translate'
import { formatDate } from './dates'
import { joined } from './joined'
import { formatLocator } from './locator'
import { useStrings } from './strings'
import { curled, inQuotes } from './typography'

/** Types of works that are published by themselves. Titles of other types get quotation marks, except laws and treaties. */
const ITALIC: ReadonlySet<Source['type']> = new Set(['book', 'report', 'thesis'])
const PLAIN: ReadonlySet<Source['type']> = new Set(['legislation', 'treaty'])

const namesOf = (names: readonly SourceName[], t: Translate): string =>
  new Intl.ListFormat(t('locale')).format(names.map(fullName))

const titleOf = ({ type, title: plain, language, custom }: Source, t: Translate): ComponentChildren => {
  if (!plain) return custom.titleDisplay && <span lang={ANNOTATION_LANGUAGE}>{curled(custom.titleDisplay)}</span>
  const title = curled(plain)
  if (ITALIC.has(type)) return <cite lang={language}>{title}</cite>
  return <span lang={language}>{PLAIN.has(type) ? title : inQuotes(title, t)}</span>
}

const dateOf = ({ issued }: Source, t: Translate): string | undefined => {
  if (!issued) return undefined
  const date = formatDate(issued['date-parts'][0], t('locale'))
  return issued.circa ? t('circa', date) : date
}

const partsOf = (item: Source, citation: Citation, t: Translate): ComponentChildren[] => {
  const container = item['container-title']
  const place = item['publisher-place']
  const number = item.issue ?? item.number
  return [
    item.author && namesOf(item.author, t),
    titleOf(item, t),
    item.custom.titleEnglish && <span lang={ANNOTATION_LANGUAGE}>[{curled(item.custom.titleEnglish)}]</span>,
    item['original-title'] && t('original_title', item['original-title']),
    container && (
      <>
        {item.type === 'chapter' && `${t('in')} `}
        <cite lang={item.language}>{curled(container)}</cite>
      </>
    ),
    item.editor && t('edited_by', namesOf(item.editor, t)),
    item['collection-title'],
    item.volume && t('volume', item.volume),
    number && t('locator_issue', number),
    item.publisher && (place ? t('place_publisher', place, item.publisher) : item.publisher),
    dateOf(item, t),
    item.page && formatLocator(item.page, 'page', t),
    citation.locator && citation.locator !== item.page && (
      <span class="locator">
        {item.page && `${t('at')} `}
        {formatLocator(citation.locator, citation.label, t)}
      </span>
    ),
  ]
}

/** Authors, title, where and when it came out, and the place cited. */
export const Reference = ({ item, citation }: { item: Source; citation: Citation }) => {
  const t = useStrings()
  return <p class="reference">{joined(partsOf(item, citation, t), ', ')}</p>
}
