/**
 * Takes a printed note apart into works, as far as its typography tells: titles in quotation marks, containers in italics, dates,
 * pages, addresses. Citations are written in too many ways for more; a person compares each with the note.
 */
import * as v from 'valibot'
import type { Footnote } from '../../src/core/model/edition/annotation-schemas'
import type { Source } from '../../src/core/model/edition/source'
import { WebAddress } from '../../src/core/model/fields'
import type { TextRun } from '../../src/core/model/page/page-text'
import { toComplete } from '../edition/incomplete'
import { dateIn } from './date-in'
import { personName } from './person-name'

export type ReadNote = Pick<Footnote, 'citations' | 'crossReference'> & { readonly sources: readonly Source[] }

const IBID = /^(?:ibid(?:em)?|idem|id)\b\.?/iu
/** Semicolons part citations; those within quotation marks or brackets belong to a title. */
const PARTS = /(?:[^;“"(]|“[^”]*”|"[^"]*"|\([^)]*\)|[“"(])+/gu
const QUOTED = /[“"]([^”"]{4,})[”"]?/u
const PAGES = /\bpp?\.\s*(\d+(?:\s*[-–]\s*\d+)?)/u
const ADDRESS = /https?:\/\/[^\s<>"”]+[^\s<>"”.,;)]/u
const BARE_ADDRESS = /\bwww\.[^\s<>"”]+[^\s<>"”.,;)]/u
const DOI = /\b10\.\d{4,9}\/[^\s"”<>]+[^\s"”<>.,;)]/u
const YEAR = /\b(1[5-9]\d\d|20\d\d)\b/gu
const VOLUME = /\bvol(?:ume)?\.?\s*([\dIVXLC]+)/iu
const ISSUE = /\bno\.?\s*(\d+)/iu
const EDITED = /\beds?\./iu
/** A person: two to four words, each with a capital or an initial. */
const PERSON = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u

type Part = { readonly text: string; readonly italics: readonly string[]; readonly url: string | undefined }

/** A set takes no character that cannot be seen. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/gu, '')

const partsOf = (runs: readonly TextRun[]): Part[] => {
  const text = runs.map((run) => run.text).join('')
  let length = 0
  const placed = runs.map((run) => {
    length += run.text.length
    return { ...run, start: length - run.text.length }
  })
  return [...text.matchAll(PARTS)].map(({ 0: part, index }) => {
    const within = placed.filter((run) => run.start < index + part.length && run.start + run.text.length > index)
    return {
      text: part.trim(),
      italics: within.filter(({ emphasis }) => emphasis).map((run) => run.text.trim()),
      url: within.find(({ url }) => url !== undefined)?.url,
    }
  })
}

const people = (lead: string): { family: string; given: string }[] => {
  const names = [...new Set(lead.split(/\s*(?:,\s*and\s+|\s+and\s+|&|,)\s*/u).map((name) => name.trim()))]
  return names.every((name) => PERSON.test(name)) ? names.flatMap((name) => personName(name) ?? []) : []
}

const addressOf = ({ text, url }: Part): string | undefined => {
  const bare = BARE_ADDRESS.exec(text)?.[0]
  return [url, ADDRESS.exec(text)?.[0], bare && `http://${bare}`].find((address) => v.is(WebAddress, address))
}

/** The container is what stands in italics beside a title in quotation marks; without one the italics are the title. */
const namesOf = ({ italics, text }: Part): { title?: string; container?: string; lead: string } => {
  const quoted = QUOTED.exec(text)
  const italic = italics.find((each) => each.length > 2 && !IBID.test(each))
  const title = quoted?.[1]?.replace(/[,.]$/u, '') ?? italic
  const container = quoted === null ? undefined : italic
  const head = title === undefined ? -1 : text.indexOf(title)
  const lead = text.slice(0, Math.max(0, head)).replace(/[\s,:“"]+$/u, '')
  return { lead, ...(title && { title }), ...(container && { container }) }
}

const typeOf = (
  text: string,
  quoted: boolean,
  container: string | undefined,
  address: string | undefined,
): Source['type'] => {
  if (quoted && container !== undefined && EDITED.test(text)) return 'chapter'
  if (quoted && container !== undefined)
    return VOLUME.test(text) || ISSUE.test(text) ? 'article-journal' : 'article-newspaper'
  if (!quoted && container === undefined && /:\s*\p{Lu}[\p{L} ]+,\s*\d{4}/u.test(text)) return 'book'
  return address === undefined ? 'document' : 'webpage'
}

/** A date without its parts in words, as CSL has it. */
const cslDate = (text: string): Source['issued'] => {
  const date = dateIn(text) ?? [...text.matchAll(YEAR)].at(-1)?.[0]
  return date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] }
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')

/** Who, when, what: `lukyanov-2009-shucking`; without an author the first words of where it appeared stand for one. */
const idOf = (source: Omit<Source, 'id' | 'custom'>, number: number, place: number): string => {
  const [first] = source.author ?? []
  const outlet = slug(source['container-title'] ?? '')
    .split('-')
    .slice(0, 2)
    .join('-')
  const who = first && 'family' in first ? slug(first.family) : outlet
  const year = source.issued?.['date-parts'][0][0]
  const word = slug(source.title ?? '')
    .split('-')
    .find((each) => each.length > 4)
  const parts = [who, year, word].filter(Boolean)
  return parts.length < 2 ? `note-${number}-work-${place}` : parts.join('-')
}

const readPart = (part: Part, number: number, place: number): Source => {
  const { container, lead, title } = namesOf(part)
  const withoutTitle = title === undefined ? part.text : part.text.replace(title, '')
  const author = people(lead)
  const address = addressOf(part)
  const issued = cslDate(withoutTitle)
  const doi = DOI.exec(part.text)?.[0]
  const volume = VOLUME.exec(withoutTitle)?.[1]
  const issue = ISSUE.exec(withoutTitle)?.[1]
  const work = {
    type: typeOf(withoutTitle, QUOTED.test(part.text), container, address),
    ...(author.length > 0 && { author }),
    ...(title && { title }),
    ...(container && { 'container-title': container }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(issued && { issued }),
    ...(address && { URL: address }),
    ...(doi && { DOI: doi }),
  }
  return {
    id: idOf(work, number, place),
    ...work,
    custom: {
      ...(title === undefined && { titleDisplay: toComplete('a description of the work in square brackets') }),
      ...(address !== undefined && { address: { state: 'unchecked' as const } }),
      verified: { level: 'not-located', remark: toComplete(`look the work up and compare: ${part.text}`) },
    },
  }
}

/**
 * Reads one note.
 * @param runs its text as it stands on the page, without its number
 * @returns its works and the citations of them; an `Ibid.` leads to the note before. Everything found bears a mark for a person to check.
 */
export const readNote = (number: number, runs: readonly TextRun[]): ReadNote => {
  const parts = partsOf(runs.map((run) => ({ ...run, text: visible(run.text) }))).filter(({ text }) =>
    /\p{L}/u.test(text),
  )
  const printed = IBID.exec(parts[0]?.text ?? '')?.[0]
  const cited = printed === undefined ? parts : parts.slice(1)
  const sources = cited.map((part, index) => readPart(part, number, index + 1))
  const citations = cited.map(({ text }, index) => {
    const locator = PAGES.exec(text)?.[1]?.replace(/\s*[-–]\s*/u, '-')
    return { source: sources[index]?.id ?? '', ...(locator && { locator, label: 'page' as const }) }
  })
  if (printed === undefined || number === 1) return { sources, citations }
  return { sources, citations, crossReference: { kind: 'ibid', printed, to: number - 1 } }
}
