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
export const words = (text: string): string[] =>
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

/** A passage as a directive names it, in words: those of it, or the first and the `last` ones of a long one, and some around it. */
export type NamedPassage = {
  readonly passage: readonly string[]
  readonly last?: readonly string[]
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The address of `canonical` with a directive; `hash`, without `#`, is set before it: the page is given that, and not the directive. */
export const directiveAddress = (
  canonical: string,
  { after, before, last, passage }: NamedPassage,
  hash = '',
): string => {
  const text = (part: readonly string[]): string => encode(part.join(' '))
  const directive = last === undefined ? text(passage) : `${text(passage)},${text(last)}`
  const [prefix, suffix] = [before.length > 0 ? `${text(before)}-,` : '', after.length > 0 ? `,-${text(after)}` : '']
  return `${canonical.replace(/#.*$/su, '')}#${hash}:~:text=${prefix}${directive}${suffix}`
}

/** The words from `start` to `end`, widened to whole ones as browsers match these only, and where they begin and end. */
export const wholeWords = (text: string, start: number, end: number) => {
  const isWord = (at: number): boolean => /[\p{Letter}\p{Number}]/u.test(text.charAt(at))
  let from = start
  let to = end
  while (from > 0 && start - from < LONGEST_WORD && isWord(from) && isWord(from - 1)) from -= 1
  while (to < text.length && to - end < LONGEST_WORD && isWord(to - 1) && isWord(to)) to += 1
  return { passage: words(text.slice(from, to)), from, to }
}

/** A passage by the first and last of its words. */
export const byItsEnds = (passage: readonly string[], last = passage) => ({
  passage: passage.slice(0, EDGE_WORDS),
  last: last.slice(-EDGE_WORDS),
})

/**
 * The address of `canonical` with a text directive for the passage from `start` to `end` (UTF-16 offsets in `text`).
 * The passage is widened to whole words; context is added where the words stand more than once.
 * `hash`, without `#`, is set before the directive: the page is given it, and not the directive.
 */
export const textFragmentAddress = (canonical: string, text: string, start: number, end: number, hash = ''): string => {
  const { from, passage, to } = wholeWords(text, start, end)
  const joined = passage.join(' ')
  const normal = spaced(text)
  const isUnique = normal.indexOf(joined) === normal.lastIndexOf(joined)
  const named = joined.length > LONGEST_EXACT ? byItsEnds(passage) : { passage }
  const around = { before: isUnique ? [] : wordsBefore(text, from), after: isUnique ? [] : wordsBehind(text, to) }
  return directiveAddress(canonical, { ...named, ...around }, hash)
}
