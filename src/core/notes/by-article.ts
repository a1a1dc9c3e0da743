/** Notes sorted by what they are on, for documents. */
import type { ArticleSummary } from '../model/edition/edition'
import type { OwnNote } from '../model/notes/own-note'
import type { ArticleOf } from './article-of'

/** The notes on one article; `article` is undefined where the extension does not have it. */
export type ArticleNotes = {
  readonly id: string
  readonly article: ArticleSummary | undefined
  readonly notes: readonly OwnNote[]
}

/** The notes that are not in the trash, by article, in the order in which they come. */
export const byArticle = (notes: readonly OwnNote[], articles: ArticleOf): ArticleNotes[] => {
  const groups = new Map<string, OwnNote[]>()
  for (const note of notes) {
    if (note.deleted) continue
    const group = groups.get(note.article)
    if (group === undefined) groups.set(note.article, [note])
    else group.push(note)
  }
  return [...groups].map(([id, own]) => ({ id, article: articles.id(id), notes: own }))
}

/** The words of a passage; of a long one those at its beginning and at its end. */
export const passageWords = ({ passage }: OwnNote): string => {
  if (passage === null) return ''
  const { quote, until } = passage
  return (until === undefined ? quote.exact : `${quote.exact} […] ${until.exact}`).replace(/\s+/gu, ' ').trim()
}
