/** What is said of the reader's own notes as the browser keeps them, and of what could not be done. */
import type { StoredNote } from './own-note'

/** Why nothing was stored. `full`: there is no room left; `failing`: the browser refuses, or does not answer in time. */
export type StoreProblem = 'full' | 'failing'

/** A value where a note should be: of a later version, or one that cannot be read. It is kept as it is. */
export type ForeignValue = { readonly key: string; readonly value: unknown }

export type NotesAnswer = {
  readonly notes: readonly StoredNote[]
  readonly foreign: readonly ForeignValue[]
  /** Why nothing could be stored when that was last tried; undefined if it could. */
  readonly problem?: StoreProblem
}

/** The browser does not say what is stored. */
export type Unreadable = { readonly problem: 'unreadable' }

/** The note as it is stored now, or why it is not. */
export type WriteAnswer = { readonly note: StoredNote } | { readonly problem: StoreProblem }

/** How many of the notes are stored now, and why the others are not. */
export type ImportAnswer = { readonly count: number; readonly problem?: StoreProblem }
