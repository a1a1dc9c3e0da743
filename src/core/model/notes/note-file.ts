/** What is said of a file of notes that is to be read. */
import type { StoredNote } from './own-note'

/** The largest file that is read, and the most that one may come to when it is unpacked, in bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024
/** The most notes that are read of one file. */
export const MAX_FILE_NOTES = 20_000

/** The media type and the ending of a file with everything: JSON-LD, packed by gzip. */
export const BACKUP_FILE = { extension: 'counterpoint', mediaType: 'application/gzip' } as const

/**
 * Why a file is refused as a whole. `json`: it is not JSON, or damaged. `notes`: JSON, but without annotations. `large`: over
 * `MAX_FILE_BYTES`. `many`: over `MAX_FILE_NOTES`.
 */
export type FileRefusal = 'json' | 'notes' | 'large' | 'many'

/**
 * Why one note is not read. `shape`: it is no annotation, or a part of it is not as it must be. `version`: a later version of the extension
 * wrote it. `future`: it claims to be written more than a day from now. `passage`: it is on something that is not named by its words, as
 * a part of an image. `long`: its text, a tag or the number of its tags is over what a note may have.
 */
export type Unreadable = 'shape' | 'version' | 'future' | 'passage' | 'long'

/** What a file holds. */
export type FoundNotes = {
  /** One of each id, in the order of the file. */
  readonly notes: readonly StoredNote[]
  /** `index`: which of the file's annotations, from 0. */
  readonly unreadable: readonly { readonly index: number; readonly why: Unreadable }[]
  /** How many are on pages that are none of the articles. */
  readonly elsewhere: number
}

/** What importing a file would do. The numbers count notes. */
export type ImportPreview = {
  /** Not stored yet. */
  readonly new: number
  /** Stored, and in the file is what is not: a later text, or one that was written apart. */
  readonly newer: number
  /** Stored, with all that the file has of them. */
  readonly same: number
  readonly unreadable: number
  readonly elsewhere: number
  /** The new and the newer ones as they would be stored: merged with what is. */
  readonly store: readonly StoredNote[]
}
