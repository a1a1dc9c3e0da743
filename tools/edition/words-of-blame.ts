/**
 * Words that judge an author where an annotation should say what the evidence says of a claim. They are looked for in the set's own
 * sentences, not within quotation marks. The list is short on purpose: what it names is hardly ever meant otherwise.
 */
const WORDS = [
  'absurd(?:ly)?',
  'biased',
  'blunder(?:s|ed)?',
  'careless(?:ly)?',
  'conveniently',
  'dishonest(?:ly)?',
  'erroneous(?:ly)?',
  'fail(?:s|ed)? to (?:see|mention|note|say|notice|consider|cite|recogni[sz]e|understand)',
  'fabricat(?:es|ed)',
  'ignor(?:es|ed|ing) the fact',
  'incompetent(?:ly)?',
  'misleads?',
  'misrepresent(?:s|ed|ing)?',
  'na[iï]ve(?:ly)?',
  'neglects to',
  'overlook(?:s|ed)',
  'sloppy',
  'wrongly',
]

const QUOTED = /“[^”]*”|"[^"]*"|(?<!\p{L})[‘'][^‘’']*[’'](?!\p{L})/gu
const BLAME = new RegExp(`\\b(?:${WORDS.join('|')})\\b`, 'giu')

/** The words of blame in a text, as they stand there. */
export const wordsOfBlame = (text: string): string[] =>
  [...text.replace(QUOTED, ' ').matchAll(BLAME)].map(([word]) => word)
