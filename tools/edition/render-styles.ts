/** A work in the styles of references. */
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Style } from '../../src/core/model/edition/edition'
import type { Source } from '../../src/core/model/edition/source'
import { type Formatted, replaceIn } from '../../src/core/model/formatted'
import { type CslElement, cslStyles } from './csl-styles'
import { parseFormatted } from './parse-formatted'

type Item = Omit<Source, 'custom'>

const CHICAGO = 'chicago-fullnote-bibliography'
const MLA = 'modern-language-association'

let known: Record<typeof CHICAGO | typeof MLA, CslElement> | undefined
/** Reads the styles when the first work is rendered. */
const learnStyles = (): void => {
  if (known !== undefined) return
  known = cslStyles([CHICAGO, MLA])
  const { styles } = plugins.config.get('@csl')
  for (const [id, style] of Object.entries(known)) styles.add(id, style)
}

/** Styles would put capitals to names such as those of web sites, and to descriptions; they leave alone what is marked so. */
const asPrinted = (name: string): string => `<span class="nocase">${name}</span>`

/** A quotation in a title; a mark within a word is an apostrophe. */
const QUOTATION = /(?<=^|[\s([])(["'“‘])([^"“”‘]+?)(["'”’])(?=[\s.,:;!?)\]]|$)/gu

/** Words that a title quotes are somebody's, and keep their letters too. */
const withQuotations = (title: string): string =>
  title.replace(QUOTATION, (_, opening, words, closing) => `${opening}${asPrinted(words)}${closing}`)

/** Of works without a date APA says when they were retrieved, and "Retrieved" alone where that is not known. */
const RETRIEVED = /\bRetrieved (?=https?:)/u

/** What each style leaves out or prints without a word, put where it prints it. */
const forStyle = (item: Item, style: Style): Item => {
  const { title, version } = item
  if (version === undefined || style === 'apa') return item
  // A capital where a sentence begins.
  if (style === 'mla') return { ...item, version: `${item['container-title'] ? 'version' : 'Version'} ${version}` }
  return title === undefined ? item : { ...item, title: `${title} (version ${version})` }
}

const FORMS: Readonly<Record<Style, readonly [form: string, template: string]>> = {
  apa: ['bibliography', 'apa'],
  'chicago-note': ['citation', CHICAGO],
  chicago: ['bibliography', CHICAGO],
  mla: ['bibliography', MLA],
}

const render = (item: Item, style: Style): Formatted => {
  const [form, template] = FORMS[style]
  const html = new Cite([forStyle(item, style)]).format(form, { format: 'html', template, lang: 'en-US' })
  const { URL: address = '' } = item
  // They curl apostrophes, in addresses too.
  const formatted = replaceIn(parseFormatted(html), address.replaceAll("'", '’'), address)
  if (style !== 'apa') return formatted
  return formatted.map((piece) => (typeof piece === 'string' ? piece.replace(RETRIEVED, '') : piece))
}

/**
 * Renders one work in every style.
 * @param item titled with its description where the work has no title
 * @param source the same work, with our own fields
 */
export const renderStyles = (item: Item, source: Source): Record<Style, Formatted> => {
  learnStyles()
  const { titleEnglish } = source.custom
  const container = item['container-title']
  const title = source.title === undefined ? item.title && asPrinted(item.title) : withQuotations(source.title)
  const printed: Item = {
    ...item,
    ...(container !== undefined && { 'container-title': asPrinted(container) }),
    // The styles set the translation of a title in square brackets behind it.
    ...(title !== undefined && { title: titleEnglish === undefined ? title : `${title} [${titleEnglish}]` }),
  }
  return {
    apa: render(printed, 'apa'),
    'chicago-note': render(printed, 'chicago-note'),
    chicago: render(printed, 'chicago'),
    mla: render(printed, 'mla'),
  }
}
