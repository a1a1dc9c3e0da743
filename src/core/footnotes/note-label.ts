/** The numbers that a marker or a note's label shows: `[12]`, `12.`, `(12)`, `[xii]`, `¹²`, `Note 12`, and of a marker also `4, 5` and `4–6`. */

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
/** Small figures only, as word processors number endnotes: capitals in brackets are words (`[I]t`, `[Xi]`). */
const NUMERAL = /^c?(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u
const FIGURE = '(\\d{1,3}|[ivxlc]{1,8})'
/** What some sites write before the number, some of them for screen readers only. */
const WORD = '(?:(?:[Ff]oot|[Ee]nd)?[Nn]otes?|[Ff]?n|Fu(?:ß|ss)note|Anm|[Пп]рим|注|註)\\.?\\s?'
const LABEL = new RegExp(`^[[(]?\\s?(?:${WORD})?${FIGURE}\\s?[\\])]?[.:]?$`, 'u')

const romanNumber = (numeral: string): number => {
  let total = 0
  let next = 0
  for (const letter of [...numeral].reverse()) {
    const value = ROMAN[letter] ?? 0
    total += value < next ? -value : value
    next = Math.max(next, value)
  }
  return total
}

/** The number of a figure; 0 for a text that is none. */
const figureNumber = (figure = ''): number => {
  if (/^\d{1,3}$/u.test(figure)) return Number(figure)
  return NUMERAL.test(figure) ? romanNumber(figure) : 0
}

/** A label is no longer than this, in UTF-16 units; white space of the page's source is in it. */
const LONGEST = 60

/** A short text in plain figures and brackets, with single spaces. */
const plain = (text: string): string =>
  text.length > LONGEST
    ? ''
    : text
        .normalize('NFKC')
        .replace(/[\s\u200b]+/gu, ' ')
        .trim()

/** The number a text shows if it is nothing but a label; else undefined. */
export const labelNumber = (text: string): number | undefined => figureNumber(LABEL.exec(plain(text))?.[1]) || undefined

/** A range names no more notes than this; a longer one is one of years or pages. */
const MOST = 20

/** The numbers a text shows if it is nothing but a marker: one, or several with commas or dashes between. */
export const labelNumbers = (text: string): number[] => {
  const one = labelNumber(text)
  if (one !== undefined) return [one]
  const numbers: number[] = []
  for (const part of plain(text)
    .replace(/^[[(]|[\])]$/gu, '')
    .split(/[,;]/u)) {
    const [first = 0, last = first, ...more] = part.split(/[-‐-―−]/u).map((end) => figureNumber(end.trim()))
    if (first === 0 || last < first || last - first > MOST || more.length > 0) return []
    for (let number = first; number <= last; number++) numbers.push(number)
  }
  return numbers
}

/** Forms of labels at the beginning of a line or note, the surest first. */
const FORMS: readonly RegExp[] = [
  `\\[\\s?(?:${WORD})?${FIGURE}\\s?\\][.:]?`,
  `\\(\\s?(?:${WORD})?${FIGURE}\\s?\\)[.:]?`,
  `${FIGURE}[.)\\]](?!\\d)`,
  `${FIGURE}(?::|\\s+[-–—])(?=\\s|$)`,
  `${WORD}${FIGURE}[.:)]?(?![\\p{L}\\d])`,
  `(\\d{1,3})(?=\\s|$)`,
].map((form) => new RegExp(`^[\\s^↑]*${form}(?:\\s+[-–—])?\\s*`, 'u'))
/** What all of them begin with; asked first, because nearly all lines begin otherwise. */
const BEGINNING = new RegExp(`^[\\s^↑]*(?:[[(\\d]|${WORD}\\d|[ivxlc]{1,8}[.)\\]:])`, 'u')
/** The place of the form that is nothing but a figure. */
export const BARE = FORMS.length - 1

/** The form, the number and the length of the label that a text begins with, signs that lead back and white space included. */
export const leadingLabel = (text: string): { form: number; number: number; length: number } | undefined => {
  const head = text.slice(0, LONGEST).normalize('NFKC')
  if (!BEGINNING.test(head)) return undefined
  for (const [form, pattern] of FORMS.entries()) {
    const match = pattern.exec(head)
    const number = figureNumber(match?.[1])
    if (match && number > 0) return { form, number, length: match[0].length }
  }
  return undefined
}
