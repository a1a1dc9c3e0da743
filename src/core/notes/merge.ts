/**
 * Two states of a note made one, in whatever order and however often states are merged: the result is the same. A version that only one side
 * has goes if the other side knows of it, for there something has taken its place; all others stay. So no text is lost that nobody has
 * changed on purpose. (An optimised observed-remove set: Bieniusa and others, "An Optimized Conflict-free Replicated Set", 2012.)
 */
import { type NoteVersion, nameOf, type Seen, type StoredNote, seenIn } from '../model/notes/own-note'

const isNewer = (a: NoteVersion, b: NoteVersion): boolean => nameOf(a) > nameOf(b)

/** One order of names, so that equal versions are written equally. */
const written = (version: NoteVersion): string => JSON.stringify(version, (_, value: unknown) => sorted(value))

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Of two versions with one name that of which less is left: a text that was deleted for good does not come back. */
const preferred = (a: NoteVersion, b: NoteVersion): NoteVersion => {
  const [one, other] = [written(a), written(b)]
  if (one.length !== other.length) return one.length < other.length ? a : b
  return one < other ? a : b
}

const isKnown = ({ at, by }: NoteVersion, seen: Seen): boolean => (seen[by] ?? '') >= at

type Versions = ReadonlyMap<string, NoteVersion>

const byName = (versions: readonly NoteVersion[]): Versions => {
  const named = new Map<string, NoteVersion>()
  for (const version of versions) {
    const same = named.get(nameOf(version))
    named.set(nameOf(version), same === undefined ? version : preferred(same, version))
  }
  return named
}

/** A note whose versions are each there once, the newest first, and known. */
export const inOrder = (note: StoredNote): StoredNote => ({
  ...note,
  seen: seenIn(note),
  versions: [...byName(note.versions).values()].sort((a, b) => (isNewer(a, b) ? -1 : 1)),
})

/** What one of both knows. */
const later = (a: Seen, b: Seen): Seen => {
  const seen: Record<string, string> = { ...a }
  for (const [by, at] of Object.entries(b)) if ((seen[by] ?? '') < at) seen[by] = at
  return seen
}

/** Merges two states of one note; both have its id. Commutative, associative and idempotent. */
export const mergeNotes = (a: StoredNote, b: StoredNote): StoredNote => {
  const [mine, theirs] = [byName(a.versions), byName(b.versions)]
  const [seenByMe, seenByThem] = [seenIn(a), seenIn(b)]
  const kept = (own: Versions, other: Versions, seen: Seen): NoteVersion[] =>
    [...own].flatMap(([name, version]) => {
      const same = other.get(name)
      if (same !== undefined) return [preferred(version, same)]
      return isKnown(version, seen) ? [] : [version]
    })
  return inOrder({
    v: a.v,
    id: a.id,
    article: a.article < b.article ? a.article : b.article,
    created: Math.min(a.created, b.created),
    seen: later(seenByMe, seenByThem),
    versions: [...kept(mine, theirs, seenByThem), ...kept(theirs, mine, seenByMe)],
  })
}

/** Merges two sets of notes, in the order of `a` and then of what only `b` has. */
export const mergeSets = (a: readonly StoredNote[], b: readonly StoredNote[]): StoredNote[] => {
  const merged = new Map<string, StoredNote>()
  for (const note of [...a, ...b]) {
    const same = merged.get(note.id)
    merged.set(note.id, same === undefined ? inOrder(note) : mergeNotes(same, note))
  }
  return [...merged.values()]
}
