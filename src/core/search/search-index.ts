/** The index: every text folded once. Of each entry that has all terms it says how well, and of those shown in which text. */
import { foldLetters } from './fold-letters'
import { findTerm, isWholeWord } from './query'
import type { FieldName, SearchEntry, SearchField } from './search-entries'

/** What a term counts by the part of the entry in which it stands: what names a thing before what is said of it, and that before what it cites. */
const WEIGHTS: Readonly<Record<FieldName, number>> = {
  title: 8,
  text: 4,
  quote: 4,
  tags: 4,
  check: 3,
  slip: 3,
  reason: 2,
  source: 1,
}
/** A whole word before the beginning of a longer one. */
const WHOLE = 1.5

export type IndexedEntry = SearchEntry & { readonly folded: readonly string[] }

export type SearchHit = {
  readonly entry: IndexedEntry
  readonly score: number
  /** Whether the title has all terms. */
  readonly isTitled: boolean
}

/** Folds the texts of an entry; an index is a list of these. */
export const indexEntry = (entry: SearchEntry): IndexedEntry => ({
  ...entry,
  folded: entry.fields.map(({ text }) => foldLetters(text)),
})

/** What the best of the entry's texts that have the term counts; 0 if none has it. */
const scoreOf = ({ fields, folded }: IndexedEntry, term: string): number => {
  let best = 0
  for (let index = 0; index < folded.length; index++) {
    const weight = WEIGHTS[fields[index]?.name ?? 'source']
    if (weight * WHOLE <= best) continue
    const text = folded[index] ?? ''
    const at = findTerm(text, term)
    if (at >= 0) best = Math.max(best, weight * (isWholeWord(text, term, at) ? WHOLE : 1))
  }
  return best
}

const hitOf = (entry: IndexedEntry, terms: readonly string[]): SearchHit | undefined => {
  let score = 0
  let isTitled = true
  for (const term of terms) {
    const own = scoreOf(entry, term)
    if (own === 0) return undefined
    score += own
    // Nothing but a title counts as much.
    isTitled &&= own >= WEIGHTS.title
  }
  return { entry, score, isTitled }
}

/** The text besides the title that has most of the terms, the first of equals; none if the title has them all. */
export const bestField = ({ entry, isTitled }: SearchHit, terms: readonly string[]): SearchField | undefined => {
  if (isTitled) return undefined
  let most = 0
  let best: SearchField | undefined
  for (const [index, field] of entry.fields.entries()) {
    if (field.name === 'title') continue
    const found = terms.filter((term) => findTerm(entry.folded[index] ?? '', term) >= 0).length
    if (found > most) {
      most = found
      best = field
    }
  }
  return best
}

/** The entries that have all terms, best first, equals in the order of the index; none for no terms. */
export const search = (index: readonly IndexedEntry[], terms: readonly string[]): SearchHit[] => {
  if (terms.length === 0) return []
  const hits: SearchHit[] = []
  for (const entry of index) {
    const hit = hitOf(entry, terms)
    if (hit !== undefined) hits.push(hit)
  }
  return hits.sort((a, b) => b.score - a.score)
}
