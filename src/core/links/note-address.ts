/** The address that leads to the passage of a reader's note, in a browser without the extension too. */
import type { OwnNote, PassageQuote } from '../model/notes/own-note'
import { byItsEnds, directiveAddress, wholeWords, words } from './text-fragment'

/** Up to so many words may stand in an article more than once, as a name does: they are found by the words around them. */
const FEW_WORDS = 3
/** More words than this may go over the end of a paragraph, and are found by their ends only. */
const MANY_WORDS = 12

const wordsOf = ({ exact, prefix = '', suffix = '' }: PassageQuote) => {
  const text = prefix + exact + suffix
  const { from, passage, to } = wholeWords(text, prefix.length, prefix.length + exact.length)
  // The outermost words of what is kept around a passage may have been cut.
  return { passage, before: words(text.slice(0, from)).slice(1), after: words(text.slice(to)).slice(0, -1) }
}

/** The article's address with a text directive for the note's passage; without one for a note on the whole article. */
export const noteAddress = (
  { passage: marked }: Pick<OwnNote, 'passage'>,
  { canonical }: { readonly canonical: string },
): string => {
  if (marked === null) return canonical
  const { after, before, passage } = wordsOf(marked.quote)
  const around = passage.length > FEW_WORDS ? { before: [], after: [] } : { before, after }
  if (marked.until)
    return directiveAddress(canonical, { ...byItsEnds(passage, wordsOf(marked.until).passage), before: [], after: [] })
  return directiveAddress(canonical, { ...(passage.length > MANY_WORDS ? byItsEnds(passage) : { passage }), ...around })
}
