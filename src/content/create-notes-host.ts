/** What this program does for the one that makes and edits the reader's own notes. */
import type { ToBackground } from '../core/model/messages/to-background'
import { DEFAULT_SETTINGS } from '../core/model/settings/settings'
import type { Translate } from '../core/texts/translate'
import { download } from '../page/download'
import { hear } from '../page/hear'
import { isTyping, type RootOf } from '../page/listen/fields'
import type { NotesHost } from '../page/notes-host'
import { spanOfRange } from '../page/text/span-of-range'
import { spanOfMark } from './make-card'
import type { NotesLink } from './notes-link'
import type { Pipeline } from './pipeline'
import { EMPTY_STAGE } from './stage'

/** On an overlay that holds what the reader wrote and what is not stored. */
export const UNSAVED = 'data-unsaved'

type HostOptions = {
  readonly article: string
  readonly pipeline: Pipeline
  readonly link: NotesLink
  readonly translate: Translate
  readonly rootOf: RootOf
  readonly signal: AbortSignal
  isConnected(): boolean
  ask(message: ToBackground): Promise<unknown>
}

/** Before anything is shown the host answers that there is nothing. */
export const createNotesHost = (options: HostOptions): NotesHost => {
  const { article, ask, isConnected, link, pipeline, rootOf, signal, translate } = options
  const { overlay } = pipeline
  const reading = () => pipeline.display()?.now.reading ?? null
  return {
    article,
    translate,
    isConnected,
    hear,
    signal,
    ask,
    root: overlay.root,
    settings: () => pipeline.display()?.now.settings ?? DEFAULT_SETTINGS,
    theme: () => (pipeline.display()?.now.stage ?? EMPTY_STAGE).theme(),
    isSheet: overlay.isSheet,
    setNotes: pipeline.setNotes,
    text: () => reading()?.text ?? null,
    spanOf: (range) => {
      const now = reading()
      return now && spanOfRange(now.root, now.read, range)
    },
    spanOfMark: (id) => {
      const now = reading()
      return now && spanOfMark(id, now)
    },
    isTyping: (event) => isTyping(event, document, rootOf),
    open: (id, enter) => {
      const popover = pipeline.display()?.popover
      if (popover?.show(id) !== true) return false
      link.cardOpened()
      if (enter) popover.enterCard()
      return true
    },
    close: () => pipeline.display()?.popover.dismiss(),
    say: overlay.announce,
    setUnsaved: (unsaved) => overlay.host.toggleAttribute(UNSAVED, unsaved),
    download: (name, mediaType, text) => download(document, name, mediaType, text),
    attach: link.attach,
  }
}
