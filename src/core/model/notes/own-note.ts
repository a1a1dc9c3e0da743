/**
 * A reader's own note or highlight, as it is stored and exchanged. It is kept as versions: one, unless two places changed it without knowing
 * of each other. Then both stay until the reader makes one of them (`core/notes/merge.ts`).
 */
import type { NoteContent, NoteVersion, Seen, Stamp, StoredNote } from './own-note-schema'

export type {
  NoteChange,
  NoteContent,
  NoteVersion,
  Passage,
  PassageQuote,
  Seen,
  Stamp,
  StoredNote,
} from './own-note-schema'

/** A note as it is shown. */
export type OwnNote = NoteContent & {
  readonly id: string
  readonly article: string
  /** In milliseconds since 1970. */
  readonly created: number
  readonly modified: number
  /** What of it is shown, by `nameOf`: what is written next takes the place of that. */
  readonly versions: readonly string[]
  /** The texts that two places wrote without knowing of each other, the newest first; empty where there is one text. */
  readonly conflict: readonly string[]
}

/** The time of a stamp, in milliseconds since 1970. */
export const timeOf = (stamp: Stamp): number => Number(stamp.slice(0, 13))

/** The name of a version: no other one of any note has it. */
export const nameOf = ({ at, by }: Pick<NoteVersion, 'at' | 'by'>): string => `${at} ${by}`

/** Up to which time the versions of each writer are known to somebody who has this note. */
export const seenIn = ({ seen, versions }: Pick<StoredNote, 'seen' | 'versions'>): Seen => {
  const known: Record<string, Stamp> = { ...seen }
  for (const { at, by } of versions) if ((known[by] ?? '') < at) known[by] = at
  return known
}

/** Between two texts that became one. */
export const BETWEEN_TEXTS = '\n\n* * *\n\n'

/**
 * A stored note as one shows it: what the newest version says. Where others were written without knowledge of it, their texts and tags are
 * added, so that nothing seems lost; what one place changed while another deleted it is not deleted.
 */
export const noteOf = ({ article, created, id, seen, versions }: StoredNote): OwnNote => {
  const living = versions.filter(({ deleted }) => !deleted)
  const [newest = versions[0] ?? NOTHING, ...others] = living
  const texts = [...new Set([newest, ...others].map(({ body }) => body).filter((body) => body !== ''))]
  return {
    id,
    article,
    created,
    modified: timeOf(Object.values(seenIn({ seen, versions })).sort().at(-1) ?? newest.at),
    versions: versions.map(nameOf),
    passage: newest.passage,
    ...(newest.about !== undefined && { about: newest.about }),
    colour: newest.colour,
    body: texts.join(BETWEEN_TEXTS),
    tags: [...new Set([newest, ...others].flatMap(({ tags }) => tags))],
    deleted: living.length === 0,
    conflict: texts.length > 1 ? texts : [],
  }
}

/** What is shown of a note that has no version left. */
const NOTHING: NoteVersion = {
  at: '0000000000000-0000',
  by: '',
  passage: null,
  colour: 'yellow',
  body: '',
  tags: [],
  deleted: true,
}

/** Whether a note is deleted for good: only that it was there is kept. */
export const isGone = (note: OwnNote): boolean =>
  note.deleted && note.passage === null && note.body === '' && note.tags.length === 0
