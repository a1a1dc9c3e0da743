/** How alike two folded texts are, 0 to 1. */
import search from 'approx-string-match'

/** Below this likeness of a side of its context, a place counts as not supported by that side (measured rule: at most 20 % errors). */
export const SUPPORTED = 0.8

/** How much longer than the context the text looked at is, in UTF-16 units: an edit may have made the neighbourhood longer. */
const SLACK = 8

/** Share of `pattern` that survives in `text`: 1 for equal texts, 0 for nothing alike. */
export const likeness = (pattern: string, text: string): number => {
  if (pattern === text) return 1
  const longest = Math.max(pattern.length, text.length)
  if (longest === 0) return 1
  return Math.max(0, 1 - distance(pattern, text) / longest)
}

/** Levenshtein distance in one row, without what both begin and end with. Texts here are quotes, at most a few hundred units. */
const distance = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head += 1
  let tail = 0
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1
  const width = b.length - head - tail
  const row = new Uint16Array(width + 1)
  for (let j = 0; j <= width; j++) row[j] = j
  for (let i = 1; i <= a.length - head - tail; i++) {
    const letter = a.charCodeAt(head + i - 1)
    let diagonal = i - 1
    let left = i
    row[0] = i
    for (let j = 1; j <= width; j++) {
      const above = row[j] ?? 0
      left = Math.min(diagonal + (b.charCodeAt(head + j - 1) === letter ? 0 : 1), above + 1, left + 1)
      row[j] = left
      diagonal = above
    }
  }
  return row[width] ?? 0
}

/** How well the text that ends at `at` agrees with a prefix, which must end there or within its own errors of it. */
export const likenessBefore = (text: string, at: number, prefix: string): number => {
  const window = text.slice(Math.max(0, at - prefix.length - SLACK), at).trimEnd()
  if (window.endsWith(prefix)) return 1
  return best(window, prefix, (match) => window.length - match.end)
}

/** How well the text that begins at `at` agrees with a suffix, which must begin there or within its own errors of it. */
export const likenessAfter = (text: string, at: number, suffix: string): number => {
  const window = text.slice(at, at + suffix.length + SLACK).trimStart()
  if (window.startsWith(suffix)) return 1
  return best(window, suffix, (match) => match.start)
}

const best = (
  window: string,
  pattern: string,
  gap: (match: { start: number; end: number; errors: number }) => number,
): number => {
  const allowed = Math.floor(pattern.length / 2)
  let likest = 0
  for (const match of search(window, pattern, allowed)) {
    if (gap(match) <= match.errors + 1) likest = Math.max(likest, 1 - match.errors / pattern.length)
  }
  return likest
}
