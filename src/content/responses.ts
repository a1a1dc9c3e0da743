/** What each thing the reader does means for the card. */
import type { Target } from '../core/popover/popover-state'
import type { Overlay } from '../page/card/overlay'
import { isBehind } from '../page/card/top-layer'
import { hear } from '../page/hear'
import type { Place, ReaderListener } from '../page/listen/listen'
import type { SiteLayers } from '../page/listen/site-layers'
import type { MarkerListener } from '../page/marks/marker-element'
import { canBeSeen } from '../page/text/open-folds'
import type { Now } from './now'
import type { Popover } from './popover'
import type { Stage } from './stage'

/** All annotations at a place: those under the pointer first, then those that share the first one's passage. */
const targetAt = (stage: Stage, { ids, nth = 0 }: Place): Target => {
  const [first = ''] = ids
  stage.goTo(first, nth)
  return { key: first, ids: [...new Set([...ids, ...stage.targetOf(first).ids])] }
}

/** Opens the card of a mark that has the focus, unless the page hides the passage: the card would stand at other text. */
const focusOn = (id: string, popover: Popover, { stage }: Readonly<Now>): boolean => {
  const range = stage.rangeOf(id, 'passage')
  if (range !== undefined && !canBeSeen(range)) return false
  popover.send({ type: 'focus', target: stage.targetOf(id) })
  return true
}

/** Focus shows the card. A press pins it; a press by keyboard also moves the focus into it. */
export const markerListener = (popover: Popover, now: Readonly<Now>): MarkerListener => ({
  focus: (id, nth) => {
    now.stage.goTo(id, nth)
    focusOn(id, popover, now)
  },
  blur: () => popover.send({ type: 'focus', target: null }),
  press: (id, nth, byKeyboard) => {
    now.stage.goTo(id, nth)
    popover.send({ type: 'press', target: now.stage.targetOf(id) })
    if (byKeyboard) popover.enterCard()
  },
})

/**
 * @param layers what of the site's may lie above the card
 * @param announce tells screen readers that a card opened for a link of the page, which cannot say so itself
 */
export const readerListener = (
  popover: Popover,
  now: Readonly<Now>,
  layers: SiteLayers,
  announce: (id: string) => void,
): ReaderListener => ({
  hover: (place) => {
    const { hoverDelay, opensOn } = now.settings
    if (place === null || opensOn !== 'hover') popover.send({ type: 'hover', target: null })
    else popover.send({ type: 'hover', target: targetAt(now.stage, place), delay: hoverDelay }, place.box)
  },
  card: (over) => popover.send({ type: 'card', over }),
  isOnTheWay: popover.isOnTheWay,
  press: (place) => popover.send({ type: 'press', target: targetAt(now.stage, place) }, place.box),
  follow: ({ id, nth }, byTouch) => {
    now.stage.goTo(id, nth)
    if (byTouch) popover.showAtNote(id)
    else popover.dismiss()
  },
  pressOutside: popover.dismiss,
  focusLink: ({ id, nth }) => {
    now.stage.goTo(id, nth)
    if (focusOn(id, popover, now)) announce(id)
  },
  blurLink: () => popover.send({ type: 'focus', target: null }),
  key: (event) => {
    const { holds, open } = popover.state()
    if (open === null || isBehind(now.stage.surface?.root ?? document.documentElement)) return false
    const { key } = event
    if (key === 'Escape' && layers.isAbove(event)) return false
    if (key === 'Escape') {
      if (!popover.leaveNote()) popover.dismiss()
      return true
    }
    // As on a menu button (ARIA Authoring Practices): the down arrow leads from the mark into what it opened.
    return key === 'ArrowDown' && holds.focus && !holds.cardFocus && popover.enterCard()
  },
  scroll: () => popover.send({ type: 'scroll' }),
})

const FOCUSABLE = 'a[href], button:not([disabled]), summary, [tabindex="0"]'

/** Keeps Tab in reading order, although the card stands at the end of the document: leaving it means going on from its mark. */
export const trapTab = (overlay: Overlay, popover: Popover, now: Readonly<Now>, signal: AbortSignal): void => {
  const { surface } = overlay
  hear(surface, 'focusin', () => popover.send({ type: 'cardFocus', inside: true }), signal)
  const left = ({ relatedTarget }: FocusEvent): void => {
    const stays = relatedTarget instanceof Node && surface.contains(relatedTarget)
    if (!stays) popover.send({ type: 'cardFocus', inside: false })
  }
  const tabbed = (event: KeyboardEvent): void => {
    const key = popover.state().open?.target.key
    if (event.key !== 'Tab' || key === undefined) return
    const stops = [...surface.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility())
    const focused = overlay.focused()
    const isFirst = focused === stops[0] || focused === surface.firstElementChild
    if (event.shiftKey ? !isFirst : focused !== stops.at(-1)) return
    // Backwards the next stop is the mark itself. Forwards the browser goes on from the mark.
    if (event.shiftKey) event.preventDefault()
    now.stage.focusMark(key)
  }
  hear(surface, 'focusout', left, signal)
  hear(surface, 'keydown', tabbed, signal)
}
