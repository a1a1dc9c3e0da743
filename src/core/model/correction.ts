/** What a reader sends to the editors when an annotation is wrong. It is in the language of the annotations, whatever the interface's. */
import type { Article } from './article'
import { fullName } from './full-name'

export type Correction = {
  readonly article: Article
  /** The annotation's id, with its headline or term where it has one; absent for the edition as a whole. */
  readonly annotation?: { readonly id: string; readonly title: string }
  /** The words of the article, or of the note, that it stands at. */
  readonly words?: string
  /** The address of the page. */
  readonly page: string
}

/** Words of the article that are quoted at most, in UTF-16 units. */
const MOST_WORDS = 300
/** Mail programs and systems cut longer addresses off, in characters. */
const LONGEST_ADDRESS = 1800

const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).toWellFormed().trimEnd()} …`

/** The text, ready to be filled in. */
export const correctionText = ({ annotation, article, page, words }: Correction, most = MOST_WORDS): string => {
  const { author, edition, title } = article
  return [
    `Edition: ${edition.title} of ${author.map(fullName).join(', ')}, “${title}”, version ${edition.version} of ${edition.revised}`,
    ...(annotation ? [`Annotation: ${annotation.id}${annotation.title && ` (${short(annotation.title, most)})`}`] : []),
    ...(words ? [`Words: “${short(words.replace(/\s+/gu, ' ').trim(), most)}”`] : []),
    `Page: ${page}`,
    '',
    'What is wrong:',
    '',
    '',
    'Source for it:',
    '',
  ].join('\n')
}

/**
 * The address that opens a letter with the text in it, short enough for every mail program.
 * @param to a mail address as sets have it
 */
export const correctionLetter = (to: string, correction: Correction): string => {
  const { annotation, article } = correction
  const subject = `Correction: ${annotation?.id ?? article.edition.title}, version ${article.edition.version}`
  const letter = (most: number): string => {
    const body = correctionText(correction, most).replaceAll('\n', '\r\n')
    return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  }
  // Letters beyond ASCII take up to nine characters each.
  let most = MOST_WORDS
  while (most > 10 && letter(most).length > LONGEST_ADDRESS) most = Math.floor(most / 2)
  return letter(most)
}
