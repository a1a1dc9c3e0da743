/** What the background does for the reader's own notes: it answers content scripts, and looks after the store. */
import { answerWithin } from '../browser/answer-within'
import { loadNotes, writeNote } from '../browser/notes-store'
import { letAllRememberTear } from '../browser/store-tear'
import { sweepDaily } from '../browser/sweep-daily'
import { tryStore } from '../browser/try-store'
import type { Prepared } from '../core/model/messages/prepared'
import type { NotesAnswer, StoreProblem, Unreadable, WriteAnswer } from '../core/model/notes/notes-answer'
import type { NoteChange } from '../core/model/notes/own-note'

/** How long the notes wait for the trial of the store, in ms. One that takes longer is failing, as far as a reader can tell. */
const TRIAL_LIMIT = 2000

/** How long a page waits for its notes before it is shown without them, in ms. The program for notes asks for them once more. */
const FIRST_LIMIT = 1000

export type OwnNotes = {
  /** Tries the store and sweeps the trash, if this background has not done so. */
  begin(): void
  /** The notes that a page shows at first. Never rejects, and takes no longer than the page waits for its settings. */
  first(article: string): Promise<Pick<Prepared, 'notes' | 'hasNotes'>>
  notes(article: string): Promise<NotesAnswer | Unreadable>
  write(change: NoteChange): Promise<WriteAnswer>
}

/** Remembers what the last attempt to store came to, as long as the background lives. Each background finds out for itself. */
export const createOwnNotes = (): OwnNotes => {
  let outcome: Promise<StoreProblem | null> | undefined
  let hasSwept = false
  void letAllRememberTear()
  const begin = (): Promise<StoreProblem | null> => {
    if (!hasSwept) void sweepDaily(Date.now())
    hasSwept = true
    outcome ??= tryStore()
    return outcome
  }
  return {
    begin: () => void begin(),
    first: async (article) => {
      const answer = await answerWithin(loadNotes(article), FIRST_LIMIT).catch(() => null)
      if (answer === null || !('notes' in answer)) return { notes: [], hasNotes: true }
      return { notes: answer.notes, hasNotes: answer.notes.length + answer.foreign.length > 0 }
    },
    notes: async (article) => {
      const trial = answerWithin(begin(), TRIAL_LIMIT).catch((): StoreProblem => 'failing')
      const [answer, problem] = await Promise.all([loadNotes(article), trial])
      return problem === null || !('notes' in answer) ? answer : { ...answer, problem }
    },
    write: async (change) => {
      const answer = await writeNote(change)
      outcome = Promise.resolve('problem' in answer ? answer.problem : null)
      return answer
    },
  }
}
