/** The open card: runs the popover's rules, draws what they say, and places it. */
import { render } from 'preact'
import { type Box, isOnTheWay } from '../core/popover/corridor'
import { CLOSED, keepOnly, type PopoverEvent, type PopoverState, reducePopover } from '../core/popover/popover-state'
import type { Translate } from '../core/texts/translate'
import { copyText } from '../page/clipboard'
import type { LineBox } from '../page/hit-test'
import { placeCard } from '../page/place-card'
import { type ScrollPosition, scrollBack, scrollPosition, scrollToRange } from '../page/scroll-to'
import { CardView } from '../ui/Card'
import type { CardActions } from '../ui/card-actions'
import { Strings } from '../ui/strings'
import type { Stage } from './stage'

export type Popover = {
  /** Handles an event. A card that it opens stands at `at`, or else at the last line of its passage. */
  send(event: PopoverEvent, at?: LineBox): void
  /** Scrolls to an annotation, opens its card there (or one card for all of `ids`), and pins it. */
  show(id: string, ids?: readonly string[]): void
  /** The reader followed the page's own link to a note: opens its card beside the note, with the way back. */
  showAtNote(id: string): void
  state(): PopoverState
  isOnTheWay(x: number, y: number): boolean
  enterCard(): boolean
  dismiss(): void
  /** After a new reading: draws the open card again, or closes it if its annotation is gone. */
  refresh(): void
  stop(): void
}

/**
 * Runs one card for the whole page.
 *
 * @param stage gives the article as it is now, or null when nothing is shown
 * @param announce tells screen readers which annotation has opened
 * @param opened called with the open annotation and the range that its card stands at; with null when the card closed
 */
