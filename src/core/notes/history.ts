/** What a reader did to their notes on this page, to be taken back and done again. */
import type { NoteContent } from '../model/notes/own-note'

/** One change. `before` is null for a note that was made by it. */
export type NoteStep = { readonly id: string; readonly before: NoteContent | null; readonly after: NoteContent }

/** What a note is to be made again. */
export type Restored = { readonly id: string; readonly content: NoteContent }

export type History = {
  /** Notes a change. What was taken back before cannot be done again then. */
  add(step: NoteStep): void
  /** What was written into a note since the last change that was noted of it belongs to that change, too. */
  amend(id: string, after: NoteContent): void
  /** The note as it was before the last change; a note that was made goes into the trash. Undefined if there is no change. */
  undo(): Restored | undefined
  /** The note as it was after the change that was taken back last. */
  redo(): Restored | undefined
}

/** More steps than a reader would take back one by one. */
const MOST = 100

export const createHistory = (): History => {
  let done: NoteStep[] = []
  let undone: NoteStep[] = []
  return {
    add: (step) => {
      done = [...done, step].slice(-MOST)
      undone = []
    },
    amend: (id, after) => {
      const at = done.findLastIndex((step) => step.id === id)
      const step = done[at]
      if (step !== undefined) done[at] = { ...step, after }
    },
    undo: () => {
      const step = done.pop()
      if (step === undefined) return undefined
      undone.push(step)
      return { id: step.id, content: step.before ?? { ...step.after, deleted: true } }
    },
    redo: () => {
      const step = undone.pop()
      if (step === undefined) return undefined
      done.push(step)
      return { id: step.id, content: step.after }
    },
  }
}
