/** The search index of an edition, made in short pieces of work after the panel has been drawn. */
import { useEffect, useState } from 'preact/hooks'
import { searchEntries } from '../core/search/search-entries'
import { type IndexedEntry, indexEntry } from '../core/search/search-index'
import type { EditionModel } from './edition-model'

/** The longest that one piece of the work takes, in ms: half a frame. */
const SLICE = 8

/** The index, or undefined until it is whole. */
export const useSearchIndex = (model: EditionModel | undefined): readonly IndexedEntry[] | undefined => {
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
          setMade({ of: model, index })
          return
        }
        index.push(indexEntry(next.value))
      }
      timer = setTimeout(work)
    }
    let timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [model])
  return made?.of === model ? made?.index : undefined
}
