/** Turns what the reader does on the page into events about annotations. Only trusted events count. */

import { arrives, leaves } from '../focus-with-window'
import { hear } from '../hear'
import { type LineBox, lineBoxAt, type PaintedSpan, spanNear, spansAt } from '../marks/hit-test'
import { isOverlay, markerOf } from '../own-elements'
import type { ReadText } from '../text/read-text'
import { isTyping, type RootOf } from './fields'

/**
 * Where the reader is: the annotations there, the most specific first, and the line box under the pointer if there is one.
 * `nth`: which of its marks the first annotation has there.
 */
export type Place = { readonly ids: readonly string[]; readonly nth?: number; readonly box?: LineBox }

/** One of the page's own links to a note. A link may lead to several notes, and a note may have several links. */
export type NoteLink = { readonly id: string; readonly nth: number; readonly element: Element }

export type ReaderListener = {
  hover(place: Place | null): void
  /** Whether the pointer is on the card or on the way to it. */
  card(over: boolean): void
  /** Whether a point of the window, in CSS pixels, is on the open card or on the way to it. */
  isOnTheWay(x: number, y: number): boolean
  /** A press on a passage or a plain marker. */
  press(place: Place): void
  /** A press on one of the page's own links to a note; the page still jumps. */
  follow(link: NoteLink, byTouch: boolean): void
  pressOutside(): void
  focusLink(link: NoteLink): void
  blurLink(): void
  /** True if the key was for us; it then does nothing else. In a field the field has had it first. */
  key(event: KeyboardEvent): boolean
  scroll(): void
}

/** What of the page is listened to. */
export type Surface = {
  readonly root: Element
  readonly read: ReadText
  readonly spans: readonly PaintedSpan[]
  readonly links: readonly NoteLink[]
}

/** What shows another document, which has the pointer and all its events. */
const FRAMES = 'iframe, frame, object, embed, fencedframe'

const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, [contenteditable], [role="button"]'

const isModified = ({ altKey, ctrlKey, isComposing, metaKey }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || isComposing

/**
 * Listens until `signal` aborts.
 *
 * @param surface gives what is shown now, or null while nothing is: then nothing is told
 * @param rootOf finds fields in closed shadow roots
 */
export const listen = (
  surface: () => Surface | null,
  listener: ReaderListener,
  rootOf: RootOf,
  signal: AbortSignal,
): void => {
  const isInField = (event: KeyboardEvent): boolean => isTyping(event, document, rootOf)
  let frame = 0
  let lastX = Number.NaN
  let lastY = Number.NaN

  const linkOf = (now: Surface, target: EventTarget | null): NoteLink | undefined => {
    const link = target instanceof Element ? target.closest('a') : null
    return link === null ? undefined : now.links.find(({ element }) => element === link)
  }

  const placeAt = (now: Surface, target: Element, x: number, y: number): Place | null => {
    const marked = markerOf(target)
    if (marked !== undefined) return { ids: [marked.id], nth: marked.nth }
    if (!now.root.contains(target)) return null
    const hits = spansAt(target, now.read, now.spans, x, y)
    const first = hits[0]
    if (first === undefined) return null
    const range = now.read.rangeOf(first)
    const box = range && lineBoxAt(range, x, y)
    return { ids: hits.map(({ id }) => id), ...(first.nth && { nth: first.nth }), ...(box && { box }) }
  }

  const placeNear = (now: Surface, x: number, y: number): Place | null => {
    const near = spanNear(now.read, now.spans, x, y)
    return near === undefined ? null : { ids: [near.id], ...(near.nth && { nth: near.nth }) }
  }

  /** Whether the pointer is in a frame, which tells us nothing. */
  let isInFrame = false

  const left = (): void => {
    window.cancelAnimationFrame(frame)
    listener.card(false)
    listener.hover(null)
  }

  const moved = (target: EventTarget | null, x: number, y: number): void => {
    const now = surface()
    if (now === null || !(target instanceof Element)) return
    const onCard = isOverlay(target)
    listener.card(onCard || listener.isOnTheWay(x, y))
    listener.hover(onCard ? null : placeAt(now, target, x, y))
  }

  const on = <Name extends keyof DocumentEventMap>(
    name: Name,
    handle: (event: DocumentEventMap[Name]) => void,
    options: AddEventListenerOptions = {},
  ): void => hear(document, name, handle, signal, options)

  on(
    'pointermove',
    ({ buttons, target, clientX, clientY, pointerType }) => {
      // Fingers and pens press; a mouse that drags selects. Scrolling under a resting mouse sends moves without movement.
      const isMouse = pointerType === 'mouse' && buttons === 0
      if (surface() === null || !isMouse || isInFrame || (clientX === lastX && clientY === lastY)) return
      lastX = clientX
      lastY = clientY
      window.cancelAnimationFrame(frame)
      frame = window.requestAnimationFrame(() => moved(target, clientX, clientY))
    },
    { passive: true },
  )
  // Where the pointer has gone to nothing, it has left the window.
  on('pointerout', ({ relatedTarget }) => relatedTarget === null && left())
  // The last that is heard of a pointer that goes into a frame.
  on('pointerover', ({ target }) => {
    isInFrame = target instanceof Element && target.matches(FRAMES)
    if (isInFrame) left()
  })
  // A press in a frame takes the focus there, and is heard in no other way.
  hear(window, 'blur', () => isInFrame && listener.pressOutside(), signal)
  on('click', (event) => {
    const now = surface()
    const { target, clientX, clientY } = event
    if (now === null || !(target instanceof Element) || event.button !== 0) return
    if (isOverlay(target) || markerOf(target) !== undefined) return
    const byTouch = (event as PointerEvent).pointerType === 'touch'
    const link = linkOf(now, target)
    if (link !== undefined) return listener.follow(link, byTouch)
    // The end of a selection is no press. Of a selection in the card only the type is known, and Chromium lets it end on the page.
    if (document.getSelection()?.type === 'Range') return
    const isOurs = !target.closest(INTERACTIVE)
    const place = isOurs
      ? (placeAt(now, target, clientX, clientY) ?? (byTouch ? placeNear(now, clientX, clientY) : null))
      : null
    if (place === null) listener.pressOutside()
    else listener.press(place)
  })
  on('focusin', ({ target }) => {
    const now = surface()
    const link = arrives(target as Element) && now !== null ? linkOf(now, target) : undefined
    if (link !== undefined && (target as Element).matches(':focus-visible')) listener.focusLink(link)
  })
  on('focusout', ({ target }) => {
    const now = surface()
    if (now !== null && linkOf(now, target) !== undefined && leaves(target as Element)) listener.blurLink()
  })
  on(
    'keydown',
    (event) => {
      if (isModified(event) || isInField(event) || !listener.key(event)) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
  // A field may have a list of its own to close.
  hear(
    window,
    'keydown',
    (event) => {
      if (!event.defaultPrevented && !isModified(event) && isInField(event)) listener.key(event)
    },
    signal,
  )
  on('scroll', () => listener.scroll(), { capture: true, passive: true })
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame))
}
