/** The number that a noteref or a note's label shows: `[12]`, `12`, `12.`, `(12)`, `xii`. */

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const LABEL = /^[[(]?\s*(?:(\d{1,3})|([ivxlc]{1,8}))\s*[\])]?[.:]?$/iu

const romanNumber = (numeral: string): number => {
  let total = 0
  let next = 0
  for (const letter of [...numeral.toLowerCase()].reverse()) {
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
  const number = match[1] === undefined ? romanNumber(match[2] ?? '') : Number(match[1])
  return number > 0 ? number : undefined
}

/** The length of the label that a note's text begins with, white space around it included; 0 if it begins with none of that number. */
export const leadingLabel = (text: string, number: number): number => {
  const match = /^\s*(?:\^\s*)?([[(]?\s*(?:\d{1,3}|[ivxlc]{1,8})\s*(?:[\])][.:]?|[.:]|(?=\s)))\s*/iu.exec(text)
  return match?.[1] !== undefined && labelNumber(match[1]) === number ? match[0].length : 0
}
