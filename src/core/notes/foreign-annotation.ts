/** What other programs' annotations say: those of Hypothesis, and W3C Web Annotations as recogito and others write them. */
import { NOTE_COLOURS, type NoteColour } from '../model/notes/note-colours'
import { type Fields, isFields } from '../model/settings/read-settings'

export type ForeignAnnotation = {
  /** The name that the program gave it; empty if none. */
  readonly name: string
  /** Which program, as the name of a writer. */
  readonly by: 'hypothesis' | 'w3c'
  /** What it is on: addresses of pages, or names of other annotations, each with what is selected there. */
  readonly targets: readonly { readonly address: string; readonly selector: unknown }[]
  /** The names of the annotations that it replies to, the first of a conversation first. */
  readonly replyTo: readonly string[]
  readonly text: string
  readonly tags: readonly string[]
  readonly colour: NoteColour | undefined
  /** In milliseconds since 1970. */
  readonly created: number | undefined
  readonly modified: number | undefined
  readonly author: Author | undefined
}

export type Author = { readonly id: string; readonly name: string }

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/u

/** A date of XML Schema. One without a zone is taken for one of Greenwich, so that it is the same everywhere. */
const timeOf = (value: unknown): number | undefined => {
  const text = stringOf(value)
  const [date, zone] = DATE.exec(text) ?? []
  const time = date === undefined ? Number.NaN : Date.parse(zone === undefined ? `${date}Z` : date)
  return time >= 0 ? time : undefined
}

const stringsOf = (values: unknown): string[] =>
  listOf(values)
    .map(stringOf)
    .filter((value) => value !== '')

const authorOf = (id: unknown, name: unknown): Author | undefined => {
  const key = stringOf(id) || stringOf(name)
  return key === '' ? undefined : { id: key, name: stringOf(name) || key.replace(/^acct:([^@]*)@.*$/u, '$1') }
}

/** An annotation of Hypothesis, as its client exports it and its interface for programs gives it. */
const fromHypothesis = (item: Fields): ForeignAnnotation => {
  const { created, id, references, tags, text, updated, uri, user, user_info: info } = item
  const name = stringOf(id)
  const [target] = listOf(item['target']).filter(isFields)
  return {
    name: name && hypothesisName(name),
    by: 'hypothesis',
    targets: [{ address: stringOf(uri), selector: target?.['selector'] }],
    replyTo: stringsOf(references).map(hypothesisName),
    text: stringOf(text),
    tags: stringsOf(tags),
    colour: undefined,
    created: timeOf(created),
    modified: timeOf(updated),
    author: authorOf(user, isFields(info) ? info['display_name'] : undefined),
  }
}

/** The address at which Hypothesis shows an annotation. */
const hypothesisName = (id: string): string => `https://hypothes.is/a/${id}`

type Said = { readonly texts: string[]; readonly tags: string[]; colour: NoteColour | undefined }

const colourIn = (value: unknown): NoteColour | undefined => NOTE_COLOURS.find((colour) => colour === value)

/** Adds what a body says. One that is a page of its own is said by its address. */
const hear = (said: Said, body: unknown): void => {
  if (!isFields(body)) {
    if (typeof body === 'string') said.texts.push(`<${body}>`)
    return
  }
  const { id, purpose, source, value } = body
  const inner = [source, value].find(isFields) ?? {}
  const words = stringOf(value) || stringOf(inner['value']) || stringOf(inner['label'])
  const address = stringOf(source) || stringOf(inner['id']) || (value === undefined ? stringOf(id) : '')
  if (purpose === 'highlighting') said.colour ??= colourIn(words)
  else if (purpose === 'tagging' || purpose === 'classifying') {
    if (words || address) said.tags.push(words || address)
  } else if (words || address) said.texts.push(words || `<${address}>`)
}

const targetOf = (target: unknown) => {
  if (!isFields(target)) return { address: stringOf(target), selector: undefined }
  const { id, selector, source } = target
  const from = isFields(source) ? source['id'] : source
  // Targets of recogito have ids of their own beside their source.
  return { address: stringOf(from ?? id), selector }
}

const fromW3c = (item: Fields): ForeignAnnotation => {
  const { body, bodyValue, created, creator, id, modified, motivation } = item
  const targets = listOf(item['target'])
  const said: Said = { texts: stringsOf(bodyValue), tags: [], colour: undefined }
  for (const each of listOf(body)) hear(said, each)
  const style = targets.filter(isFields).map(({ styleClass }) => colourIn(styleClass))
  const isReply = listOf(motivation).includes('replying')
  return {
    name: stringOf(id),
    by: 'w3c',
    targets: targets.map(targetOf),
    replyTo: isReply ? targets.map((target) => targetOf(target).address) : [],
    text: said.texts.join('\n\n'),
    tags: said.tags,
    colour: style.find((colour) => colour !== undefined) ?? said.colour,
    created: timeOf(created),
    modified: timeOf(modified),
    author: isFields(creator)
      ? authorOf(creator['id'], creator['name'] ?? creator['nickname'])
      : authorOf(creator, creator),
  }
}

/** What an annotation says, unchecked; undefined for what is none. */
export const foreignAnnotation = (item: Fields): ForeignAnnotation | undefined => {
  if (typeof item['uri'] === 'string') return fromHypothesis(item)
  return item['target'] === undefined ? undefined : fromW3c(item)
}
