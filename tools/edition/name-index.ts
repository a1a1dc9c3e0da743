/** In which annotations the entries of the index are named. */
import { footnoteId, type IndexedName } from '../../src/core/model/edition/edition'
import { fullName } from '../../src/core/model/edition/full-name'
import type { IndexEntry } from '../../src/core/model/edition/index-entry'
import type { Source } from '../../src/core/model/edition/source'
import type { SetContents } from './files'

/** What a note itself says of a work: who wrote it, what it is called, where it appeared, and by whom it was reached. */
const lineOf = ({ author = [], editor = [], title, ...work }: Source): string =>
  [...[...author, ...editor].map(fullName), title, work['container-title'], work.publisher, work.note, work.custom.via]
    .filter(Boolean)
    .join('\n')

/** What is said in an annotation: its own words, the words of the article that it quotes, and the works that a note cites. */
const textsOf = (contents: Partial<SetContents>): { id: string; text: string }[] => {
  const lines = new Map((contents['sources.json'] ?? []).map((source) => [source.id, lineOf(source)]))
  const said = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n')
  return [
    ...(contents['footnotes.json'] ?? []).map(({ check, citations, number }) => ({
      id: footnoteId(number),
      text: said(check?.claim, check?.finding, ...citations.map(({ source }) => lines.get(source))),
    })),
    ...(contents['counterpoints.json'] ?? []).map(({ body, headline, id, quote, reason }) => ({
      id,
      text: said(headline, body, reason, quote.exact),
    })),
    ...(contents['context.json'] ?? []).map(({ id, note, quote, term }) => ({
      id,
      text: said(term, note, quote.exact),
    })),
    ...(contents['errata.json'] ?? []).map(({ id, quote, remark }) => ({ id, text: said(remark, quote.exact) })),
  ]
}

const escaped = (form: string): string => form.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

/** Finds any of the forms as whole words, also before `’s`. */
const matcherOf = ({ forms }: IndexEntry): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u')

/** The ids of the annotations that name the entry, in the order of the files. */
export const namedIn = (entry: IndexEntry, contents: Partial<SetContents>): string[] => {
  const matcher = matcherOf(entry)
  return textsOf(contents)
    .filter(({ text }) => matcher.test(text))
    .map(({ id }) => id)
}

/** The index with its annotations. */
export const nameIndex = (contents: SetContents): IndexedName[] =>
  contents['index.json'].map((entry) => ({ ...entry, annotations: namedIn(entry, contents) }))
