/** The annotations of each kind, as a document has them. */
import type { Counterpoint, Footnote } from '../model/edition/annotation-schemas'
import { type FullEdition, footnoteId } from '../model/edition/edition'
import type { Citation } from '../model/fields'
import type { Block, Inline } from './document'
import { paragraph } from './paragraph'
import type { Wording } from './wording'

/** A reference with its italics, in which its own address is a link. */
const apaOf = ({ rendered, works }: FullEdition, id: string, isLinked: boolean): Inline[] => {
  const url = isLinked ? works[id]?.URL : undefined
  return (rendered[id]?.apa ?? [id]).flatMap((piece): Inline[] => {
    if (typeof piece !== 'string') return [{ em: piece.italic }]
    const at = url === undefined ? -1 : piece.lastIndexOf(url)
    if (url === undefined || at < 0) return [piece]
    return [piece.slice(0, at), { link: url, text: url }, piece.slice(at + url.length)]
  })
}

const VERIFIED = { part: 'verified_part', repost: 'verified_repost', 'not-located': 'verified_not_located' } as const

const reference = (edition: FullEdition, citation: Citation, { place, t }: Wording): Inline[] => {
  const { address, verified } = edition.works[citation.source]?.custom ?? {}
  const level = verified?.level ?? 'identity'
  const isLinked = address?.link !== false
  const cited = place(citation)
  const said = [
    cited && `Cited: ${cited}.`,
    citation.remark,
    level !== 'identity' && t(VERIFIED[level]),
    address?.remark,
  ].filter(Boolean)
  return [
    ...apaOf(edition, citation.source, isLinked),
    ...(isLinked && address?.archived ? [' (', { link: address.archived, text: t('address_archived') }, ')'] : []),
    said.length > 0 ? ` ${said.join(' ')}` : '',
  ]
}

const references = (edition: FullEdition, citations: readonly Citation[], words: Wording): Block[] =>
  citations.length === 0
    ? []
    : [{ kind: 'list', items: citations.map((citation) => reference(edition, citation, words)) }]

const counterpointBlocks = (edition: FullEdition, point: Counterpoint, words: Wording): Block[] => {
  const { date, t } = words
  const { issued } = edition.article
  return [
    { kind: 'heading', level: 3, text: point.headline, id: point.id },
    { kind: 'quotation', content: [point.quote.exact] },
    paragraph(
      { em: t(`stance_${point.stance}`) },
      `; ${t('dateline', date(point.asOf), date(issued))}; ${t(`known_${point.known}`, date(issued.slice(0, 7)))}`,
    ),
    paragraph(point.body),
    ...references(edition, point.citations, words),
    paragraph({ strong: `${t(`confidence_${point.confidence}`)}.` }, ` ${point.reason}`),
  ]
}

const crossReference = ({ crossReference: reference }: Footnote): Block[] => {
  if (reference === undefined) return []
  if (reference.kind === 'unresolved') return [paragraph(`“${reference.printed}”: ${reference.remark}`)]
  return [paragraph(`“${reference.printed}” refers to note ${reference.to}. ${reference.remark ?? ''}`)]
}

const slip = ({ printed, read, remark = '' }: { printed: string; read: string; remark?: string | undefined }): string =>
  `Printed “${printed}”, read “${read}”. ${remark}`

const footnoteBlocks = (edition: FullEdition, note: Footnote, words: Wording): Block[] => {
  const { t } = words
  const { check, errata = [] } = note
  return [
    { kind: 'heading', level: 3, text: t('note_number', String(note.number)), id: footnoteId(note.number) },
    ...crossReference(note),
    ...references(edition, note.citations, words),
    ...errata.map((each) => paragraph(slip(each))),
    ...(check
      ? [paragraph({ strong: t('check') }, ` ${t(`strength_${check.strength}`)}. ${check.claim} ${check.finding}`)]
      : []),
    ...(check && check.evidence.length > 0
      ? [
          {
            kind: 'list' as const,
            items: check.evidence.map(({ shows, url }): Inline[] => [
              url === undefined ? shows : { link: url, text: shows },
            ]),
          },
        ]
      : []),
  ]
}

const contextBlocks = (
  edition: FullEdition,
  { citations, id, note, quote, term }: FullEdition['context'][number],
  words: Wording,
): Block[] => [
  { kind: 'heading', level: 3, text: term, id },
  { kind: 'quotation', content: [quote.exact] },
  paragraph(note),
  ...references(edition, citations, words),
]

const erratumBlocks = ({ id, ...erratum }: FullEdition['errata'][number]): Block[] => [
  { ...paragraph(slip(erratum)), id },
]

/** A section for each kind that has annotations. */
export const annotationBlocks = (edition: FullEdition, words: Wording): Block[] => {
  const { t } = words
  const sections = [
    [t('kinds_counterpoint'), edition.counterpoints.flatMap((point) => counterpointBlocks(edition, point, words))],
    [t('kinds_footnote'), edition.footnotes.flatMap((note) => footnoteBlocks(edition, note, words))],
    [t('kinds_context'), edition.context.flatMap((note) => contextBlocks(edition, note, words))],
    [t('kinds_erratum'), edition.errata.flatMap(erratumBlocks)],
  ] as const
  return sections.flatMap(([text, blocks]): Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...blocks],
  )
}
