/** What two texts have in common at their beginning and their end. */

/** The longest length up to `most` at which two texts are the same, found by halving: whole stretches compare much quicker than units. */
const sharedLength = (most: number, isSame: (from: number, to: number) => boolean): number => {
  let low = 0
  let high = most
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (isSame(low, middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** With how many UTF-16 units in common two texts begin, and with how many of the others they end. */
export const sharedEnds = (a: string, b: string): readonly [number, number] => {
  const most = Math.min(a.length, b.length)
  const first = sharedLength(most, (from, to) => a.slice(from, to) === b.slice(from, to))
  const fromEnd = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from)
  return [first, sharedLength(most - first, (from, to) => fromEnd(a, from, to) === fromEnd(b, from, to))]
}
