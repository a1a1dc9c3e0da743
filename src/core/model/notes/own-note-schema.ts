/** The form of a reader's own note, as it is checked where notes come in: from storage, from files, from the article's page. */
import * as v from 'valibot'
import { Id } from '../fields'
import { Offset } from '../page/page-text'
import { NOTE_COLOURS } from './note-colours'
import { JOINED, MAX_BODY, MAX_CONTEXT, MAX_EXACT, MAX_TAG, MAX_TAGS, NOTE_VERSION } from './note-limits'

/** `1771234567890-0001`: milliseconds since 1970 and a counter, as a hybrid logical clock gives them; later ones sort later. */
export const Stamp = v.pipe(v.string(), v.regex(/^\d{13}-[0-9a-f]{4}$/u, 'not a time of the clock'))

/** Who wrote a version: a browser's profile, or a program that notes were taken over from. */
const Writer = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]{1,16}$/u, 'not the name of a writer'),
  // It names a field of `Seen`. These every object has, or no record takes them.
  v.notValues(['constructor', 'prototype']),
)

/** Up to which time the versions of each writer are known: they are here, or others have taken their place. */
export const Seen = v.record(Writer, Stamp)

const units = (most: number) => v.pipe(v.string(), v.maxLength(most, `longer than ${most} characters`))

/** A W3C TextQuoteSelector with room for what readers mark. */
export const PassageQuote = v.object({
  exact: v.pipe(units(MAX_EXACT), v.nonEmpty('quote has no length')),
  prefix: v.optional(units(MAX_CONTEXT)),
  suffix: v.optional(units(MAX_CONTEXT)),
})

/** What was marked. `until`: the end of a passage that is too long to be quoted whole; `quote` is then its beginning. */
export const Passage = v.object({
  quote: PassageQuote,
  until: v.optional(PassageQuote),
  /**
   * Where it stood in the text when it was marked, in UTF-16 units: that tells places apart that are equal in words and context. Unknown of
   * what another program marked, which counts in a text of its own.
   */
  start: v.optional(Offset),
  end: v.optional(Offset),
})

const CONTENT = {
  /** Null for a note on the article as a whole. */
  passage: v.nullable(Passage),
  /** The edition's annotation that the note is about, by its id. */
  about: v.optional(v.pipe(v.string(), v.maxLength(200))),
  colour: v.picklist(NOTE_COLOURS),
  /** Markdown, as the reader typed it; empty for a highlight. */
  body: units(JOINED * MAX_BODY),
  tags: v.pipe(v.array(v.pipe(units(MAX_TAG), v.nonEmpty())), v.maxLength(JOINED * MAX_TAGS)),
  /** In the trash, or, when its text is gone as well, deleted for good. */
  deleted: v.boolean(),
}

export const NoteVersion = v.object({ at: Stamp, by: Writer, ...CONTENT })

const NoteId = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u, 'not a UUID'))

export const StoredNote = v.object({
  v: v.literal(NOTE_VERSION),
  id: NoteId,
  article: Id,
  /** In milliseconds since 1970. */
  created: v.pipe(v.number(), v.integer(), v.minValue(0)),
  seen: Seen,
  /** The newest first. */
  versions: v.array(NoteVersion),
})

export type Stamp = v.InferOutput<typeof Stamp>
export type Seen = v.InferOutput<typeof Seen>
export type PassageQuote = v.InferOutput<typeof PassageQuote>
export type Passage = v.InferOutput<typeof Passage>
export type NoteVersion = v.InferOutput<typeof NoteVersion>
export type StoredNote = v.InferOutput<typeof StoredNote>

/** What a reader changes of a note. */
export type NoteContent = Pick<NoteVersion, keyof typeof CONTENT>

/** A change, or a new note, as whoever shows the note asks for it. */
export const NoteChange = v.object({
  id: NoteId,
  article: Id,
  /** The note as it is to be. */
  content: v.object(CONTENT),
  /** The versions that were shown when it was changed (`OwnNote.versions`): the change takes their place. None for a new note. */
  replaces: v.pipe(v.array(v.string()), v.readonly()),
})

export type NoteChange = v.InferOutput<typeof NoteChange>
