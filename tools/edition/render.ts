/** A work in the forms in which it ships, made from its CSL-JSON item without any network. */
import { citableItem } from '../../src/core/model/edition/citable-item'
import type { Rendered } from '../../src/core/model/edition/edition'
import type { Source } from '../../src/core/model/edition/source'
import { renderBibtex } from './bibtex'
import { renderStyles } from './render-styles'
import { renderRis } from './ris'

/** Renders one work. An exception means that citation-js cannot take an item which our schema allows. */
export const renderWork = (source: Source): Rendered => {
  const item = citableItem(source)
  return { ...renderStyles(item, source), bibtex: renderBibtex(item), ris: renderRis(item) }
}
