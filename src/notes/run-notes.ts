/** Making, writing and taking back: the reader's own notes on the article's page. */
import { parseMarkdown } from '../core/markdown/parse-markdown'
import { NOTE_COLOURS, type NoteColour } from '../core/model/notes/note-colours'
import type { NoteContent, OwnNote, Passage } from '../core/model/notes/own-note'
import { createHistory } from '../core/notes/history'
import { passageOf } from '../core/notes/passage-of'
import { selectedRange } from '../page/listen/watch-selection'
import type { NotesClient, NotesHost } from '../page/notes-host'
import { drawNote, keepFromSite } from './draw-note'
import { createHandle } from './handle'
import { createNotice } from './notice'
import { createPageNotes, type PageNotes } from './page-notes'
import { rememberTexts } from './remember-texts'

/** How long a card is waited for, in ms: the page is shown anew in slices. */
const WAIT = 3000
/** How often it is looked, in ms. */
const LOOK = 50

/** Runs for as long as the page is open. `heard` is to be called with what is stored elsewhere. */
export const runNotes = (host: NotesHost): Pick<PageNotes, 'heard'> => {
  const { article } = host
  const t = rememberTexts(host)
  const history = createHistory()
  /** The note that the reader writes in, and how it was when they began. */
  let writing: { readonly id: string; readonly before: NoteContent | null } | undefined
  /** Where the bodies of notes are drawn now. */
  const drawn = new Map<string, HTMLElement>()
  /** A note that waits for a place. */
  let placing: string | undefined
  let lastColour: NoteColour = NOTE_COLOURS[0]

  const notes = createPageNotes({
    article,
    ask: host.ask,
    isWriting: (id) => writing?.id === id,
    changed: (id) => {
      host.setNotes(notes.all())
      host.setUnsaved(notes.unsaved().length > 0)
      const element = drawn.get(id)
      if (element) draw(id, element)
      tellLost(id)
    },
  })
  const notice = createNotice(host)
  const handle = createHandle(host, notice.foot)

  const contentOf = ({ about, body, colour, deleted, passage, tags }: OwnNote): NoteContent => ({
    passage,
    ...(about !== undefined && { about }),
    colour,
    body,
    tags,
    deleted,
  })

  /** What could not be stored and is not on the screen. */
  const lost = new Set<string>()
  /** An open card says so itself. Of the others the reader is told once, and can have their words as a file. */
  const tellLost = (id: string): void => {
    const keeping = notes.keepingOf(id)
    if (keeping === 'saved') lost.delete(id)
    if ((keeping !== 'full' && keeping !== 'failing') || drawn.has(id) || lost.has(id)) return
    lost.add(id)
    const save = (): void => {
      const words = notes
        .unsaved()
        .map(({ body, passage }) => [passage?.quote.exact, body].filter(Boolean).join('\n\n'))
      host.download('notes.md', 'text/markdown', words.join('\n\n---\n\n'))
    }
    notice.show(t(`own_status_${keeping}`), { label: t('own_save_file'), press: save }, true)
  }

  const undo = (): boolean => {
    endWriting()
    return restore(history.undo())
  }
  const restore = (restored: { id: string; content: NoteContent } | undefined): boolean => {
    if (restored === undefined) return false
    notes.change(restored.id, restored.content)
    notice.hide()
    host.say(t('own_undone'))
    return true
  }
  const offerUndo = (text: string): void => notice.show(text, { label: t('own_undo'), press: () => undo() })

  /** A change by one press: it can be taken back by itself. */
  const step = (id: string, part: Partial<NoteContent>): void => {
    const note = notes.get(id)
    if (note === undefined) return
    const before = contentOf(note)
    notes.change(id, part)
    if (writing?.id !== id) history.add({ id, before, after: { ...before, ...part } })
  }

  const setWriting = (id: string, isOn: boolean, isNew = false): void => {
    if (isOn) {
      endWriting()
      const note = notes.get(id)
      if (note === undefined) return
      writing = { id, before: isNew ? null : contentOf(note) }
    } else if (writing?.id === id) endWriting()
    const element = drawn.get(id)
    if (element) draw(id, element)
  }

  const endWriting = (): void => {
    if (writing === undefined) return
    const { before, id } = writing
    writing = undefined
    notes.flush()
    const note = notes.get(id)
    if (note === undefined) return
    const after = contentOf(note)
    if (before === null) history.amend(id, after)
    if (before === null || after.deleted || JSON.stringify(before) === JSON.stringify(after)) return
    history.add({ id, before, after })
    offerUndo(t('own_changed'))
  }

  const draw = (id: string, element: HTMLElement): void =>
    drawNote(element, id, {
      notes,
      translate: t,
      isWriting: writing?.id === id,
      change: (part) => {
        if (part.colour) lastColour = part.colour
        step(id, part)
      },
      setWriting: (isOn) => setWriting(id, isOn),
      remove: () => {
        endWriting()
        step(id, { deleted: true })
        offerUndo(t('own_deleted'))
      },
      save: () => host.download('note.md', 'text/markdown', notes.get(id)?.body ?? ''),
      parse: parseMarkdown,
    })

  /** Opens the card of a note as soon as the page shows it. */
  const openSoon = (id: string, until = performance.now() + WAIT): void => {
    if (host.open(id, false)) return
    if (performance.now() < until) window.setTimeout(() => openSoon(id, until), LOOK)
  }

  const add = (passage: Passage | null, write: boolean, about?: string): void => {
    const id = crypto.randomUUID()
    const content: NoteContent = {
      passage,
      ...(about !== undefined && { about }),
      colour: lastColour,
      body: '',
      tags: [],
      deleted: false,
    }
    notes.add(id, content)
    history.add({ id, before: null, after: content })
    handle.hide()
    notice.hide()
    if (write) {
      setWriting(id, true, true)
      openSoon(id)
    } else offerUndo(t('own_made'))
  }

  const passageIn = (range: Range | null): Passage | undefined => {
    const text = host.text()
    const span = range && host.spanOf(range)
    return text !== null && span ? passageOf(text, span) : undefined
  }

  const make = (write: boolean): boolean => {
    const passage = passageIn(selectedRange())
    if (passage === undefined) return false
    if (placing !== undefined) return place(passage)
    document.getSelection()?.removeAllRanges()
    add(passage, write)
    return true
  }

  const place = (passage: Passage): boolean => {
    const id = placing
    if (id === undefined) return false
    placing = undefined
    notice.hide()
    handle.hide()
    document.getSelection()?.removeAllRanges()
    step(id, { passage })
    openSoon(id)
    return true
  }

  const client: NotesClient = {
    make,
    noteOn: (annotation) => {
      const text = host.text()
      const span = host.spanOfMark(annotation)
      const passage = text !== null && span ? passageOf(text, span) : undefined
      if (passage !== undefined) add(passage, true, annotation)
    },
    place: (id) => {
      if (notes.get(id) === undefined) return false
      placing = id
      notice.show(
        t('own_place_choose'),
        {
          label: t('own_cancel'),
          press: () => {
            placing = undefined
          },
        },
        true,
      )
      return true
    },
    draw: (id, element) => {
      keepFromSite(element)
      drawn.set(id, element)
      draw(id, element)
      return () => {
        if (drawn.get(id) === element) drawn.delete(id)
        if (writing?.id === id) endWriting()
        notes.flush()
      }
    },
    selected: (range) => {
      const passage = passageIn(range)
      if (range === null || passage === undefined) return handle.hide()
      handle.offer(range, {
        colour: lastColour,
        isPlacing: placing !== undefined,
        make: (write) => void make(write),
        place: () => void place(passage),
      })
    },
    ended: () => notes.unsaved().length > 0,
  }

  const pressed = (event: KeyboardEvent): void => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z'
    if (!isUndo || event.defaultPrevented || host.isTyping(event)) return
    if (event.shiftKey ? restore(history.redo()) : undo()) event.preventDefault()
  }
  host.hear(document, 'visibilitychange', notes.flush, host.signal)
  host.hear(window, 'pagehide', notes.flush, host.signal)
  host.hear(window, 'keydown', pressed, host.signal)
  void notes.load().then((known) => {
    if (!known) notice.show(t('notes_unreadable'), { label: t('close'), press: () => {} })
    lastColour = notes.all().toSorted((a, b) => b.modified - a.modified)[0]?.colour ?? lastColour
    host.setNotes(notes.all())
    host.attach(client)
  })
  return { heard: notes.heard }
}
