/** What a page tells of its article: in the tags for scholarly indexes, in linked data, in tags for sharing, and last in its text. */

export type Metadata = {
  readonly title?: string
  readonly authors: readonly { readonly family: string; readonly given: string }[]
  readonly publisher?: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued?: string
  readonly language?: string
  readonly licence?: string
}

const clean = (text: string | null | undefined): string | undefined => text?.replace(/\s+/gu, ' ').trim() || undefined

/** The contents of all `<meta>` elements of the first of these names that has any. */
const metas = (document: Document, ...names: readonly string[]): string[] => {
  for (const name of names) {
    const found = [...document.querySelectorAll(`meta[name="${name}" i], meta[property="${name}" i]`)]
    const contents = found.flatMap((each) => clean(each.getAttribute('content')) ?? [])
    if (contents.length > 0) return contents
  }
  return []
}

type Linked = { readonly [key: string]: unknown }

const isLinked = (value: unknown): value is Linked => typeof value === 'object' && value !== null

/** Every object of the page's JSON-LD, at whatever depth; what is no JSON is passed over. */
const linkedData = (document: Document): Linked[] => {
  const flat = (value: unknown): Linked[] => {
    if (Array.isArray(value)) return value.flatMap(flat)
    return isLinked(value) ? [value, ...flat(value['@graph'])] : []
  }
  return [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({ textContent }) => {
    try {
      return flat(JSON.parse(textContent ?? ''))
    } catch {
      return []
    }
  })
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? clean(value) : isLinked(value) ? textOf(value['name'] ?? value['@id']) : undefined

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) => textOf(each) ?? [])

/** Given and family name of a person; what stands before a comma, else the last word, is the family name. */
export const personName = (name: string): { family: string; given: string } | undefined => {
  const [family, given] = name.split(/,\s*/u)
  if (family && given) return { family, given }
  const words = name.trim().split(/\s+/u)
  const last = words.pop()
  return last !== undefined && words.length > 0 ? { family: last, given: words.join(' ') } : undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NUMERIC = /\b(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?!\d)/u
const WORDED = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? )?(${MONTHS.join('|')})[a-z]*\\.?,? (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4})\\b`,
  'iu',
)

/** The first date in a text (`2012/06/22`, `June 22, 2012`, `22 Jun 2012`, `June, 2012`), as precise as it is given. */
export const dateIn = (text: string): string | undefined => {
  const two = (part: string | number): string => String(part).padStart(2, '0')
  const numeric = NUMERIC.exec(text)
  const worded = WORDED.exec(text)
  if (worded && (numeric === null || worded.index < numeric.index)) {
    const [, before, month = '', after, year] = worded
    const day = before ?? after
    const number = MONTHS.indexOf(month.toLowerCase()) + 1
    return `${year}-${two(number)}${day === undefined ? '' : `-${two(day)}`}`
  }
  if (numeric === null) return undefined
  const [, year, month = '', day] = numeric
  if (Number(month) < 1 || Number(month) > 12) return undefined
  return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
}

/** A byline as sites set it; the name alone. */
const byline = (document: Document): string | undefined =>
  clean(
    document.querySelector('[rel~="author"], [itemprop="author"], .byline a, .author a, a[href*="/author/"]')
      ?.textContent,
  )

const printedDate = (document: Document): string | undefined => {
  const time = document.querySelector('time[datetime], [itemprop="datePublished"]')
  const given = time?.getAttribute('datetime') ?? time?.getAttribute('content')
  return given ?? clean(document.querySelector('.byline, .post-meta, .entry-meta, .date, small')?.textContent)
}

/** Reads the page's metadata; what it does not tell is left out. */
export const readMetadata = (document: Document): Metadata => {
  const article = linkedData(document).find(({ '@type': type }) => /Article|Posting/u.test(String(type))) ?? {}
  const title =
    metas(document, 'citation_title', 'dc.title')[0] ??
    textOf(article['headline'] ?? article['name']) ??
    metas(document, 'og:title')[0] ??
    clean(document.querySelector('h1')?.textContent) ??
    clean(document.title)
  const names = metas(document, 'citation_author', 'dc.creator')
  const linkedNames = listOf(article['author'])
  const authors = [names, linkedNames, metas(document, 'author', 'article:author'), [byline(document) ?? '']]
    .map((each) => each.filter((name) => !/^https?:/u.test(name)).flatMap((name) => personName(name) ?? []))
    .find(({ length }) => length > 0)
  const publisher =
    metas(document, 'citation_journal_title', 'citation_publisher', 'dc.publisher')[0] ??
    textOf(article['publisher']) ??
    metas(document, 'og:site_name')[0]
  const dates = [
    ...metas(document, 'citation_publication_date', 'citation_date', 'article:published_time', 'dc.date'),
    textOf(article['datePublished']) ?? '',
    printedDate(document) ?? '',
    document.location.pathname,
  ]
  const issued = dates.map(dateIn).find((date) => date !== undefined)
  const language = clean(document.documentElement.lang)
  const licence = document.querySelector<HTMLAnchorElement>('a[rel~="license" i], link[rel~="license" i]')?.href
  return {
    authors: authors ?? [],
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(issued && { issued }),
    ...(language && { language }),
    ...(licence && { licence }),
  }
}