export const createPopover = (
  stage: () => Stage | null,
  t: Translate,
  cite: CardActions['cite'],
  announce: (id: string) => void,
  opened: (id: string | null, range: Range | undefined) => void,
): Popover => {
  let state = CLOSED
  let timer = 0
  /** The mark that the reader last pointed at, and the line box that was under the pointer. */
  let pointed: { readonly key: string; readonly at: LineBox } | undefined
  /** The line box that the open card stands at; undefined for the last one of its passage. */
  let box: LineBox | undefined
  /** Set while the card stands beside the note instead of its mark: where the reader came from. */
  let cameFrom: ScrollPosition | undefined
  let unplace = (): void => {}

  const openId = (): string | undefined => state.open?.target.ids[state.open.index]

  const openRange = (now: Stage): Range | undefined => {
    const id = openId() ?? ''
    return (cameFrom && now.rangeOf(id, 'note')) ?? now.rangeOf(id, 'passage')
  }

  const anchorRect = (now: Stage): DOMRect => {
    const range = cameFrom === undefined && box !== undefined ? box.range : openRange(now)
    const lines = range === undefined ? [] : [...range.getClientRects()]
    const line = cameFrom === undefined ? (lines[box?.line ?? -1] ?? lines.at(-1)) : lines[0]
    return line ?? now.root.getBoundingClientRect()
  }

  let drawn: string | null = null

  const draw = (): void => {
    const now = stage()
    if (now === null) return
    const { overlay } = now
    if (state.open === null) {
      unplace()
      overlay.hide()
      render(null, overlay.surface)
      opened(null, undefined)
      return
    }
    const { target, index, pinned } = state.open
    const cards = target.ids.flatMap((id) => now.cardOf(id) ?? [])
    overlay.show(now.theme())
    render(
      <Strings.Provider value={t}>
        <CardView cards={cards} index={index} pinned={pinned} canGoBack={cameFrom !== undefined} actions={actions} />
      </Strings.Provider>,
      overlay.surface,
    )
    const id = openId() ?? null
    // In a low window the surface scrolls, and it stays when the annotation changes.
    if (id !== drawn) overlay.surface.scrollTop = 0
    drawn = id
    unplace()
    unplace = placeCard(overlay, now.root, () => anchorRect(now), uncover)
    opened(id, openRange(now))
  }

  const send = (event: PopoverEvent, at?: LineBox): void => {
    if ('target' in event && event.target !== null) pointed = at && { key: event.target.key, at }
    const before = state
    state = reducePopover(state, event)
    if (state.timer !== before.timer) {
      window.clearTimeout(timer)
      const due = state.timer
      if (due !== null) timer = window.setTimeout(() => send({ type: 'timer', token: due.token }), due.delay)
    }
    if (state.open === before.open) return
    if (state.open?.target.key !== before.open?.target.key) {
      cameFrom = undefined
      box = pointed?.key === state.open?.target.key ? pointed?.at : undefined
    }
    if (state.open === null) giveFocusBack(before)
    draw()
    if (state.open?.pinned && state.open.target.key !== before.open?.target.key) uncover()
  }

  /** Otherwise a sheet could cover its passage, or a card be outside the window together with it. */
  const uncover = (): void => {
    const now = stage()
    const range = now && openRange(now)
    if (!range) return
    const { bottom, top } = range.getBoundingClientRect()
    if (now.overlay.isSheet()) scrollToRange(range, now.overlay.surface.getBoundingClientRect().top)
    else if (bottom < 0 || top > window.innerHeight) scrollToRange(range)
  }

  const giveFocusBack = (before: PopoverState): void => {
    const now = stage()
    const wasOpen = before.open?.target.key
    if (now !== null && wasOpen !== undefined && now.overlay.focused() !== null) now.focusMark(wasOpen)
  }

  const show = (id: string, ids?: readonly string[]): void => {
    const now = stage()
    const range = now?.rangeOf(id, 'passage')
    if (now === null || range === undefined) return
    const hadFocus = now.overlay.focused() !== null
    if (!now.overlay.isSheet()) scrollToRange(range)
    send({ type: 'show', target: ids === undefined ? now.targetOf(id) : { key: id, ids } })
    uncover()
    if (!hadFocus) return
    // A button that is still there keeps the focus, so that it can be pressed again.
    if (now.overlay.focused() === null) enterCard()
    else announce(id)
  }

  const enterCard = (): boolean => {
    const card = stage()?.overlay.surface.firstElementChild
    if (!(card instanceof HTMLElement) || state.open === null) return false
    card.focus({ preventScroll: true })
    return true
  }

  const atNote = (id: string, from: ScrollPosition): void => {
    const now = stage()
    const range = now?.rangeOf(id, 'note')
    if (range === undefined) return
    send({ type: 'pin' })
    cameFrom = from
    if (!now?.overlay.isSheet()) scrollToRange(range)
    draw()
    uncover()
  }

  const actions: CardActions = {
    choose: (index) => {
      send({ type: 'choose', index })
      uncover()
    },
    step: (direction) => {
      const now = stage()
      const id = openId()
      if (now === null || id === undefined) return
      const at = now.order.indexOf(id)
      const next = now.order[(at + direction + now.order.length) % now.order.length]
      if (next !== undefined) show(next)
    },
    close: () => send({ type: 'dismiss' }),
    goTo: (id) => show(id),
    goToNote: () => {
      const id = openId()
      if (id !== undefined) atNote(id, cameFrom ?? scrollPosition())
    },
    goBack: () => {
      if (cameFrom === undefined) return
      scrollBack(cameFrom)
      cameFrom = undefined
      draw()
      // The button that was pressed is gone.
      enterCard()
    },
    cite,
    copy: (text) => copyText(document, text),
  }

  return {
    send,
    show,
    showAtNote: (id) => {
      const now = stage()
      if (now === null) return
      const from = scrollPosition()
      send({ type: 'show', target: now.targetOf(id) })
      atNote(id, from)
    },
    state: () => state,
    isOnTheWay: (x, y) => {
      const now = stage()
      if (now === null || state.open === null || now.overlay.isSheet()) return false
      const mark: Box = anchorRect(now)
      return isOnTheWay(mark, now.overlay.surface.getBoundingClientRect(), x, y)
    },
    enterCard,
    dismiss: () => send({ type: 'dismiss' }),
    refresh: () => {
      const now = stage()
      const id = openId()
      if (id === undefined) return
      // The range belongs to an older reading of the text.
      box = undefined
      if (now?.cardOf(id) === undefined) return send({ type: 'dismiss' })
      state = keepOnly(state, (each) => now.cardOf(each) !== undefined)
      draw()
    },
    stop: () => {
      window.clearTimeout(timer)
      unplace()
      state = CLOSED
      const surface = stage()?.overlay.surface
      if (surface !== undefined) render(null, surface)
    },
  }
}
