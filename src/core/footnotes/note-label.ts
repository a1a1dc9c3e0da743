/** The number that a noteref or a note's label shows: `[12]`, `12`, `12.`, `(12)`, `[xii]`. */

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
/** Small figures only, as word processors number endnotes: capitals in brackets are words (`[I]t`, `[Xi]`). */
const NUMERAL = /^c?(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u
const LABEL = /^[[(]?\s*(?:(\d{1,3})|([ivxlc]{1,8}))\s*[\])]?[.:]?$/u

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

/** The number a text shows if it is nothing but a label; else undefined. */
export const labelNumber = (text: string): number | undefined => {
  const match = LABEL.exec(text.replace(/[\s\u200b]+/gu, ' ').trim())
  if (match === null) return undefined
  const [, digits, numeral = ''] = match
  if (digits === undefined && !NUMERAL.test(numeral)) return undefined
  const number = digits === undefined ? romanNumber(numeral) : Number(digits)
  return number > 0 ? number : undefined
}

/** A label at a text's beginning: bare digits will do, a bare roman figure might be a word. */
const LEADING =
  /^\s*(?:\^\s*)?([[(]\s*(?:\d{1,3}|[ivxlc]{1,8})\s*[\])][.:]?|(?:\d{1,3}|[ivxlc]{1,8})[.:)]|\d{1,3}(?=\s))\s*/u

/** The length of the label that a note's text begins with, white space around it included; 0 if it begins with none of that number. */
export const leadingLabel = (text: string, number: number): number => {
  const match = LEADING.exec(text)
  return match?.[1] !== undefined && labelNumber(match[1]) === number ? match[0].length : 0
}
