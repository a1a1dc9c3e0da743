/** Where the open card stands: at the line that the reader pointed at, or at the last line of its passage. At a note there is a pill in its place. */
import type { Box } from '../core/popover/corridor'
import type { Overlay } from '../page/card/overlay'
import { placeCard } from '../page/card/place-card'
import { placePill } from '../page/card/place-pill'
import type { LineBox } from '../page/marks/hit-test'
import { freePart } from '../page/scroll/free-part'
import { isInSight, type ScrollPosition, scrollToRange } from '../page/scroll/scroll-to'
import { textColumn } from '../page/text/text-column'
import type { Now } from './now'

export type CardPlace = {
  /** Notes what the reader points at: the annotation of a card that may open, and the line box under the pointer, if there is one. */
  pointAt(key: string, line: LineBox | undefined): void
  /** A card opened for another mark, or none is open any more. */
  begin(key: string | undefined): void
  /** The page was read again, so that a line box of the reading before is of no use. */
  forgetLine(): void
  /** The reader is at the note from now on, and sees the way back in place of the card. `from` is where the reader was. */
  toNote(from: ScrollPosition): void
  /** The reader is at the mark again. Returns where the reader came from; undefined if that was not the note. */
  fromNote(): ScrollPosition | undefined
  /** Where the reader came from; undefined unless the reader is at the note. */
  cameFrom(): ScrollPosition | undefined
  /** The passage, or the note that the reader is at. */
  rangeOf(id: string): Range | undefined
  /** What the card stands at, in CSS pixels of the viewport. */
  rectOf(id: string): DOMRect
  /** Places the open card, and keeps it in its place while the page moves. */
  stand(id: string): void
  /** The card is closed. */
  leave(): void
  /** Scrolls if the card hides what it stands at, or is outside the window together with it. */
  uncover(id: string): void
}

export const createCardPlace = (now: Readonly<Now>, overlay: Overlay): CardPlace => {
  let pointed: { readonly key: string; readonly line: LineBox } | undefined
  /** The line box that the open card stands at; undefined for the last one of its passage. */
  let line: LineBox | undefined
  let from: ScrollPosition | undefined
  let leave = (): void => {}

  const rangeOf = (id: string): Range | undefined =>
    (from && now.stage.rangeOf(id, 'note')) ?? now.stage.rangeOf(id, 'passage')

  const rectOf = (id: string): DOMRect => {
    const rects = [...((line?.range ?? rangeOf(id))?.getClientRects() ?? [])]
    // A passage without a box: the article as a whole.
    return rects[line?.line ?? -1] ?? rects.at(-1) ?? rootOf(now).getBoundingClientRect()
  }

  const uncover = (id: string): void => {
    const range = rangeOf(id)
    if (range === undefined) return
    if (overlay.isSheet()) scrollToRange(range, overlay.surface.getBoundingClientRect().top)
    else if (!isInSight(range)) scrollToRange(range)
  }

  return {
    pointAt: (key, at) => {
      pointed = at && { key, line: at }
    },
    begin: (key) => {
      from = undefined
      line = pointed?.key === key ? pointed?.line : undefined
    },
    forgetLine: () => {
      line = undefined
    },
    toNote: (position) => {
      from = position
    },
    fromNote: () => {
      const position = from
      from = undefined
      return position
    },
    cameFrom: () => from,
    rangeOf,
    rectOf,
    stand: (id) => {
      leave()
      if (from !== undefined) {
        leave = placePill(overlay, () => (rangeOf(id) ?? rootOf(now)).getBoundingClientRect())
        return
      }
      leave = placeCard(
        overlay,
        rootOf(now),
        {
          line: () => rectOf(id),
          lines: () => [...(rangeOf(id)?.getClientRects() ?? [])],
          node: rangeOf(id)?.startContainer ?? document.documentElement,
          column: () => columnOf(now),
          free: (view) => {
            const range = rangeOf(id)
            return range ? freePart(range, view) : view
          },
        },
        () => uncover(id),
      )
    },
    leave: () => leave(),
    uncover,
  }
}

const rootOf = ({ stage }: Readonly<Now>): Element => stage.surface?.root ?? document.documentElement

/** The column of all passages together, so that it is the same for each. */
const columnOf = ({ stage: { surface } }: Readonly<Now>): Box | undefined =>
  surface === null
    ? undefined
    : textColumn(surface.spans.flatMap(({ start }) => surface.read.pointAt(start)?.node ?? []))
