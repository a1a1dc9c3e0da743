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
    .toLowerCase()
    .replace(/[^ -~]/gu, (part) => SAME[part] ?? part)
}

/** The folded text; two texts that a reader would call the same fold to the same. */
export const foldLetters = (text: string): string => text.toLowerCase().replace(NOT_ASCII, foldLetter)

export type FoldedLetters = {
  readonly text: string
  /** Where the character begins that the unit `at` of `text` comes from, in UTF-16 units of the text given; at the end of `text` its end. */
  originOf(at: number): number
}

/** The same folded text with the way back, for marking hits. */
export const foldWithOrigins = (text: string): FoldedLetters => {
  // Between the characters that are not ASCII nothing changes its length.
  const changes: { readonly start: number; readonly end: number; readonly from: number; readonly to: number }[] = []
  let folded = ''
  let from = 0
  for (const { 0: character, index } of text.matchAll(NOT_ASCII)) {
    folded += text.slice(from, index).toLowerCase()
    const start = folded.length
    folded += foldLetters(character)
    from = index + character.length
    changes.push({ start, end: folded.length, from: index, to: from })
  }
  folded += text.slice(from).toLowerCase()
  return {
    text: folded,
    originOf: (at) => {
      const last = changes.findLast(({ start }) => start <= at)
      if (last === undefined) return at
      return at < last.end ? last.from : last.to + at - last.end
    },
  }
}
