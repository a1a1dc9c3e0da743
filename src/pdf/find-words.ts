/** Finds words in a text, whatever their case and typography. */
import { fold, unfold } from '../core/anchor/fold'
import type { Span } from '../core/model/page/page-text'

/** More places than this are not looked for: nobody goes through them. */
const MOST = 2000

/** In small letters, unit for unit; a letter that would become two stays as it is. */
const small = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase()
    return lower.length === letter.length ? lower : letter
  })

/** Every place of `words` in `text`, in order, none over another. Quotation marks, dashes and spaces of all kinds are alike. */
export const findWords = (text: string, words: string): Span[] => {
  const folded = fold(text)
  const inSmall = small(folded.text)
  const sought = small(fold(words).text)
  const spans: Span[] = []
  if (sought === '') return spans
  for (
    let at = inSmall.indexOf(sought);
    at >= 0 && spans.length < MOST;
    at = inSmall.indexOf(sought, at + sought.length)
  )
    spans.push(unfold(folded, at, at + sought.length))
  return spans
}
