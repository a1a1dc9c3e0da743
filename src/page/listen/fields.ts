/** Where letters are typed: in fields of every kind, also in those that a closed shadow root hides from scripts of the page. */
import { closestTo, own } from '../dom'

/** Elements in which letters are typed, or find entries by their first letter (ARIA Authoring Practices). */
const TYPING = [
  'input, textarea, select, embed, object, [inputmode], [contenteditable]:not([contenteditable="false" i])',
  ...'textbox searchbox combobox spinbutton listbox menu menubar tree grid treegrid application'
    .split(' ')
    .map((role) => `[role~="${role}" i]`),
].join()

/** Our own elements hold no field. */
const OWN = /^counterpoint-/u

/** The shadow root of an element, also a closed one; null if it has none. */
export type RootOf = (element: Element) => ShadowRoot | null

const isField = (element: Element): boolean =>
  closestTo(element, TYPING) !== null || (element instanceof HTMLElement && element.isContentEditable)

/** The element that has the focus in a root, then the one that has it in that element's own root, and so on. */
function* focusedFrom(focused: Element | null, rootOf: RootOf): Generator<Element> {
  for (let at = focused; at !== null; at = rootOf(at)?.activeElement ?? null) yield at
}

/**
 * Whether a key is for somebody who takes letters: it is pressed in a field or in a widget that finds by letters, or the focus is in one
 * by now, because a handler of the site's has moved it there. An element of the site's own making counts as a field, too.
 */
export const isTyping = (event: KeyboardEvent, document: Document, rootOf: RootOf): boolean => {
  if (document.designMode === 'on') return true
  const path = event.composedPath().filter((at) => at instanceof Element)
  const [first = null] = path
  if (first?.localName.includes('-') && !OWN.test(first.localName)) return true
  return (
    path.some((at) => own(at, 'matches').call(at, TYPING)) ||
    [first, document.activeElement].some((start) => [...focusedFrom(start, rootOf)].some(isField))
  )
}
