/** How one line goes on in the next: with a space, with nothing, or without the hyphen at its end. */

/** A hyphen between the two halves of a word. */
const HYPHEN = /[\p{L}\p{N}][-\u2010\u00ad]$/u
/** What follows a first half whose other half comes later, as in "short- and long-term". */
const SUSPENDED = /^(?:and|or|und|oder)(?:\s|$)/u
const DASH = /\S[\u2013\u2014/]$/u
/** The end of an address that has no space in it. */
const ADDRESS = /(?:https?:\/\/|www\.)\S*$/u
/** Of an address so much may be broken off behind these. */
const ADDRESS_BREAK = /[/?=&_.-]$/u
const ADDRESS_REST = /^[\p{L}\p{N}/?=&_%~.-]/u
/** A full stop behind an address, and the next sentence. */
const SENTENCES = /\.\n\p{Lu}/u
/** A character of a script that puts no space between words. */
const UNSPACED_ONE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uff60]'
const UNSPACED = new RegExp(`${UNSPACED_ONE}\\n${UNSPACED_ONE}`, 'u')

const WORD = /[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu

/** So many words must be parted at lines' ends that the text has whole elsewhere: one its author may write in two ways. */
const FEWEST_PARTED = 2

/** What a whole text tells of the hyphens at its lines' ends. */
export type Hyphens = {
  /** The words of the text, in small letters, as it has them within its lines. */
  readonly words: ReadonlySet<string>
  /** Whether its typesetter parts words by a sign of its own, so that a plain hyphen is the author's. */
  readonly haveOwnSign: boolean
  /** Whether its typesetter parts words by plain hyphens. */
  readonly partWords: boolean
}

/** A word in small letters, with the usual hyphen. */
const plain = (word: string): string => word.toLowerCase().replaceAll('\u2010', '-')

/** What stands before the hyphen at a line's end and what stands at the start of the next line. */
const halvesOf = (line: string, next: string): readonly [first: string, second: string] => [
  plain(/[\p{L}\p{N}\u2010-]+$/u.exec(line.slice(0, -1))?.[0] ?? ''),
  plain(/^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? ''),
]

export const hyphensOf = (lines: readonly string[]): Hyphens => {
  const words = new Set<string>()
  const parted: string[] = []
  lines.forEach((line, i) => {
    const [goesOn, wentOn] = [HYPHEN.test(line), HYPHEN.test(lines[i - 1] ?? '')]
    if (goesOn) parted.push(halvesOf(line, lines[i + 1] ?? '').join(''))
    for (const { 0: word, index } of line.matchAll(WORD)) {
      // The halves of a word are no words.
      const isHalf = (wentOn && index === 0) || (goesOn && index + word.length === line.length - 1)
      if (!isHalf) words.add(plain(word))
    }
  })
  return {
    words,
    haveOwnSign: lines.some((line) => /\u2010$/u.test(line)),
    partWords: parted.filter((word) => words.has(word)).length >= FEWEST_PARTED,
  }
}

/** Whether a line ends within an address; `before` says it of the line before. */
export const endsInAddress = (line: string, before: boolean): boolean =>
  ADDRESS.test(line) || (before && !/\s/u.test(line))

export type LineEnd = 'space' | 'nothing' | 'hyphen goes'

/**
 * @param isInAddress whether the line ends within an address
 */
export const lineEnd = (line: string, next: string, hyphens: Hyphens, isInAddress: boolean): LineEnd => {
  if (line.endsWith('\u00ad')) return 'hyphen goes'
  const ends = `${line}\n${next}`
  if (isInAddress && ADDRESS_BREAK.test(line) && ADDRESS_REST.test(next) && !SENTENCES.test(ends)) return 'nothing'
  if (HYPHEN.test(line)) {
    if (!/^[\p{L}\p{N}]/u.test(next)) return 'space'
    if (line.endsWith('-') && SUSPENDED.test(next) && !hyphens.words.has(halvesOf(line, next).join(''))) return 'space'
    return isAuthors(line, next, hyphens) ? 'nothing' : 'hyphen goes'
  }
  if (DASH.test(line) && /^[\p{L}\p{N}]/u.test(next)) return 'nothing'
  return UNSPACED.test(ends) ? 'nothing' : 'space'
}

/** Whether the author has the hyphen at a line's end, or the typesetter has put it there. */
const isAuthors = (line: string, next: string, { haveOwnSign, partWords, words }: Hyphens): boolean => {
  // Words are parted between small letters only.
  if (!/\p{Ll}.$/u.test(line) || !/^\p{Ll}/u.test(next)) return true
  if (haveOwnSign) return line.endsWith('-')
  const [first, second] = halvesOf(line, next)
  if (words.has(`${first}${second}`)) return false
  return !partWords || words.has(`${first}-${second}`) || (words.has(first) && words.has(second))
}
