/** What stands around the annotations: how the edition was made, its timeline, what it left out, its index and its changes. */
import { annotationsOf } from '../model/card/annotation'
import type { FullEdition } from '../model/edition/edition'
import { fullName } from '../model/edition/full-name'
import { CONFIDENCES, STANCES, STRENGTHS } from '../model/kinds'
import type { Block, Inline } from './document'
import { paragraph } from './paragraph'
import type { Wording } from './wording'

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

/** The words of the edition's own and what each stands for, as the cards say it. */
const meanings = ({ t }: Wording): Block => ({
  kind: 'list',
  items: [
    ...STANCES.map((stance) => [t(`stance_${stance}`), t(`stance_${stance}_means`)] as const),
    ...CONFIDENCES.map((degree) => [t(`confidence_${degree}`), t(`confidence_${degree}_means`)] as const),
    ...STRENGTHS.map((strength) => [t(`strength_${strength}`), t(`strength_${strength}_means`)] as const),
  ].map(([word, meaning]) => [{ strong: word }, `. ${meaning}`]),
})

/** The head of the document: what it is, of whom, and on what. */
export const titleBlocks = ({ article, citation, rendered }: FullEdition, { date }: Wording): Block[] => {
  const { edition, licence } = article
  return [
    { kind: 'heading', level: 1, text: edition.title },
    paragraph(
      'On ',
      { link: article.canonical, text: article.title },
      ` by ${article.author.map(fullName).join(', ')}, ${article.publisher}, ${date(article.issued)}. The article is under `,
      { link: licence.url, text: licence.name },
      ` (${licence.holder}) and is not part of this document.`,
    ),
    paragraph(
      `${edition.compiledBy}, version ${edition.version} of ${date(edition.revised)}, `,
      { link: edition.licence.url, text: edition.licence.name },
      '.',
    ),
    paragraph(
      'Cite as: ',
      ...(rendered[citation.id]?.apa ?? []).map((piece) => (typeof piece === 'string' ? piece : { em: piece.italic })),
    ),
  ]
}

/** How the edition was made, and what its words stand for. */
export const methodBlocks = ({ article: { edition } }: FullEdition, words: Wording): Block[] => [
  ...(edition.introduction.length > 0
    ? [heading(words.t('introduction')), ...edition.introduction.map((text) => paragraph(text))]
    : []),
  heading('How it was made'),
  ...[edition.selection, edition.method, edition.review, edition.notVerified, edition.corrections].map((text) =>
    paragraph(text),
  ),
  ...(edition.reportTo === undefined ? [] : [paragraph(`Corrections are sent to: ${edition.reportTo}`)]),
  heading('What its words stand for'),
  meanings(words),
]

/** A section with a list; nothing where the list is empty. */
const listed = (title: string, items: readonly (readonly Inline[])[]): Block[] =>
  items.length === 0 ? [] : [heading(title), { kind: 'list', items }]

/** Names with the article's paragraphs and links to the annotations. */
const nameIndex = (edition: FullEdition, { nameOf, t }: Wording): Block[] => {
  const names = new Map(annotationsOf(edition).map((each) => [each.id, nameOf(each)]))
  return listed(
    'Index',
    edition.index.map(({ annotations, heading: name, kind, paragraphs }) => [
      { strong: name },
      ` (${t(`index_${kind}`)})`,
      paragraphs.length > 0 ? `; ${t('in_article', paragraphs.join(', '))}` : '',
      ...annotations.flatMap((id): Inline[] => ['; ', { link: `#${id}`, text: names.get(id) ?? id }]),
    ]),
  )
}

/** What stands behind the annotations. */
export const apparatusBlocks = (edition: FullEdition, words: Wording): Block[] => {
  const { date, t } = words
  return [
    ...listed(
      'Timeline',
      edition.timeline.map(({ date: day, event, until }) => [
        { strong: date(day) },
        until === undefined ? ': ' : ` to ${date(until)}: `,
        event,
      ]),
    ),
    ...listed(
      'Examined but not annotated',
      edition.examined.map(({ paragraph: number, quote, reason, section }) => [
        `${section}, ${t('paragraphs', String(number))}: “${quote}”. ${reason}`,
      ]),
    ),
    ...nameIndex(edition, words),
    ...(edition.changes.length > 0 ? [heading('Changes')] : []),
    ...edition.changes.flatMap(({ changes, date: day, version }): Block[] => [
      { kind: 'heading', level: 3, text: `${version}, ${date(day)}` },
      { kind: 'list', items: changes.map((text) => [text]) },
    ]),
  ]
}
