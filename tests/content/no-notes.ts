/** The way to the program for own notes, where that program cannot be had. */
import { createNotesLink, type NotesLink } from '../../src/content/notes-link'

export const noNotes = (): NotesLink => createNotesLink(async () => false)
