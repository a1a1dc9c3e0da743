/**
 * One marker: a reference to a note (`doc-noteref`) in a closed shadow root, which takes no room in the text. It stands at the end of a
 * passage as a small sign, or lies unseen over a plain `[n]` so that the note can be reached by keyboard and read by a screen reader.
 */
import { annotationHash } from '../../core/model/edition/annotation-hash'
import type { Look } from '../../core/model/settings/highlight-style'
import { SIGNS } from '../../core/model/signs'
import { addStyle } from '../add-style'
import { arrives, leaves } from '../focus-with-window'
import { makeMarkerHost } from '../own-elements'

export type MarkerSpec = {
  readonly id: string
  /** Which of its annotation's marks it stands at, from 0: a note may be cited several times. 0 where it is left out. */
  readonly nth?: number
  /** What the mark looks like: it says which sign it has. */
  readonly look: Look | 'own'
  /** The reference's accessible name. */
  readonly label: string
  /** Its accessible description: what the name leaves out. */
  readonly description?: string
  /** The sign's colour, as `r g b`. */
  readonly colour: string
  /** For a plain footnote marker: its text on the page, over which the reference lies. */
  readonly figure?: string
  /** The order of markers at one offset: below 1 for a footnote's reference, 1 and up for the others. */
  readonly place: number
  /** For a mark with a sign: how many signs stand between it and the passage's end. */
  readonly slot?: number
  /** For a mark with a sign: how far back its passage ends, in em. */
  readonly back?: number
}

export type MarkerListener = {
  /** The marker has the keyboard's focus (not one that came by pointer). */
  focus(id: string, nth: number): void
  blur(id: string): void
  /** `byKeyboard`: Enter, Space or an assistive technology, not a pointer. */
  press(id: string, nth: number, byKeyboard: boolean): void
}

export type Marker = {
  readonly host: HTMLElement
  readonly spec: MarkerSpec
  focus(): void
  setLabel(label: string, description?: string): void
  setExpanded(expanded: boolean): void
  /** Sets the number that the mark has on paper; null for none. The screen does not show it. */
  setNumber(number: number | null): void
}

const SVG = 'http://www.w3.org/2000/svg'

/** Makes a marker, styled by `css`. It is not on the page until its host is inserted. */
export const createMarker = (document: Document, css: string, spec: MarkerSpec, listener: MarkerListener): Marker => {
  const { host, root } = makeMarkerHost(document, { id: spec.id, nth: spec.nth ?? 0 })
  host.setAttribute('data-annotation', spec.id)
  if (spec.nth) host.setAttribute('data-nth', String(spec.nth))
  addStyle(root, css)
  // A link, as DPUB-ARIA asks of note references. Its address opens the card, so it works in another tab too. It is whole, because the page
  // may have a base address that leads elsewhere.
  const link = document.createElement('a')
  link.href = `${location.href.replace(/#.*/su, '')}#${annotationHash(spec.id)}`
  link.draggable = false
  link.setAttribute('role', 'doc-noteref')
  const setLabel: Marker['setLabel'] = (label, description) => {
    link.setAttribute('aria-label', label)
    if (description === undefined) link.removeAttribute('aria-description')
    else link.setAttribute('aria-description', description)
  }
  setLabel(spec.label, spec.description)
  link.setAttribute('aria-haspopup', 'dialog')
  link.setAttribute('aria-expanded', 'false')
  if (spec.figure === undefined) {
    link.className = `sign ${spec.look}`
    link.style.setProperty('--slot', String(spec.slot ?? 0))
    link.style.setProperty('--back', String(spec.back ?? 0))
    link.style.color = `rgb(${spec.colour})`
    if (spec.slot !== undefined) link.append(sign(document, SIGNS[spec.look]))
  } else {
    link.className = 'figure'
    link.style.setProperty('--units', String(spec.figure.length))
  }
  root.append(link)

  link.addEventListener('focus', () => {
    if (arrives(link) && link.matches(':focus-visible')) listener.focus(spec.id, spec.nth ?? 0)
  })
  link.addEventListener('blur', () => {
    if (leaves(link)) listener.blur(spec.id)
  })
  link.addEventListener('click', (event) => {
    // With one of these keys held, the browser opens the link in another tab or window.
    if (event.isTrusted && (event.ctrlKey || event.metaKey || event.shiftKey)) return
    event.preventDefault()
    if (!event.isTrusted) return
    // Firefox gives Enter on a link the detail of one press, although no pointer pressed.
    listener.press(spec.id, spec.nth ?? 0, event.detail === 0 || (event as PointerEvent).pointerType === '')
  })
  const number = document.createElement('span')
  number.className = `number ${spec.look}`
  root.append(number)
  return {
    host,
    spec,
    setLabel,
    focus: () => link.focus({ preventScroll: true }),
    setExpanded: (expanded) => link.setAttribute('aria-expanded', String(expanded)),
    setNumber: (value) => {
      // The word joiner keeps it on the same line as the word before.
      number.replaceChildren(...(value === null ? [] : ['\u2060', sign(document, SIGNS[spec.look]), String(value)]))
    },
  }
}

const sign = (document: Document, shape: string): SVGElement => {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', shape)
  svg.append(path)
  return svg
}
