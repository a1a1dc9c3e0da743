/**
 * RIS of a work. Written here and not by citation-js, which breaks lines after 70 characters, addresses too, and leaves out
 * the author of a newspaper article.
 */
import type { Source, SourceName } from '../../src/core/model/edition/source'

const TYPES: Readonly<Record<Source['type'], string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  broadcast: 'GEN',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  interview: 'GEN',
  legislation: 'LEGAL',
  'paper-conference': 'CONF',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  speech: 'GEN',
  thesis: 'THES',
  treaty: 'GEN',
  webpage: 'ELEC',
}

const nameOf = (name: SourceName): string => {
  // A comma at the end keeps readers from taking a body's name apart.
  if ('literal' in name) return `${name.literal},`
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return [family, name.given, name.suffix].filter(Boolean).join(', ')
}

const dateOf = (date: Source['issued']): string | undefined => {
  const parts = date?.['date-parts'][0]
  if (!parts) return undefined
  const [year, month, day] = parts
  return [year, month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))).join('/')
}

/** A value on one line: a line of its own would be read as another field, or end the record. */
const onOneLine = (value: string | number): string =>
  String(value)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

/** Writes one RIS record, lines parted by CR LF as the format has it. */
export const renderRis = (item: Omit<Source, 'custom'>): string => {
  const [start, end] = item.page?.split(/[-–]/u) ?? []
  const year = item.issued?.['date-parts'][0][0]
  const lines: (readonly [tag: string, value: string | number | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((name) => ['AU', nameOf(name)] as const),
    ...(item.editor ?? []).map((name) => ['ED', nameOf(name)] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['T3', item['collection-title']],
    ['PY', year],
    ['DA', dateOf(item.issued)],
    ['VL', item.volume],
    ['IS', item.issue ?? item.number],
    ['SP', start],
    ['EP', end],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['M3', item.genre],
    ['ET', item.version],
    ['DO', item.DOI],
    ['SN', item.ISBN],
    ['LA', item.language],
    ['N1', item.note],
    ['UR', item.URL],
    ['Y2', dateOf(item.accessed)],
  ]
  const written = lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${onOneLine(value)}`]))
  return [...written, 'ER  - '].join('\r\n')
}
