/** A work in the forms in which it ships, made from its CSL-JSON item without any network. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-csl'
import { citableItem } from '../../src/core/model/citable-item'
import type { Rendered } from '../../src/core/model/edition'
import type { Source } from '../../src/core/model/source'
import { renderBibtex } from './bibtex'
import { renderRis } from './ris'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/giu, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? entity
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
  })

/** The style would put capitals to names such as those of web sites; it leaves alone what is marked so. */
const asPrinted = (name: string): string => `<span class="nocase">${name}</span>`

/** Of works without a date the style says when they were retrieved, and "Retrieved" alone where that is not known. */
const RETRIEVED = /\bRetrieved (?=https?:)/u

const renderApa = ({ 'container-title': container, ...rest }: Omit<Source, 'custom'>): string => {
  const item = container === undefined ? rest : { ...rest, 'container-title': asPrinted(container) }
  const apa = decodeEntities(
    new Cite([item]).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }),
  ).trim()
  const { URL: address = '' } = item
  // It curls apostrophes, in addresses too.
  return apa.replace(RETRIEVED, '').replaceAll(address.replaceAll("'", '’'), address)
}

/** APA sets the translation of a title in square brackets behind it. */
const withTranslation = (item: Omit<Source, 'custom'>, { custom: { titleEnglish } }: Source): Omit<Source, 'custom'> =>
  item.title === undefined || titleEnglish === undefined ? item : { ...item, title: `${item.title} [${titleEnglish}]` }

/** Renders one work. An exception means that citation-js cannot take an item which our schema allows. */
export const renderWork = (source: Source): Rendered => {
  const item = citableItem(source)
  return {
    apa: renderApa(withTranslation(item, source)),
    bibtex: renderBibtex(item),
    ris: renderRis(item),
  }
}
