/** The handle beside the end of a selection, which offers to mark it. */
import type { NoteColour } from '../core/model/notes/note-colours'
import type { NotesHost } from '../page/notes-host'
import { Icon } from '../ui/Icon'
import { useStrings } from '../ui/strings'
import { addLayer } from './layer'

/** Between the selection and the handle, in CSS pixels. */
const GAP = 8
/** From the window's edges, in CSS pixels. */
const EDGE = 6

type Offered = {
  readonly colour: NoteColour
  /** A note that had no place is to get this one. */
  readonly isPlacing: boolean
  make(write: boolean): void
  place(): void
}

const Buttons = ({ colour, isPlacing, make, place }: Offered) => {
  const t = useStrings()
  // Not in the order of Tab: who has a keyboard has keys for it, and the focus stays where it is.
  if (isPlacing)
    return (
      <button type="button" tabIndex={-1} onClick={place}>
        {t('own_place_here')}
      </button>
    )
  return (
    <>
      <button type="button" tabIndex={-1} onClick={() => make(false)}>
        <span class="dot" data-pen={colour} /> {t('own_make_highlight')}
      </button>
      <button type="button" tabIndex={-1} onClick={() => make(true)}>
        <Icon name="own" /> {t('own_make_note')}
      </button>
    </>
  )
}

export type Handle = {
  /** Shows it for a selection. */
  offer(range: Range, offered: Offered): void
  hide(): void
}

/** Whether the reader has a finger: then the browser has a bar of its own beside the selection, wherever that ends. */
const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches

/** Under the last line of the selection, or over its first where there is no room; at the window's foot for a finger. A notice has that first. */
const spotFor = (range: Range, { height, width }: DOMRect, foot: number): { left: number; top: number } => {
  const { innerWidth } = window
  const innerHeight = window.innerHeight - foot
  const within = (left: number): number => Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))
  if (isTouch()) return { left: within((innerWidth - width) / 2), top: innerHeight - height - 2 * GAP }
  const lines = [...range.getClientRects()].filter((rect) => rect.width > 0)
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return { left: within(innerWidth), top: EDGE }
  const below = last.bottom + GAP
  const top = below + height + EDGE <= innerHeight ? below : Math.max(EDGE, first.top - height - GAP)
  return { left: within(last.right - width / 2), top }
}

/** @param footOf how much of the window's foot is taken, in CSS pixels */
export const createHandle = (host: NotesHost, footOf: () => number): Handle => {
  const layer = addLayer(host, 'own-handle')
  const { element } = layer
  element.setAttribute('role', 'toolbar')
  let offered: Range | undefined
  const hide = (): void => {
    offered = undefined
    layer.hide()
  }
  // It goes with the words that it belongs to.
  const scrolled = (): void => {
    if (offered !== undefined && !isTouch()) hide()
  }
  host.hear(document, 'scroll', scrolled, host.signal, { capture: true, passive: true })
  return {
    offer: (range, what) => {
      offered = range
      element.setAttribute('aria-label', host.translate('own_handle'))
      layer.show(<Buttons {...what} />, (size) => spotFor(range, size, footOf()))
    },
    hide,
  }
}
