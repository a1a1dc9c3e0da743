/** The keys of a list of tabs, as the ARIA Authoring Practices have them (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */

/**
 * Which tab a key leads to; from the last one on to the first, and back.
 * @param key as in `KeyboardEvent.key`
 * @param index of the tab with the focus, from 0
 * @param orientation in a row the keys up and down are left to the page, which they scroll; in a column all four lead on
 * @returns the index of the tab, or undefined for keys that lead nowhere
 */
export const tabAfter = (
  key: string,
  index: number,
  count: number,
  orientation: 'horizontal' | 'vertical',
): number | undefined => {
  const next = (index + 1) % count
  const previous = (index + count - 1) % count
  switch (key) {
    case 'ArrowRight':
      return next
    case 'ArrowLeft':
      return previous
    case 'ArrowDown':
      return orientation === 'vertical' ? next : undefined
    case 'ArrowUp':
      return orientation === 'vertical' ? previous : undefined
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
