/** What a reader sends to the editors when something is wrong. It is in the language of the annotations, whatever the interface's. */
import { type Annotation, annotationsOf, quoteOf } from '../model/card/annotation'
import type { FullEdition } from '../model/edition/edition'
import { fullName } from '../model/edition/full-name'
import type { CorrectionForm } from '../model/messages/forms'

/** Where the reader is. */
export type Where = {
  /** The annotation's id; absent for the edition as a whole. */
  readonly annotation?: string | undefined
  /** A note's text on the page; other annotations quote the article themselves. */
  readonly words?: string | undefined
  /** The address of the page. */
  readonly page: string
}

/** Words of the article or of a headline that are quoted at most, in UTF-16 units. */
const MOST_WORDS = 300
/** Mail programs and systems cut longer addresses off, in characters. */
const LONGEST_ADDRESS = 1800

const short = (text: string, most: number): string => {
  const words = text.replace(/\s+/gu, ' ').trim()
  // Where words are set apart, none is cut.
  return words.length <= most
    ? words
    : `${words
        .slice(0, most)
        .toWellFormed()
        .replace(/ [^ ]*$/u, '')} …`
}

const nameOf = (annotation: Annotation): string | undefined => {
  if (annotation.kind === 'counterpoint') return annotation.counterpoint.headline
  return annotation.kind === 'context' ? annotation.context.term : undefined
}

const textOf = ({ article }: FullEdition, annotation: Annotation | undefined, { page, words }: Where, most: number) => {
  const { author, edition, title } = article
  const name = annotation && nameOf(annotation)
  const quoted = (annotation && quoteOf(annotation)?.exact) ?? words
  return [
    `Edition: ${edition.title} of ${author.map(fullName).join(', ')}, “${title}”, version ${edition.version} of ${edition.revised}`,
    ...(annotation ? [`Annotation: ${annotation.id}${name ? ` (${short(name, most)})` : ''}`] : []),
    ...(quoted ? [`Words: “${short(quoted, most)}”`] : []),
    `Page: ${short(page, most)}`,
    '',
    'What is wrong:',
    '',
    '',
    'Source for it:',
    '',
  ].join('\n')
}

/** Makes the text, and what leads to the address that the edition names. */
export const correctionForm = (edition: FullEdition, where: Where): CorrectionForm => {
  const { id, edition: about } = edition.article
  const annotation = annotationsOf(edition).find((each) => each.id === where.annotation)
  const subject = `Correction: ${annotation?.id ?? about.title}, version ${about.version}`
  const text = (most: number): string => textOf(edition, annotation, where, most)
  const form = { text: text(MOST_WORDS), file: `correction-${annotation?.id ?? id}.txt` }
  const to = about.reportTo
  if (to === undefined) return form
  if (/^https?:/iu.test(to)) return { ...form, page: to }
  const letter = (most: number): string =>
    `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text(most).replaceAll('\n', '\r\n'))}`
  // Letters beyond ASCII take up to nine characters each.
  let most = MOST_WORDS
  while (most > 10 && letter(most).length > LONGEST_ADDRESS) most = Math.floor(most / 2)
  return { ...form, mail: { to, letter: letter(most) } }
}
