/**
 * Passages that the page does not show now. What the browser's own search would open for the reader is opened on the way to them: closed
 * `<details>` and `hidden="until-found"`. Everything else stays as the site has it.
 */
import { attributeOf, own, parentOf } from '../dom'
import { isShown } from './visibility'

type Fold = { readonly element: Element; readonly kind: 'details' | 'until-found' }

const isUntilFound = (element: Element): boolean =>
  attributeOf(element, 'hidden')?.trim().toLowerCase() === 'until-found'

/** Whether `child` is in the part of its `<details>` that is folded away: all but the first summary. */
const isFoldedIn = (details: Element, child: Node): boolean =>
  own(details, 'localName') === 'details' &&
  attributeOf(details, 'open') === null &&
  child !== [...own(details, 'children')].find((each) => own(each, 'localName') === 'summary')

/** The closed folds around a node, from the inside outwards. */
const foldsAround = (node: Node): Fold[] => {
  const folds: Fold[] = []
  let child = node
  for (let at = parentOf(node); at !== null; at = parentOf(at)) {
    if (isFoldedIn(at, child)) folds.push({ element: at, kind: 'details' })
    if (isUntilFound(at)) folds.push({ element: at, kind: 'until-found' })
    child = at
  }
  return folds
}

/** The outermost fold that hides a range; undefined if none does, or if the text would not be shown with all of them open either. */
const openableFold = ({ startContainer }: Range): Element | undefined => {
  const outermost = foldsAround(startContainer).at(-1)?.element
  if (!outermost || !own(outermost, 'checkVisibility').call(outermost, { visibilityProperty: true })) return undefined
  for (let at = parentOf(startContainer); at !== null && at !== outermost; at = parentOf(at)) {
    const { display, visibility } = getComputedStyle(at)
    if (display === 'none' || visibility !== 'visible') return undefined
  }
  return outermost
}

/** Whether the reader sees a range when they scroll to it, or would see it with its folds open. Opens nothing. */
export const canBeSeen = (range: Range): boolean => isShown(range) || openableFold(range) !== undefined

/** Where a range stands in the window, in CSS pixels: its own box, or that of the fold it is in. Undefined if it cannot be seen. */
export const boxOf = (range: Range): DOMRect | undefined => {
  if (isShown(range)) return range.getBoundingClientRect()
  const fold = openableFold(range)
  return fold && own(fold, 'getBoundingClientRect').call(fold)
}

/**
 * Opens the folds around a range, from the inside outwards, as browsers do for their own search: pages hear of it by `beforematch` and by
 * `toggle`. Opens nothing if the range could not be seen even so.
 *
 * @returns whether the reader sees the range once they have scrolled to it
 */
export const openFolds = (range: Range): boolean => {
  if (isShown(range)) return true
  if (openableFold(range) === undefined) return false
  for (const { element, kind } of foldsAround(range.startContainer)) {
    if (kind === 'details') element.setAttribute('open', '')
    else {
      element.dispatchEvent(new Event('beforematch', { bubbles: true }))
      element.removeAttribute('hidden')
    }
  }
  return isShown(range)
}
