/** One of the reader's own notes as an entry to be searched. */
import type { OwnNote } from '../model/notes/own-note'
import { ownTitle } from '../model/notes/own-title'
import type { FieldName, SearchEntry, SearchField } from './search-entries'

/** Its first words, all of its text, the words of its passage, and its tags, as they are stored. */
export const ownEntry = ({ body, id, passage, tags }: OwnNote): SearchEntry => {
  const texts: Partial<Record<FieldName, string>> = {
    title: ownTitle({ body, passage: null }),
    text: body,
    quote: [passage?.quote.exact, passage?.until?.exact].filter(Boolean).join(' … '),
    tags: tags.join(', '),
  }
  const fields = Object.entries(texts) as [FieldName, string][]
  return { group: 'own', id, fields: fields.flatMap(([name, text]): SearchField[] => (text ? [{ name, text }] : [])) }
}
