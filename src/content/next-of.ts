/** Which annotation comes next from where the reader is. */

/**
 * The next annotation that `accept` takes. After the last one it begins again with the first; undefined if it takes none.
 *
 * @param order the annotations shown, in reading order
 * @param from the annotation that the reader is at; without it the window's position counts
 * @param topOf where an annotation begins, in CSS pixels from the window's top; undefined if the page does not show it
 */
export const nextOf = (
  order: readonly string[],
  from: string | undefined,
  direction: 1 | -1,
  topOf: (id: string) => number | undefined,
  accept: (id: string) => boolean,
): string | undefined => {
  const count = order.length
  let at = from === undefined ? -1 : order.indexOf(from)
  if (at < 0) {
    const inWindow = order.findIndex((id) => (topOf(id) ?? -1) >= 0)
    // The border between what lies above the window's top and what does not.
    at = (inWindow < 0 ? count : inWindow) - (direction > 0 ? 1 : 0)
  }
  for (let step = 1; step <= count; step++) {
    const id = order[(at + direction * step + 2 * count) % count]
    if (id !== undefined && accept(id)) return id
  }
  return undefined
}
