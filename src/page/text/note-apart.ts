/** Tells by its element whether a text may be a note that stands beside its marker, within the article. */
import { attributeOf, own } from '../dom'

/** `note`: the element says so. `perhaps`: it stands right behind what may be a marker. */
export type Apart = 'note' | 'perhaps' | null

const ROLES = /^(?:doc-footnote|note|tooltip)$/u
const NAMES = /^(?:d-footnote|dt-fn)$/u
/** Words in the class names of sidenotes and of notes that open on the page. */
const CLASSES =
  /(?:side|margin)-?note|(?:foot|end)?note[_-]*(?:content|text|body|popup|popover|tooltip|_note)|tooltip|popover/iu
const MARKERS = /^(?:sup|a|button|label|input)$/u
/** Elements that are part of a sentence also where they follow a marker. */
const INLINE = /^(?:sup|sub|a|em|i|b|strong|cite|q|code|br|img|input|label|button)$/u

export const apartOf = (element: Element): Apart => {
  const localName = own(element, 'localName')
  if (INLINE.test(localName)) return null
  const role = attributeOf(element, 'role') ?? ''
  const named = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'epub:type') ?? ''}`
  if (ROLES.test(role) || NAMES.test(localName) || CLASSES.test(named)) return 'note'
  const before = own(element, 'previousSibling')
  const isBehind =
    before?.nodeType === before?.ELEMENT_NODE && MARKERS.test((before as Element | null)?.localName ?? '')
  return localName === 'aside' || isBehind ? 'perhaps' : null
}
