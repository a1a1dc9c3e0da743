/** What the reader does to notes in the panel, each with its way back. */
import { MAX_TAGS } from '../../core/model/notes/note-limits'
import type { OwnNote } from '../../core/model/notes/own-note'
import { plural } from '../../core/texts/plural'
import type { Translate } from '../../core/texts/translate'
import type { PanelNotes } from './panel-notes'

/** Says what was done, and how to undo it. */
export type Say = (text: string, undo?: () => void) => void

const setDeleted = (own: Pick<PanelNotes, 'change'>, notes: readonly OwnNote[], deleted: boolean): void => {
  for (const { id } of notes) own.change(id, { deleted })
}

/** Puts notes into the trash. */
export const removeNotes = (
  own: Pick<PanelNotes, 'change'>,
  notes: readonly OwnNote[],
  t: Translate,
  say: Say,
): void => {
  setDeleted(own, notes, true)
  say(plural(t, 'notes_deleted', notes.length, t('locale')), () => setDeleted(own, notes, false))
}

/** Takes notes out of the trash. */
export const restoreNotes = (
  own: Pick<PanelNotes, 'change'>,
  notes: readonly OwnNote[],
  t: Translate,
  say: Say,
): void => {
  setDeleted(own, notes, false)
  say(plural(t, 'notes_restored', notes.length, t('locale')), () => setDeleted(own, notes, true))
}

/** Gives notes a tag. Those that have it, and those that have as many as a note may, stay as they are. */
export const tagNotes = (
  own: Pick<PanelNotes, 'change'>,
  notes: readonly OwnNote[],
  tag: string,
  t: Translate,
  say: Say,
): void => {
  const changed = notes.filter(({ tags }) => !tags.includes(tag) && tags.length < MAX_TAGS)
  for (const { id, tags } of changed) own.change(id, { tags: [...tags, tag] })
  say(plural(t, 'notes_tagged', changed.length, t('locale'), tag), () => {
    for (const { id, tags } of changed) own.change(id, { tags: [...tags] })
  })
}
