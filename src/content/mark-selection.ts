/** Marking what the reader has selected, by a key, the browser's menu or its shortcut. */

import { selectedRange } from '../page/listen/watch-selection'
import { spanOfRange } from '../page/text/span-of-range'
import type { NotesLink } from './notes-link'
import type { Now } from './now'

/** Why nothing was marked: nothing of the article is selected, or the program for notes is not to be had. */
export type NotMarked = 'own_nothing' | 'notes_unavailable'

/** Marks the selection, or with `write` opens it to be written on; false if nothing of the article is selected. Tells why nothing comes of it. */
export const markSelection = (
  { reading, settings }: Readonly<Now>,
  notes: NotesLink,
  write: boolean,
  tell: (why: NotMarked) => void,
): boolean => {
  const range = selectedRange()
  const span = reading && range && spanOfRange(reading.root, reading.read, range)
  if (!notes.isPossible || !settings.enabled || span === null) {
    tell('own_nothing')
    return false
  }
  if (write) notes.expectCard()
  notes.with(
    (client) => client.make(write),
    () => tell('notes_unavailable'),
  )
  return true
}
