/** Addresses that open a page at a passage, for readers without the extension too (https://wicg.github.io/scroll-to-text-fragment/). */

/** A passage longer than this, in UTF-16 units, is given by its first and last words (the generator of the polyfill has the same limit). */
const LONGEST_EXACT = 300
/** How many words give a long passage's beginning or end, and the context of a short one. */
const EDGE_WORDS = 5

/** Percent-encodes a directive's text; `-` and `,` and `&` have a meaning of their own there. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/gu, '%2D')

const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '')

/**
 * The address of `canonical` with a text directive for the passage from `start` to `end` (UTF-16 offsets in `text`).
 * The passage is widened to whole words, as browsers match whole words only; context is added where the words stand more than once.
 * `hash`, without `#`, is set before the directive: the page is given it, and not the directive.
 */
export const textFragmentAddress = (canonical: string, text: string, start: number, end: number, hash = ''): string => {
  const isWord = (at: number): boolean => /[\p{Letter}\p{Number}]/u.test(text.charAt(at))
  let from = start
  let to = end
  while (from > 0 && isWord(from) && isWord(from - 1)) from -= 1
  while (to < text.length && isWord(to - 1) && isWord(to)) to += 1
  const passage = words(text.slice(from, to))
  const joined = passage.join(' ')
  const directive =
    joined.length > LONGEST_EXACT
      ? `${encode(passage.slice(0, EDGE_WORDS).join(' '))},${encode(passage.slice(-EDGE_WORDS).join(' '))}`
      : encode(joined)
  const normal = words(text).join(' ')
  const isUnique = normal.indexOf(joined) === normal.lastIndexOf(joined)
  const before = isUnique ? '' : words(text.slice(0, from)).slice(-EDGE_WORDS).join(' ')
  const after = isUnique ? '' : words(text.slice(to)).slice(0, EDGE_WORDS).join(' ')
  const address = canonical.replace(/#.*$/su, '')
  return `${address}#${hash}:~:text=${before && `${encode(before)}-,`}${directive}${after && `,-${encode(after)}`}`
}
