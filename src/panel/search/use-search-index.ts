/** The search index of an edition, made in short pieces of work after the panel has been drawn. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ReportItem } from '../../core/model/messages/report'
import { startOf } from '../../core/outline/group-by-section'
import { type SearchEntry, searchEntries } from '../../core/search/search-entries'
import { type IndexedEntry, indexEntry, search } from '../../core/search/search-index'
import { curled } from '../../ui/typography'
import type { EditionModel } from '../edition-model'

/** The entry with its texts as they are shown when they are hits: set here once, and not with every letter of a query. */
const inType = (entry: SearchEntry): SearchEntry => ({
  ...entry,
  fields: entry.fields.map(({ name, text }) => ({ name, text: curled(text) })),
})

/** The longest that one piece of the work takes, in ms: half a frame. */
const SLICE = 8

/** The index with its annotations in the order in which a reader meets them in the text, or undefined until it is whole. */
export const useSearchIndex = (
  model: EditionModel | undefined,
  items: readonly ReportItem[],
): readonly IndexedEntry[] | undefined => {
  const [made, setMade] = useState<{ of: EditionModel; index: readonly IndexedEntry[] }>()
  useEffect(() => {
    if (model === undefined) return
    const entries = searchEntries(model.edition, model.labelOf, model.dateOf)
    const index: IndexedEntry[] = []
    const work = (): void => {
      const until = performance.now() + SLICE
      while (performance.now() < until) {
        const next = entries.next()
        if (next.done) {
          // The first search takes several times as long as those after it: better before the reader waits for it.
          search(index, ['a'])
          setMade({ of: model, index })
          return
        }
        index.push(indexEntry(inType(next.value)))
      }
      timer = setTimeout(work)
    }
    let timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [model])
  const index = made?.of === model ? made?.index : undefined
  return useMemo(() => index && asRead(index, items), [index, items])
}

/** Annotations as they stand in the text; what is none, or has no place, comes before them. */
const asRead = (index: readonly IndexedEntry[], items: readonly ReportItem[]): readonly IndexedEntry[] => {
  const starts = new Map(items.map((item) => [item.id, startOf(item)]))
  const placed = index.map((entry) => ({
    entry,
    at: entry.group === 'annotation' ? (starts.get(entry.id) ?? -1) : -1,
  }))
  return placed.sort((a, b) => a.at - b.at).map(({ entry }) => entry)
}
