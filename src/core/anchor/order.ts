/** The order of annotations in a set is mostly that of the text, though nobody promises it. So the places of some tell of those of others. */

/** Between which units of the text a quote should begin if it keeps the order of its neighbours. */
export type Bounds = { readonly least: number; readonly most: number }

/** How many placed neighbours are asked: half of them on either side or, at the ends of the set, all on one. */
export const NEIGHBOURS = 12
/**
 * Five neighbours must all be in order. Each pair of further ones allows one outlier, such as an edited passage that was placed on one like it.
 * By chance five are in order once in 120 times; twelve with their outliers, once in 2,900 times.
 */
const LEAST_NEIGHBOURS = 5

/**
 * The bounds for each quote, by index; undefined if its neighbours show no order.
 *
 * @param starts where each quote seems to begin, in the order given; undefined for those without a place
 */
export const boundsFrom = (starts: readonly (number | undefined)[]): ((index: number) => Bounds | undefined) => {
  const placed = starts.flatMap((start, index) => (start === undefined ? [] : [{ index, start }]))
  return (index) => {
    let low = 0
    let high = placed.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((placed[middle]?.index ?? 0) < index) low = middle + 1
      else high = middle
    }
    const next = placed[low]?.index === index ? low + 1 : low
    // At the ends of the set more neighbours are taken from the other side.
    const half = NEIGHBOURS / 2
    const from = Math.max(0, Math.min(low - half, placed.length - NEIGHBOURS - (next - low)))
    const before = placed.slice(from, low)
    const neighbours = [...before, ...placed.slice(next, next + NEIGHBOURS - before.length)]
    const ascending = longestAscending(neighbours)
    if (neighbours.length - ascending.length > (neighbours.length - LEAST_NEIGHBOURS) / 2) return undefined
    return {
      least: ascending.findLast((other) => other.index < index)?.start ?? 0,
      most: ascending.find((other) => other.index > index)?.start ?? Number.POSITIVE_INFINITY,
    }
  }
}

/** The longest run of items, some left out, whose starts ascend. */
const longestAscending = <T extends { readonly start: number }>(items: readonly T[]): T[] => {
  let longest: T[] = []
  const runs: T[][] = []
  for (const item of items) {
    let run: T[] = []
    for (const other of runs) if ((other.at(-1)?.start ?? 0) <= item.start && other.length > run.length) run = other
    runs.push([...run, item])
    if (run.length >= longest.length) longest = [...run, item]
  }
  return longest
}
