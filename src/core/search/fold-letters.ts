/**
 * Folds text for searching: case, accents, ligatures, quotation marks, dashes and unseen characters make no difference. Wider than the
 * folding of passages, in which case and accents count: there a wrong place is worse than none, here a hit too many does no harm.
 */

/** Letters that Unicode does not take apart, and marks of which search knows one form. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ' }),
  ...[...'“”„‟″«»〝〞'].map((mark) => [mark, '"']),
  ...[...'‘’‚‛′‹›`´ʼ'].map((mark) => [mark, "'"]),
])
const UNSEEN = /[\p{Mark}\p{Default_Ignorable_Code_Point}]/gu
const DASH = /[\p{Dash_Punctuation}\u2212]/u
// Control characters are in the range on purpose: everything that is not ASCII is looked at.
const NOT_ASCII = /[^ -~]/gu

const foldLetter = (letter: string): string => {
  const same = SAME[letter]
  if (same !== undefined) return same
  if (/\s/u.test(letter)) return ' '
  if (DASH.test(letter)) return '-'
  return letter
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(/[^ -~]/gu, (part) => SAME[part] ?? part)
}

/** The folded text; two texts that a reader would call the same fold to the same. */
export const foldLetters = (text: string): string => text.toLowerCase().replace(NOT_ASCII, foldLetter)

export type FoldedLetters = {
  readonly text: string
  /** For each UTF-16 unit of `text` where the character begins that it comes from, in units of the text given; one more for its end. */
  readonly origins: readonly number[]
}

/** The same folded text with the way back, for marking hits; slower, so for what is shown only. */
export const foldWithOrigins = (text: string): FoldedLetters => {
  const origins: number[] = []
  let folded = ''
  const take = (letters: string, at: number, step: 0 | 1): void => {
    for (let i = 0; i < letters.length; i++) origins.push(at + i * step)
    folded += letters
  }
  let at = 0
  for (const { 0: character, index } of text.matchAll(NOT_ASCII)) {
    // Between them nothing changes its length.
    take(text.slice(at, index).toLowerCase(), at, 1)
    take(foldLetters(character), index, 0)
    at = index + character.length
  }
  take(text.slice(at).toLowerCase(), at, 1)
  return { text: folded, origins: [...origins, text.length] }
}
