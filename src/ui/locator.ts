/** The place in a work, as references give it. */
import type { Citation } from '../core/model/fields'
import type { Translate } from '../core/texts/translate'

const withDashes = (text: string): string => text.replace(/(\d)\s*-\s*(?=\d)/gu, '$1–')

/** `p. 14`, `pp. 161–162`, `ch. 3`: CSL's default label is the page. */
export const formatLocator = (locator: string, label: Citation['label'], t: Translate): string => {
  const text = withDashes(locator)
  if (label !== undefined && label !== 'page') return t(`locator_${label}`, text)
  return t(/[–,&]/u.test(text) ? 'locator_pages' : 'locator_page', text)
}
