/** BibTeX of a work, in UTF-8 and with our ids as keys. */
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { Source } from '../../src/core/model/edition/source'

/** Sets what citation-js keeps for the whole process. */
const configure = (): void => {
  const { format } = plugins.config.get('@bibtex')
  format['useIdAsLabel'] = true
  // Left on, this takes the hyphens out of our ids.
  format['checkLabel'] = false
  // Left on, this drops every letter that LaTeX has no command for, which is all of Cyrillic and Chinese. Left off, nothing
  // is escaped at all, so that is done here.
  format['asciiOnly'] = false
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts a brace that a backslash stands before, and a lone one would end the field elsewhere.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

/** Nothing of these is text: our own words, and dates. */
const KEPT = new Set(['id', 'type', 'issued', 'accessed'])

/** Fields that are read as they stand. A brace cannot stand in one, so that it is written as addresses write it. */
const VERBATIM = new Set(['URL', 'DOI'])

const onOneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

const escapeText = (text: string): string =>
  onOneLine(text).replace(/[\\~^&%$#_{}]/gu, (sign) => COMMANDS[sign] ?? `\\${sign}`)

const escapeVerbatim = (text: string): string =>
  onOneLine(text).replace(/[{}\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const escapeDeep = (value: unknown): unknown => {
  if (typeof value === 'string') return escapeText(value)
  if (Array.isArray(value)) return value.map(escapeDeep)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeDeep(inner)]))
}

/** A chapter in a volume of others' is `@incollection`; in `@inbook`, which citation-js makes of it, styles pass over the volume. */
const withVolume = (bibtex: string): string =>
  bibtex.includes('\tbooktitle = ') ? bibtex.replace(/^\s*@inbook\{/u, '@incollection{') : bibtex

/** citation-js keeps the capitals of a word by braces, and takes a letter beyond ASCII for the word's end. */
const withWholeWords = (bibtex: string): string => bibtex.replace(/\{(\w+)\}(\p{Letter}+)/gu, '{$1$2}')

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })

/** A month alone is given as BibTeX's macro, which each style words; beside a day, which has no field, it is written out. */
const withMonth = (bibtex: string, issued: Source['issued']): string => {
  const [year = 0, month, day] = issued?.['date-parts'][0] ?? []
  if (month === undefined) return bibtex
  const name = MONTH.format(Date.UTC(year, month - 1))
  const value = day === undefined ? name.slice(0, 3).toLowerCase() : `{${name} ${day}}`
  return bibtex.replace(/(?<=\tmonth = )\{.*\}/u, value)
}

/** Of an entry without a type of its own citation-js leaves out where it appeared, and says its address twice. */
const withOutlet = (bibtex: string, outlet: string | undefined): string => {
  const entry = bibtex.replace(/^\thowpublished = .*\n/mu, '').trim()
  if (outlet === undefined || !entry.startsWith('@misc{')) return entry
  return `${entry.slice(0, -1)}\thowpublished = {${escapeText(outlet)}},\n}`
}

/** citation-js has no field for a version; BibLaTeX has. */
const withVersion = (bibtex: string, version: string | undefined): string =>
  version === undefined ? bibtex : `${bibtex.slice(0, -1)}\tversion = {${escapeText(version)}},\n}`

/** Writes one BibTeX entry. */
export const renderBibtex = (item: Omit<Source, 'custom'>): string => {
  configure()
  const escaped = Object.fromEntries(
    Object.entries(item).map(([key, value]) => {
      if (KEPT.has(key)) return [key, value]
      return [key, VERBATIM.has(key) ? escapeVerbatim(String(value)) : escapeDeep(value)]
    }),
  )
  const written = withMonth(new Cite([escaped]).format('bibtex'), item.issued)
  return withVersion(withOutlet(withWholeWords(withVolume(written)), item['container-title']), item.version)
}
