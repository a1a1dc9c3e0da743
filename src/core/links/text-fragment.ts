/** Addresses that open a page at a passage, for readers without the extension too (https://wicg.github.io/scroll-to-text-fragment/). */

/** A passage longer than this, in UTF-16 units, is given by its first and last words (the generator of the polyfill has the same limit). */
const LONGEST_EXACT = 300
/** How many words give a long passage's beginning or end, and the context of a short one. */
const EDGE_WORDS = 5

/** A longer word is not widened to its ends, nor looked through for context, in UTF-16 units: on some pages a word never ends. */
const LONGEST_WORD = 100

/** Percent-encodes a directive's text; `-` and `,` and `&` have a meaning of their own there. Half characters cannot be encoded. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/-/gu, '%2D')

/** The words of a text. Zero-width spaces are in none: they stand for what the page does not show. */
const words = (text: string): string[] =>
  text
    .replaceAll('\u200b', '')
    .split(/\s+/u)
    .filter((word) => word !== '')

/** The last text with single spaces between its words: all cards of a page ask for the same, and it may be long. */
let last = { text: '', spaced: '' }
const spaced = (text: string): string => {
  if (text !== last.text) last = { text, spaced: words(text).join(' ') }
  return last.spaced
}

/** The last words before a place, and the first ones behind it. */
const wordsBefore = (text: string, at: number): string[] => {
  const from = Math.max(0, at - EDGE_WORDS * LONGEST_WORD)
  return words(text.slice(from, at)).slice(-EDGE_WORDS)
}
const wordsBehind = (text: string, at: number): string[] =>
  words(text.slice(at, at + EDGE_WORDS * LONGEST_WORD)).slice(0, EDGE_WORDS)

/**
 * The address of `canonical` with a text directive for the passage from `start` to `end` (UTF-16 offsets in `text`).
 * The passage is widened to whole words, as browsers match whole words only; context is added where the words stand more than once.
 * `hash`, without `#`, is set before the directive: the page is given it, and not the directive.
 */
export const textFragmentAddress = (canonical: string, text: string, start: number, end: number, hash = ''): string => {
  const isWord = (at: number): boolean => /[\p{Letter}\p{Number}]/u.test(text.charAt(at))
  let from = start
  let to = end
  while (from > 0 && start - from < LONGEST_WORD && isWord(from) && isWord(from - 1)) from -= 1
  while (to < text.length && to - end < LONGEST_WORD && isWord(to - 1) && isWord(to)) to += 1
  const passage = words(text.slice(from, to))
  const joined = passage.join(' ')
  const directive =
    joined.length > LONGEST_EXACT
      ? `${encode(passage.slice(0, EDGE_WORDS).join(' '))},${encode(passage.slice(-EDGE_WORDS).join(' '))}`
      : encode(joined)
  const normal = spaced(text)
  const isUnique = normal.indexOf(joined) === normal.lastIndexOf(joined)
  const before = isUnique ? '' : wordsBefore(text, from).join(' ')
  const after = isUnique ? '' : wordsBehind(text, to).join(' ')
  const address = canonical.replace(/#.*$/su, '')
  return `${address}#${hash}:~:text=${before && `${encode(before)}-,`}${directive}${after && `,-${encode(after)}`}`
}
