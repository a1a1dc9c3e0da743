/** The index: every text folded once. Of each entry that has all terms it says how well, and in which text. */
import { foldLetters } from './fold-letters'
import { findTerm, isWholeWord } from './query'
import type { EntryGroup, FieldName, SearchEntry, SearchField } from './search-entries'

/** What a term counts by the part of the entry in which it stands: what names a thing before what is said of it, and that before what it cites. */
const WEIGHTS: Readonly<Record<FieldName, number>> = {
  title: 8,
  text: 4,
  quote: 4,
  check: 3,
  slip: 3,
  reason: 2,
  source: 1,
}
/** A whole word before the beginning of a longer one. */
const WHOLE = 1.5

export type IndexedEntry = SearchEntry & { readonly folded: readonly string[] }

export type SearchHit = {
  readonly group: EntryGroup
  readonly id: string
  readonly score: number
  /** The text besides the title that has most of the terms; absent if the title has them all. */
  readonly best?: SearchField
}

/** Folds the texts of an entry; an index is a list of these. */
export const indexEntry = (entry: SearchEntry): IndexedEntry => ({
  ...entry,
  folded: entry.fields.map(({ text }) => foldLetters(text)),
})

const hitOf = ({ fields, folded, group, id }: IndexedEntry, terms: readonly string[]): SearchHit | undefined => {
  let score = 0
  let titled = true
  const found = fields.map(() => 0)
  for (const term of terms) {
    let best = 0
    let inTitle = false
    fields.forEach(({ name }, index) => {
      const text = folded[index] ?? ''
      const at = findTerm(text, term)
      if (at < 0) return
      found[index] = (found[index] ?? 0) + 1
      inTitle ||= name === 'title'
      best = Math.max(best, WEIGHTS[name] * (isWholeWord(text, term, at) ? WHOLE : 1))
    })
    if (best === 0) return undefined
    score += best
    titled &&= inTitle
  }
  if (titled) return { group, id, score }
  let most = -1
  fields.forEach(({ name }, index) => {
    if (name !== 'title' && (found[index] ?? 0) > (found[most] ?? 0)) most = index
  })
  const best = fields[most]
  return { group, id, score, ...(best && { best }) }
}

/** The entries that have all terms, best first, equals in the order of the index; none for no terms. */
export const search = (index: readonly IndexedEntry[], terms: readonly string[]): SearchHit[] =>
  terms.length === 0 ? [] : index.flatMap((entry) => hitOf(entry, terms) ?? []).sort((a, b) => b.score - a.score)
