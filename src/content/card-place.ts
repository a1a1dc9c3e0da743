/** Where the open card stands: at the line that the reader pointed at, at the last line of its passage, or beside its note. */
import type { LineBox } from '../page/hit-test'
import type { Overlay } from '../page/overlay'
import { placeCard } from '../page/place-card'
import { isInSight, type ScrollPosition, scrollToRange } from '../page/scroll-to'
import type { Now } from './now'

export type CardPlace = {
  /** Notes what the reader points at: the annotation of a card that may open, and the line box under the pointer, if there is one. */
  pointAt(key: string, line: LineBox | undefined): void
  /** A card opened for another mark, or none is open any more. */
  begin(key: string | undefined): void
  /** The page was read again, so that a line box of the reading before is of no use. */
  forgetLine(): void
  /** The card stands beside the note from now on. `from` is where the reader was. */
  toNote(from: ScrollPosition): void
  /** The card stands at its mark again. Returns where the reader came from; undefined if the card was not beside the note. */
  fromNote(): ScrollPosition | undefined
  /** Where the reader came from; undefined unless the card stands beside its note. */
  cameFrom(): ScrollPosition | undefined
  /** The passage, or the note that the card stands beside. */
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
    if (from !== undefined) return rangeOf(id)?.getClientRects()[0] ?? rootOf(now).getBoundingClientRect()
    const rects = [...((line?.range ?? rangeOf(id))?.getClientRects() ?? [])]
    // A passage without a box: the article as a whole.
    return rects[line?.line ?? -1] ?? rects.at(-1) ?? rootOf(now).getBoundingClientRect()
  }

  /** All lines of the passage, or of the note that the card stands beside the beginning of. */
  const linesOf = (id: string): readonly DOMRect[] => {
    const rects = [...(rangeOf(id)?.getClientRects() ?? [])]
    return from === undefined ? rects : rects.slice(0, 1)
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
      leave = placeCard(
        overlay,
        rootOf(now),
        {
          line: () => rectOf(id),
          lines: () => linesOf(id),
          node: rangeOf(id)?.startContainer ?? document.documentElement,
        },
        () => uncover(id),
      )
    },
    leave: () => leave(),
    uncover,
  }
}

const rootOf = ({ stage }: Readonly<Now>): Element => stage.surface?.root ?? document.documentElement
