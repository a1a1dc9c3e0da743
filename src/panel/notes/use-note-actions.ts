/** What the reader does with single notes in the list. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { noteAddress } from '../../core/links/note-address'
import type { ArticleSummary } from '../../core/model/edition/edition'
import type { NoteContent, OwnNote } from '../../core/model/notes/own-note'
import type { Span } from '../../core/model/page/page-text'
import type { Translate } from '../../core/texts/translate'
import { useStrings } from '../../ui/strings'
import type { PanelActions } from '../panel-state'
import type { Visit } from '../use-visits'
import { removeNotes, type Say } from './note-changes'
import type { Keep, NotesKept } from './notes-kept'
import type { PanelNotes } from './panel-notes'
import type { Listed } from './use-listed-notes'
import type { useNextFocus } from './use-next-focus'
import { visitNote } from './way-to-note'

type Options = {
  /** The id of the article that the page holds. */
  page: string | undefined
  kept: NotesKept
  keep: Keep
  list: Listed
  own: PanelNotes
  visit: Visit
  focus: ReturnType<typeof useNextFocus>
  actions: Pick<PanelActions, 'openArticle' | 'placeNote'>
  saveTexts(notes: readonly OwnNote[]): string
  say: Say
}

export type NoteActionsHere = {
  /** Begins a note on an article as a whole. */
  begin(article: string): void
  /** Leads to the note's passage, or opens the note in the panel where there is no such way. */
  visit(note: OwnNote): void
  /** Opens the note in the panel, or closes it. */
  toggle(note: OwnNote): void
  choose(note: OwnNote, on: boolean): void
  change(note: OwnNote, part: Partial<NoteContent>): void
  setWriting(note: OwnNote, writing: boolean): void
  remove(note: OwnNote): void
  /** Gives the reader the text as a file. */
  save(note: OwnNote): void
  /** Has the page ask for a passage for the note. */
  place(note: OwnNote): void
  /** Opens the page of a note's article, at its passage. */
  openArticle(note: OwnNote, article: ArticleSummary): void
  show(span: Span): void
}

/** Rows stay as they were drawn, so what they call looks up what holds by then. */
export const useNoteActions = (options: Options): NoteActionsHere => {
  const t = useStrings()
  const latest = useRef({ ...options, t })
  latest.current = { ...options, t }
  const { kept, own } = options
  useLayoutEffect(() => own.setWriting(kept.isWriting ? kept.open : undefined), [own, kept.isWriting, kept.open])
  return useMemo(() => actionsOn(() => latest.current), [])
}

const actionsOn = (now: () => Options & { t: Translate }): NoteActionsHere => {
  const isBegun = ({ id }: OwnNote): boolean => now().list.begun?.id === id
  const open = (id: string | undefined): void => {
    now().own.flush()
    // What was begun and not written in is gone with it.
    now().keep(({ begun }) => ({ open: id, isWriting: false, begun: begun?.id === id ? begun : undefined }))
  }
  const place = async (note: OwnNote): Promise<void> => {
    const { actions, say, t } = now()
    const isAsked = await actions.placeNote(note.id)
    say(isAsked ? t('notes_place_how', t('own_place_here')) : t('notes_place_failed'))
  }
  const lead = async (note: OwnNote): Promise<void> => {
    const { list, page, say, t, visit } = now()
    if (await visitNote(note, page, list.outcomes.get(note.id), visit)) return
    open(note.id)
    say(t('notes_not_on_page'))
  }
  return {
    begin: (article) => {
      const id = crypto.randomUUID()
      const begun = { id, article, since: Date.now() }
      now().keep(() => ({ begun, open: id, isWriting: true, chosen: undefined }))
    },
    visit: (note) => void lead(note),
    toggle: ({ id }) => open(now().kept.open === id ? undefined : id),
    choose: ({ id }, on) =>
      now().keep(({ chosen: before }) => {
        const chosen = new Set(before)
        if (on) chosen.add(id)
        else chosen.delete(id)
        return { chosen }
      }),
    change: (note, part) => {
      const { own } = now()
      if (!isBegun(note)) return own.change(note.id, part)
      const { body, colour, deleted, passage, tags } = note
      own.add(note.id, note.article, { passage, colour, body, tags: [...tags], deleted, ...part })
    },
    setWriting: (note, writing) => {
      const isEmpty = isBegun(note)
      if (writing) now().keep(() => ({ open: note.id, isWriting: true }))
      else open(isEmpty ? undefined : note.id)
      if (!writing && isEmpty) now().focus.focusNext('.own-new')
    },
    remove: (note) => {
      const { focus, keep, own, say, t } = now()
      const isEmpty = isBegun(note)
      focus.focusNext(focus.besides(note.id))
      keep(() => ({ open: undefined, isWriting: false, begun: undefined }))
      if (!isEmpty) removeNotes(own, [note], t, say)
    },
    save: (note) => {
      const { saveTexts, say, t } = now()
      say(t('downloaded', saveTexts([note])))
    },
    place: (note) => void place(note),
    openArticle: (note, article) => now().actions.openArticle(noteAddress(note, article)),
    show: (span) => now().visit.show(span),
  }
}
