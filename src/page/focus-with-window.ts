/** When a window loses the focus and gets it back, so does the element that has it, by the same events. The reader has gone nowhere then. */

/** What had the focus when the window lost it. */
let kept: Element | null = null

/**
 * Whether the focus goes elsewhere, and not only with the window; to be asked in a blur event. While one is on its way, an element that the
 * focus leaves is no longer its document's active one.
 */
export const leaves = (element: Element): boolean => {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot
  kept = activeElement === element ? element : null
  return kept === null
}

/** Whether the focus comes from elsewhere, and not back with the window; to be asked in the focus event of every element. */
export const arrives = (element: Element): boolean => {
  const isBack = element === kept
  kept = null
  return !isBack
}
