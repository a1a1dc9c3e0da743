/** Which elements of the page are displayed, as their own style says; whether their boxes can be seen is for `visibility.ts`. */
import { attributeOf, childrenOf, own, parentOf } from '../dom'

/** What a document without style, as a saved page is, says of itself. */
const isOpen = (element: Element): boolean =>
  attributeOf(element, 'hidden') === null &&
  (own(element, 'localName') !== 'dialog' || attributeOf(element, 'open') !== null)

/**
 * Whether an element is displayed and visible. It may be folded away by what is around it (`<details>`); then it is not.
 *
 * @param isParentSeen what this says of the element around it
 */
export const isSeen = (element: Element, isParentSeen: boolean): boolean => {
  const check: Element['checkVisibility'] | undefined = own(element, 'checkVisibility')
  if (check === undefined) return isParentSeen && isOpen(element) && !isFoldedIn(parentOf(element), element)
  if (check.call(element, { visibilityProperty: true })) return true
  // It has no box of its own, and its content has.
  return isParentSeen && getComputedStyle(element).display === 'contents'
}

/** Whether what was not displayed is displayed now. Without a box of its own an element does not count as such. */
export const isNowSeen = (node: Text | Element): boolean => {
  const isText = node.nodeType === node.TEXT_NODE
  const element = isText ? parentOf(node) : (node as Element)
  if (element === null || (isText && isFoldedIn(element, node))) return false
  const around = parentOf(element)
  // Where there is no style to ask, what is around it decides.
  const isAround = own(element, 'checkVisibility') === undefined && (around === null || isNowSeen(around))
  return isSeen(element, isAround)
}

/** Whether the child of an element is folded away by it, as everything but the first summary is in closed `<details>`. */
export const isFoldedIn = (element: Element | null, child: Node): boolean => {
  if (element === null) return false
  if (own(element, 'localName') === 'details' && attributeOf(element, 'open') === null) {
    return child !== childrenOf(element).find((each) => own(each, 'localName') === 'summary')
  }
  return attributeOf(element, 'hidden')?.toLowerCase() === 'until-found'
}
