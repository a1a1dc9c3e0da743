/** `new <saved page or address>`: begins the set of another article with what its page tells, and marks what a person must write. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { noteRuns } from '../../src/core/footnotes/note-blocks'
import type { Footnote } from '../../src/core/model/edition/annotation-schemas'
import type { Source } from '../../src/core/model/edition/source'
import { Id, WebAddress } from '../../src/core/model/fields'
import { dateIn } from '../authoring/date-in'
import { type Metadata, readMetadata } from '../authoring/read-metadata'
import { readNote } from '../authoring/read-note'
import { addressOf, loadSavedPage, readSavedArticle } from '../authoring/saved-page'
import { CHANGES_FILE, firstChanges } from '../edition/changes'
import { today } from '../edition/check-set'
import type { SET_FILES } from '../edition/files'
import { toComplete } from '../edition/incomplete'
import { SCHEMA_FOLDER } from '../edition/set-folders'
import { type CommandInput, type CommandResult, done, failed, misused } from './command'

/** By https://semver.org a work that is not yet ready for others. */
const FIRST_VERSION = '0.1.0'

const EDITION_LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

/** `https://www.example.org/2012/a-title/`, or the same without its scheme. */
const asAddress = (word: string): URL | undefined => {
  const address = /^https?:\/\//u.test(word) ? word : `https://${word}`
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  return v.is(WebAddress, url.href) && url.pathname.length > 1 ? url : undefined
}

/** Longest name of a folder that is made of an address, in characters. */
const MAX_SLUG = 80

/** Windows has no folder of such a name, and no set is looked for among the schemas. */
const RESERVED = new RegExp(`^(?:con|prn|aux|nul|com\\d|lpt\\d|${SCHEMA_FOLDER})$`, 'u')

const isFolderName = (id: string): boolean => v.is(Id, id) && !RESERVED.test(id)

const slugOf = ({ pathname }: URL): string => {
  const slug = (pathname.split('/').findLast((part) => part !== '') ?? '')
    .toLowerCase()
    .replace(/\.[a-z]+$/u, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/gu, '')
  return isFolderName(slug) ? slug : ['article', slug].filter(Boolean).join('-')
}

const articleJson = (id: string, url: URL, { authors, ...told }: Metadata) => {
  const bare = url.hostname.replace(/^www\./u, '')
  return {
    id,
    title: told.title ?? toComplete("the article's title"),
    author:
      authors.length > 0
        ? authors
        : [{ family: toComplete("the author's family name"), given: toComplete('given name') }],
    publisher: told.publisher ?? toComplete('who publishes it'),
    issued: told.issued ?? toComplete('the date it appeared, YYYY-MM-DD or as much of it as is known'),
    language: told.language ?? 'en',
    canonical: `${url.origin}${url.pathname}`,
    address: { hosts: [bare, `www.${bare}`], path: url.pathname.replace(/\/+$/u, '') },
    licence: {
      name: toComplete("the article's licence"),
      url: told.licence ?? toComplete('where the licence stands'),
      holder: toComplete('who holds the rights'),
    },
    edition: {
      title: toComplete('what this set is called'),
      version: FIRST_VERSION,
      revised: today(),
      compiledBy: toComplete('who compiles it'),
      introduction: [],
      selection: toComplete('how the claims were chosen'),
      method: toComplete('how it is made and from what'),
      review: toComplete('who read the set beside its editors, and whether the author was asked'),
      notVerified: toComplete('what was not verified'),
      corrections: toComplete('how to send a correction'),
      licence: EDITION_LICENCE,
    },
  }
}

/** Two works of one id: the later one is numbered, and so are its citations. */
const withUniqueIds = (
  notes: readonly { footnote: Omit<Footnote, 'created' | 'revised'>; sources: readonly Source[] }[],
) => {
  const taken = new Map<string, number>()
  return notes.map(({ footnote, sources }) => {
    const renamed = new Map(
      sources.map(({ id }) => {
        const count = (taken.get(id) ?? 0) + 1
        taken.set(id, count)
        return [id, count === 1 ? id : `${id}-${count}`]
      }),
    )
    const idOf = (id: string): string => renamed.get(id) ?? id
    return {
      footnote: { ...footnote, citations: footnote.citations.map((each) => ({ ...each, source: idOf(each.source) })) },
      sources: sources.map((source) => ({ ...source, id: idOf(source.id) })),
    }
  })
}

const notesOf = (document: Document) => {
  const article = readSavedArticle(document)
  const found = article?.footnotes.toSorted((a, b) => a.number - b.number) ?? []
  const notes = found.map(({ note, number }) => {
    const { sources, ...cited } = readNote(number, article && note ? noteRuns(article.page, note) : [])
    return { footnote: { number, ...cited }, sources }
  })
  return withUniqueIds(notes)
}

const marksIn = (text: string): number => text.split(`"${toComplete('')}`).length - 1

/**
 * Runs the command. Options: `id`, the folder's name, else the last part of the address; `address`, for a page that does not say
 * its own. A folder that is there already is left alone.
 */
export const newSet = ({ annotations, options, words }: CommandInput): CommandResult => {
  const [word] = words
  if (word === undefined || words.length > 1) return misused('new needs one saved page or one address')
  const given = typeof options['address'] === 'string' ? options['address'] : undefined
  const named = given === undefined ? undefined : asAddress(given)
  if (given !== undefined && named === undefined) return misused(`${given} is no address of a page`)
  const document = existsSync(word) ? loadSavedPage(word, named?.href) : undefined
  const address = document ? addressOf(document) : word
  const url = named ?? (address === undefined ? undefined : asAddress(address))
  if (url === undefined)
    return misused(
      document
        ? `${word} does not say its address: give it with --address`
        : `${word} is neither a saved page nor an address`,
    )
  const id = typeof options['id'] === 'string' ? options['id'] : slugOf(url)
  if (!isFolderName(id))
    return misused(
      `"${id}" cannot be the name of a set: give lower-case words joined by hyphens, as --id of-two-clocks`,
    )
  const folder = join(annotations, id)
  if (existsSync(folder)) return failed(`${folder} is there already; nothing was written`)

  const issued = dateIn(url.pathname)
  const metadata: Metadata = document ? readMetadata(document) : { authors: [], ...(issued && { issued }) }
  const notes = document ? notesOf(document) : []
  const contents: Record<keyof typeof SET_FILES, unknown> = {
    'article.json': articleJson(id, url, metadata),
    'sources.json': notes.flatMap(({ sources }) => sources),
    'footnotes.json': notes.map(({ footnote }) => ({ ...footnote, created: today(), revised: today() })),
    'counterpoints.json': [],
    'context.json': [],
    'errata.json': [],
    'timeline.json': [],
    'examined.json': [],
    'index.json': [],
  }
  const texts = Object.entries(contents).map(([file, value]) => [file, `${JSON.stringify(value, null, 2)}\n`] as const)
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of texts) writeFileSync(join(folder, file), text)
  writeFileSync(join(folder, CHANGES_FILE), firstChanges(FIRST_VERSION, today()))
  const marks = texts.reduce((sum, [, text]) => sum + marksIn(text), 0)
  return done(
    `${folder}\n`,
    `${notes.length} notes, ${notes.flatMap(({ sources }) => sources).length} works; ${marks} places to complete, which "check" lists`,
  )
}
