/** Which annotation comes next from where the reader is. */
import type { Stage } from './stage'

/**
 * The next annotation that `accept` takes. After the last one it begins again with the first; undefined if it takes none.
 * @param from the annotation that the reader is at; without it the window's position counts
 */
export const nextOf = (
  { order, rangeOf }: Stage,
  from: string | undefined,
  direction: 1 | -1,
  accept: (id: string) => boolean,
): string | undefined => {
  const count = order.length
  let at = from === undefined ? -1 : order.indexOf(from)
  if (at < 0) {
    const inWindow = order.findIndex((id) => (rangeOf(id, 'passage')?.getBoundingClientRect().top ?? -1) >= 0)
    // The border between what lies above the window's top and what does not.
    at = (inWindow < 0 ? count : inWindow) - (direction > 0 ? 1 : 0)
  }
  for (let step = 1; step <= count; step++) {
    const id = order[(at + direction * step + 2 * count) % count]
    if (id !== undefined && accept(id)) return id
  }
  return undefined
}
