/** Where the reader's own notes stand in the article: found by the same rules as the edition's annotations, and apart from them. */
import { anchorSteps } from '../core/anchor/anchor'
import { reAnchorSteps } from '../core/anchor/re-anchor'
import type { OwnAnnotation } from '../core/model/card/annotation'
import type { OwnNote, Passage, PassageQuote } from '../core/model/notes/own-note'
import type { Outcome, Quote } from '../core/model/page/outcome'
import type { Steps } from '../core/steps/steps'

/** The reader's notes, and what became of those that are on a passage. */
export type OwnPlaces = {
  readonly notes: readonly OwnNote[]
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** The text they were placed in, and what became of each of their quotes. */
  readonly text: string
  readonly quotes: ReadonlyMap<string, Anchoring>
}

type Anchoring = { readonly quote: Quote; readonly outcome: Outcome }

export const NO_NOTES: OwnPlaces = { notes: [], outcomes: new Map(), text: '', quotes: new Map() }

/** The name of the quote of a long passage's end. */
const endOf = (id: string): string => `${id} end`

const named = (id: string, at: number | undefined, { exact, prefix, suffix }: PassageQuote): Quote => ({
  id,
  exact,
  ...(at !== undefined && { at }),
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
})

const quotesOf = (id: string, { end, quote, start, until }: Passage): Quote[] => [
  named(id, start, quote),
  ...(until ? [named(endOf(id), end && end - until.exact.length, until)] : []),
]

const isSame = (a: Quote, b: Quote): boolean =>
  a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix && a.at === b.at

/** A passage that is kept by its ends stands between them. */
const between = (id: string, from: Outcome | undefined, to: Outcome | undefined): Outcome => {
  if (from?.status !== 'anchored') return { ...(from ?? { status: 'orphan', reason: 'absent' }), id }
  if (to?.status !== 'anchored') return { ...(to ?? { status: 'orphan', reason: 'absent' }), id }
  if (to.end <= from.start) return { id, status: 'orphan', reason: 'changed' }
  const worse = from.score < to.score ? from : to
  return { id, status: 'anchored', start: from.start, end: to.end, how: worse.how, score: worse.score }
}

/**
 * Places the notes in `text` (the text that quotes are anchored in).
 * @param before where notes stood in an earlier text, or before one was added: only what that concerns is anchored again
 */
export function* placeOwn(text: string, notes: readonly OwnNote[], before: OwnPlaces = NO_NOTES): Steps<OwnPlaces> {
  const wanted = notes
    .flatMap(({ id, passage }) => (passage ? quotesOf(id, passage) : []))
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const known = wanted.flatMap((quote) => {
    const same = before.quotes.get(quote.id)
    return same && isSame(same.quote, quote) ? [same] : []
  })
  const kept =
    known.length === 0
      ? []
      : yield* reAnchorSteps(
          { text: before.text, outcomes: known.map(({ outcome }) => outcome) },
          text,
          known.map(({ quote }) => quote),
        )
  const isKnown = new Set(known.map(({ quote }) => quote.id))
  const added = yield* anchorSteps(
    text,
    wanted.filter(({ id }) => !isKnown.has(id)),
  )
  const byId = new Map([...kept, ...added].map((outcome) => [outcome.id, outcome]))
  const outcomes = new Map<string, Outcome>()
  for (const { id, passage } of notes) {
    const outcome = byId.get(id)
    if (outcome === undefined || !passage) continue
    outcomes.set(id, passage.until ? between(id, outcome, byId.get(endOf(id))) : outcome)
  }
  const quotes = new Map(
    wanted.flatMap((quote) => {
      const outcome = byId.get(quote.id)
      return outcome ? [[quote.id, { quote, outcome }] as const] : []
    }),
  )
  return { notes, outcomes, text, quotes }
}

/** The notes that have a place, as the page marks them. */
export const placedOwn = ({ notes, outcomes }: OwnPlaces): OwnAnnotation[] =>
  notes.flatMap((own) =>
    outcomes.get(own.id)?.status === 'anchored' ? [{ kind: 'own' as const, id: own.id, own }] : [],
  )

/** All that the page shows of notes, for a comparison: while the reader types, only the text changes, which is in no mark. */
export const lookOf = (notes: readonly OwnNote[]): string =>
  JSON.stringify(notes.map(({ body, colour, id, passage }) => [id, colour, body === '', passage]))
