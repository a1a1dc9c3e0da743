/** A work in the forms in which it ships, made from its CSL-JSON item without any network. */
import { citableItem } from '../../src/core/model/citable-item'
import type { Rendered } from '../../src/core/model/edition'
import type { Source } from '../../src/core/model/source'
import { renderBibtex } from './bibtex'
import { renderStyles } from './render-styles'
import { renderRis } from './ris'

/** By what was rendered: a work takes some 15 ms, and a process that reads a set more than once would render it each time. */
const done = new Map<string, Rendered>()

/** Renders one work. An exception means that citation-js cannot take an item which our schema allows. */
export const renderWork = (source: Source): Rendered => {
  const key = JSON.stringify(source)
  const item = citableItem(source)
  const rendered = done.get(key) ?? {
    ...renderStyles(item, source),
    bibtex: renderBibtex(item),
    ris: renderRis(item),
  }
  done.set(key, rendered)
  return rendered
}
