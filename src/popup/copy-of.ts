/** Gathers what a copy of the article is set from: the text of the tab's page, and the edition of the package. */
import { articleBlocks } from '../core/copy/article-blocks'
import { resolveReference } from '../core/footnotes/cross-references'
import { noteBlocks } from '../core/footnotes/note-blocks'
import { type Annotation, annotationsOf, type Marked, stanceOf } from '../core/model/card/annotation'
import type { Card } from '../core/model/card/card'
import { type Edition, footnoteId } from '../core/model/edition/edition'
import type { Report, ReportedOutcome } from '../core/model/messages/report'
import type { OwnNote } from '../core/model/notes/own-note'
import type { ArticleText } from '../core/model/page/article-text'
import { isPrinted } from '../core/model/settings/printing'
import { type Settings, shows } from '../core/model/settings/settings'
import { shortened } from '../core/model/shortened'
import type { AnnotatedCopyProps } from '../ui/copy/AnnotatedCopy'
import type { NumberedCard } from '../ui/Endnotes'

/** The longest lemma, in letters; there is more room than on paper. */
const LEMMA = 70

type Anchored = Extract<ReportedOutcome, { status: 'anchored' }>
type Placed<Of extends Marked = Annotation> = { readonly annotation: Of; readonly outcome: Anchored }

/** What goes along, in the order of the text. Errata do also where the page does not mark them, as on paper. */
const placedOf = (edition: Edition, { items }: Report, settings: Settings): Placed[] => {
  const outcomes = new Map(items.map(({ id, outcome }) => [id, outcome]))
  return annotationsOf(edition)
    .filter(({ kind }) => settings.enabled && isPrinted(settings.printing, kind))
    .filter((annotation) => annotation.kind === 'erratum' || shows(settings, annotation.kind, stanceOf(annotation)))
    .flatMap((annotation) => {
      const outcome = outcomes.get(annotation.id)
      return outcome?.status === 'anchored' ? [{ annotation, outcome }] : []
    })
    .sort((a, b) => a.outcome.start - b.outcome.start || b.outcome.end - a.outcome.end)
}

type Mine = { readonly placed: readonly Placed<Marked>[]; readonly others: readonly OwnNote[] }

/** The reader's own notes that go along: those with a place in the order of the text, and the others, on the whole article first. */
const ownOf = (notes: readonly OwnNote[], { own }: Report, { enabled, printOwn }: Settings): Mine => {
  if (!enabled || !printOwn) return { placed: [], others: [] }
  const outcomes = new Map(own.map(({ id, outcome }) => [id, outcome]))
  const placed: Placed<Marked>[] = []
  const others: OwnNote[] = []
  for (const note of notes) {
    const outcome = outcomes.get(note.id)
    if (outcome?.status === 'anchored') placed.push({ annotation: { kind: 'own', id: note.id, own: note }, outcome })
    else others.push(note)
  }
  placed.sort((a, b) => a.outcome.start - b.outcome.start || b.outcome.end - a.outcome.end)
  return { placed, others: others.sort((a, b) => Number(a.passage !== null) - Number(b.passage !== null)) }
}

/** The card without what only a card on the page has. */
const cardOf = (edition: Edition, { annotation, outcome }: Placed<Marked>, { footnotes, page }: ArticleText): Card => {
  const { article, citation, works } = edition
  const card = { annotation, article, citation, works, alsoCited: {}, share: article.canonical }
  if (annotation.kind !== 'footnote') return { ...card, how: outcome.how }
  const note = footnotes.find(({ number }) => number === annotation.footnote.number)?.note
  const reference = resolveReference(edition.footnotes, annotation.footnote)
  return { ...card, note: note ? noteBlocks(page, note) : null, ...(reference && { reference }) }
}

export type CopySource = {
  readonly edition: Edition
  readonly report: Report
  readonly settings: Settings
  readonly text: ArticleText
  /** The reader's own notes on the article, without those of the trash. */
  readonly notes: readonly OwnNote[]
}

/** All but the day and what is to be done about errors. */
export const copyOf = ({
  edition,
  notes,
  report,
  settings,
  text,
}: CopySource): Omit<AnnotatedCopyProps, 'day' | 'failed'> => {
  const placed = placedOf(edition, report, settings)
  const mine = ownOf(notes, report, settings)
  const ours = placed.filter(({ annotation }) => annotation.kind !== 'footnote')
  const passages = [...ours, ...mine.placed]
    .map(({ annotation, outcome: { end, start } }) => ({ id: annotation.id, start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const numbered = (each: Placed<Marked>, index: number): NumberedCard => ({
    number: index + 1,
    card: cardOf(edition, each, text),
    lemma: shortened(text.text.slice(each.outcome.start, each.outcome.end), LEMMA),
  })
  const { article, citation, works } = edition
  const known = report.items.flatMap(({ outcome }) => (outcome.status === 'anchored' ? outcome : []))
  const blocks = articleBlocks(text, passages, known)
  const cited = new Set(blocks.flatMap(({ runs }) => runs.flatMap(({ note }) => note?.number ?? [])))
  const numbers = new Set(text.footnotes.map(({ number }) => footnoteId(number)))
  return {
    article: edition.article,
    printing: settings.printing,
    blocks,
    notes: [...text.footnotes]
      .sort((a, b) => a.number - b.number)
      .map(({ note, number, references }) => ({
        number,
        blocks: note
          ? noteBlocks(
              text.page,
              note,
              references.filter((each) => numbers.has(footnoteId(each.number))),
            )
          : [],
        isCited: cited.has(number),
      })),
    annotations: ours.map(numbered),
    own: [
      ...mine.placed.map(numbered),
      ...mine.others.map((own) => ({
        number: null,
        card: {
          annotation: { kind: 'own' as const, id: own.id, own },
          article,
          citation,
          works,
          alsoCited: {},
          share: article.canonical,
        },
        lemma: shortened(own.passage?.quote.exact ?? '', LEMMA),
      })),
    ],
    remarks: placed.flatMap((each) =>
      each.annotation.kind === 'footnote'
        ? [{ number: each.annotation.footnote.number, card: cardOf(edition, each, text), lemma: '' }]
        : [],
    ),
  }
}
