/** The data has straight quotation marks; the edition shows curved ones. Text of the page is never changed. */
import type { Translate } from '../core/texts/translate'

/**
 * Curves quotation marks and apostrophes. A mark after a space, a bracket, a dash or another opening mark opens; any other closes. A day
 * stays on one line with its month, and the number of a note with its word.
 */
export const curled = (text: string): string =>
  text
    .replace(/(^|[\s([{–—‘“/])"/gu, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{–—“/])'/gu, '$1‘')
    .replaceAll("'", '’')
    .replace(/(?<=\d) (?=[A-Z][a-z]+ \d{4})|(?<=\bnotes?) (?=\d)/gu, '\u00a0')

/**
 * A title in the quotation marks of the reader's language. What it quotes itself gets that language's inner marks, whatever marks it has.
 * @param title with curved marks
 */
export const inQuotes = (title: string, t: Translate): string =>
  t(
    'quoted',
    title.replace(/“([^“”]*)”|«\s*([^«»]*?)\s*»|„([^„“”]*)[“”]/gu, (_, ...found: (string | undefined)[]) =>
      t('quoted_within', found.slice(0, 3).find((words) => words !== undefined) ?? ''),
    ),
  )

/** A sentence of its own: an abbreviation at its end has its full stop already. */
export const asSentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`)
