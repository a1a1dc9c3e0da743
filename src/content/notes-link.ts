/** The way to the program that makes and edits the reader's own notes: it is brought in when it is first needed. */
import type { NotesClient } from '../page/notes-host'

export type NotesLink = {
  /** Whether there can be own notes here: not in a page of the extension. */
  readonly isPossible: boolean
  /** The program, if it is there. */
  client(): NotesClient | undefined
  /** Calls `use` with the program, which is brought in for it; `failed` if that cannot be done. */
  with(use: (client: NotesClient) => void, failed?: () => void): void
  /** A card to write in is about to open: what is typed until then is for it, and calls no command of the page. */
  expectCard(): void
  isCardExpected(): boolean
  /** It is open. */
  cardOpened(): void
  /** The program is there. */
  attach(client: NotesClient): void
}

/** For how long a card is expected, in ms: on a slow machine the program is brought in and the note stored first. */
const EXPECTED = 1500

/** @param bring has the program brought into the page; true if that was done. Null where there can be no notes. */
export const createNotesLink = (bring: (() => Promise<unknown>) | null): NotesLink => {
  let client: NotesClient | undefined
  let expectedUntil = 0
  let waiting: { use(client: NotesClient): void; failed(): void }[] = []
  return {
    isPossible: bring !== null,
    client: () => client,
    with: (use, failed = () => {}) => {
      if (client !== undefined) return use(client)
      if (bring === null) return failed()
      waiting.push({ use, failed })
      if (waiting.length > 1) return
      void bring().then((brought) => {
        if (brought) return
        const lost = waiting
        waiting = []
        for (const each of lost) each.failed()
      })
    },
    expectCard: () => {
      expectedUntil = performance.now() + EXPECTED
    },
    isCardExpected: () => performance.now() < expectedUntil,
    cardOpened: () => {
      expectedUntil = 0
    },
    attach: (attached) => {
      client = attached
      const due = waiting
      waiting = []
      for (const { use } of due) use(attached)
    },
  }
}
