/** What becomes of each UTF-16 unit when a text is folded, as far as it can be told from the unit alone. */

/** Quotation marks and apostrophes of all kinds, each with what it folds to. */
export const QUOTES: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'“”„‟″«»〝〞＂'].map((mark) => [mark, '"']),
  ...[...'‘’‚‛′‹›`´＇'].map((mark) => [mark, "'"]),
])

/** First and last of what folds to itself: ASCII but `[` and the grave accent, common letters of Latin, Cyrillic, kana, Han and Hangul. */
const PLAIN_RANGES =
  '!Z\\_a~\xc0\u0131\u0134\u013e\u0141\u0148\u014a\u017e\u0400\u0482\u048a\u052f\u3041\u3096\u30a1\u30fa\u4e00\u9fff\uac00\ud7a3'
/** White space but U+0020, and U+FEFF, which is not seen. */
const SPACE_RANGES = '\t\r\xa0\xa0\u1680\u1680\u2000\u200a\u2028\u2029\u202f\u202f\u205f\u205f\u3000\u3000'
/** What folds to one other unit. */
const MARK_RANGES = `\u2010\u2015\u2212\u2212${[...Object.keys(QUOTES)].map((mark) => mark + mark).join('')}`
/** Kinds of units. `SPACE` is U+0020 and, as a bit, in other white space; `UNEVEN` is what may fold with others, or to none or several units. */
const PLAIN = 0
export const SPACE = 1
const MARK = 2
const OTHER_SPACE = 3
export const UNEVEN = 4

const kindTable = (): Uint8Array => {
  const table = new Uint8Array(0x10000).fill(UNEVEN)
  const add = (kind: number, ranges: string): void => {
    for (let i = 0; i < ranges.length; i += 2) table.fill(kind, ranges.charCodeAt(i), ranges.charCodeAt(i + 1) + 1)
  }
  add(PLAIN, PLAIN_RANGES)
  add(OTHER_SPACE, SPACE_RANGES)
  add(SPACE, '  ')
  add(MARK, MARK_RANGES)
  return table
}
/** The kind of every UTF-16 unit: a regular expression with so many ranges takes five times as long (measured). */
export const KIND: Uint8Array = kindTable()
