/** What the reader is looking for: words that all have to be there, each at the beginning of a word of the text. */
import { foldLetters } from './fold-letters'

/** The folded terms of a query: its words, and what stands in quotation marks as one. Empty for a query without any. */
export const parseQuery = (query: string): string[] => [
  ...new Set(
    [...foldLetters(query).matchAll(/"([^"]+)"?|[^\s"]+/gu)].flatMap(([whole, phrase]) => {
      const term = (phrase ?? whole).trim()
      return term === '' ? [] : [term]
    }),
  ),
]

const WORD = /[\p{Letter}\p{Number}]/u
/** Scripts that set no spaces between words: there a term may begin anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Whether a unit of a folded text belongs to a word. Nearly all of them are ASCII, for which no expression is needed. */
const isWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  return WORD.test(text.charAt(at))
}

/** Where `term` next begins a word of `text`, both folded; -1 where it does not. */
export const findTerm = (text: string, term: string, from = 0): number => {
  // Thai is the first of the unspaced scripts; what comes before it needs no expression.
  const anywhere = !isWord(term, 0) || (term.charCodeAt(0) >= 0x0e00 && UNSPACED.test(term.charAt(0)))
  let at = text.indexOf(term, from)
  while (at > 0 && !anywhere && isWord(text, at - 1)) at = text.indexOf(term, at + 1)
  return at
}

/** Whether the term found at `at` ends with the word, too. */
export const isWholeWord = (text: string, term: string, at: number): boolean => {
  const end = at + term.length
  return end >= text.length || !isWord(text, end)
}
