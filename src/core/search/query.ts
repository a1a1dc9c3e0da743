/** What the reader is looking for: words that all have to be there, each at the beginning of a word of the text. */
import { foldLetters } from './fold-letters'

const WORD = /[\p{Letter}\p{Number}]/u
/** Punctuation around a word, as it comes along with a name or a phrase that was pasted. */
const AROUND = /^[^\p{Letter}\p{Number}]+|[^\p{Letter}\p{Number}]+$/gu

/** What a DOI is written with on a card and as an address; the edition has it without. */
const BEFORE_DOI = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)(?=10\.)/u

/**
 * The folded terms of a query: its words without the punctuation around them, and what stands in quotation marks as one. Signs are terms
 * where there are no words. Empty for a query without any.
 */
export const parseQuery = (query: string): string[] => {
  const terms = [...foldLetters(query).matchAll(/"([^"]+)"?|[^\s"]+/gu)].map(
    ([whole, phrase]) => phrase?.trim() ?? (whole.replace(AROUND, '').replace(BEFORE_DOI, '') || whole),
  )
  const words = terms.filter((term) => WORD.test(term))
  return [...new Set(words.length > 0 ? words : terms)].filter((term) => term !== '')
}

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
