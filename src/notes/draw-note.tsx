/** The body of a note's card. */
import { render } from 'preact'
import type { MarkdownBlock } from '../core/model/notes/markdown'
import type { NoteContent } from '../core/model/notes/own-note'
import type { Translate } from '../core/texts/translate'
import type { NoteActions } from '../ui/own/note-actions'
import { OwnNoteView } from '../ui/own/OwnNoteView'
import { Strings } from '../ui/strings'
import type { PageNotes } from './page-notes'

type DrawOptions = {
  readonly notes: PageNotes
  readonly translate: Translate
  readonly isWriting: boolean
  change(part: Partial<NoteContent>): void
  setWriting(writing: boolean): void
  remove(): void
  save(): void
  parse(body: string): readonly MarkdownBlock[]
}

/** The tags of all notes, in the order of letters. */
const tagsOf = (notes: PageNotes, t: Translate): string[] =>
  [...new Set(notes.all().flatMap(({ tags }) => tags))].sort(new Intl.Collator(t('locale')).compare)

/** Draws a note into an element, or draws it anew. Nothing, if there is no such note. */
export const drawNote = (
  element: HTMLElement,
  id: string,
  { isWriting, notes, translate, ...options }: DrawOptions,
): void => {
  const note = notes.get(id)
  if (note === undefined) {
    render(null, element)
    return
  }
  const actions: NoteActions = options
  render(
    <Strings.Provider value={translate}>
      <OwnNoteView
        note={note}
        body={note.body}
        writing={isWriting}
        suggestions={isWriting ? tagsOf(notes, translate) : []}
        status={notes.keepingOf(id)}
        actions={actions}
      />
    </Strings.Provider>,
    element,
  )
}

/** Keys that are not only for the field: the card closes, and the focus goes on. */
const SHARED = new Set(['Escape', 'Tab'])

/**
 * Keeps what is typed from the site's listeners behind the field, which would take it for shortcuts. Those that listen before the field
 * cannot be kept from it.
 */
export const keepFromSite = (element: HTMLElement): void => {
  const stop = (event: Event): void => {
    if (!(event instanceof KeyboardEvent && SHARED.has(event.key))) event.stopPropagation()
  }
  for (const name of [
    'keydown',
    'keypress',
    'keyup',
    'beforeinput',
    'input',
    'paste',
    'cut',
    'copy',
    'compositionstart',
  ])
    element.addEventListener(name, stop)
}
