/** Turns what the reader does on the page into events about annotations. Only trusted events count. */

import { hear } from './hear'
import { type LineBox, lineBoxAt, type PaintedSpan, spanNear, spansAt } from './hit-test'
import { isOverlay, markerOf } from './own-elements'
import type { ReadText } from './read-text'

/** Where the reader is: the annotations there, the most specific first, and the line box under the pointer if there is one. */
export type Place = { readonly ids: readonly string[]; readonly box?: LineBox }

export type ReaderListener = {
  hover(place: Place | null): void
  /** Whether the pointer is on the card or on the way to it. */
  card(over: boolean): void
  /** Whether a point of the window, in CSS pixels, is on the open card or on the way to it. */
  isOnTheWay(x: number, y: number): boolean
  /** A press on a passage or a plain marker. */
  press(place: Place): void
  /** A press on one of the page's own links to a note; the page still jumps. */
  follow(id: string, byTouch: boolean): void
  pressOutside(): void
  focusLink(id: string): void
  blurLink(): void
  /** True if the key was for us; it then does nothing else. */
  key(key: string): boolean
  scroll(): void
}

/** What of the page is listened to. */
export type Surface = {
  readonly root: Element
  readonly read: ReadText
  readonly spans: readonly PaintedSpan[]
  /** The page's own links to notes, by annotation id. */
  readonly links: ReadonlyMap<string, Element>
}

const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, [contenteditable], [role="button"]'

/** Listens until `signal` aborts. `surface` gives what is shown now, or null while nothing is: then nothing is told. */
export const listen = (surface: () => Surface | null, listener: ReaderListener, signal: AbortSignal): void => {
  let frame = 0
  let lastX = Number.NaN
  let lastY = Number.NaN

  const linkOf = (now: Surface, target: EventTarget | null): string | undefined => {
    const link = target instanceof Element ? target.closest('a') : null
    if (link === null) return undefined
    for (const [id, element] of now.links) if (element === link) return id
    return undefined
  }

  const placeAt = (now: Surface, target: Element, x: number, y: number): Place | null => {
    const marked = markerOf(target)
    if (marked !== undefined) return { ids: [marked] }
    if (!now.root.contains(target)) return null
    const hits = spansAt(document, now.read, now.spans, x, y)
    const first = hits[0]
    if (first === undefined) return null
    const range = now.read.rangeOf(first)
    const box = range && lineBoxAt(range, x, y)
    return { ids: hits.map(({ id }) => id), ...(box && { box }) }
  }

  const placeNear = (now: Surface, x: number, y: number): Place | null => {
    const near = spanNear(now.read, now.spans, x, y)
    return near === undefined ? null : { ids: [near.id] }
  }

  const moved = (target: EventTarget | null, x: number, y: number): void => {
    const now = surface()
    if (now === null || !(target instanceof Element)) return
    const onCard = isOverlay(target) || listener.isOnTheWay(x, y)
    listener.card(onCard)
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
      if (surface() === null || !isMouse || (clientX === lastX && clientY === lastY)) return
      lastX = clientX
      lastY = clientY
      window.cancelAnimationFrame(frame)
      frame = window.requestAnimationFrame(() => moved(target, clientX, clientY))
    },
    { passive: true },
  )
  on('pointerout', ({ relatedTarget }) => {
    // Where the pointer has gone to nothing, it has left the window.
    if (relatedTarget !== null) return
    window.cancelAnimationFrame(frame)
    listener.card(false)
    listener.hover(null)
  })
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
    const link = now === null ? undefined : linkOf(now, target)
    if (link !== undefined && (target as Element).matches(':focus-visible')) listener.focusLink(link)
  })
  on('focusout', ({ target }) => {
    const now = surface()
    if (now !== null && linkOf(now, target) !== undefined) listener.blurLink()
  })
  on(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || !listener.key(event.key)) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
  on('scroll', () => listener.scroll(), { capture: true, passive: true })
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame))
}
