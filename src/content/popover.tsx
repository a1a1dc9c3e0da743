/** The open card: runs the popover's rules, draws what they say, and places it. */
import { render } from 'preact'
import type { Card } from '../core/model/card'
import { type Box, isOnTheWay } from '../core/popover/corridor'
import { CLOSED, type PopoverEvent, type PopoverState, reducePopover, type Target } from '../core/popover/popover-state'
import { copyText } from '../page/clipboard'
import type { LineBox } from '../page/hit-test'
import type { Overlay } from '../page/overlay'
import { placeCard } from '../page/place-card'
import { type ScrollPosition, scrollBack, scrollPosition, scrollToRange } from '../page/scroll-to'
import { themeAt } from '../page/theme'
import { CardView } from '../ui/Card'
import type { CardActions } from '../ui/card-actions'
import { Strings, type Translate } from '../ui/strings'

/** What the card needs of the article as it is now. */
export type Stage = {
  readonly root: Element
  readonly overlay: Overlay
  /** The annotations shown, in reading order. */
  readonly order: readonly string[]
  cardOf(id: string): Card | undefined
  /** All annotations that share the passage of `id`, itself first. */
  targetOf(id: string): Target
  /** The passage of an annotation, or of its note. */
  rangeOf(id: string, part: 'passage' | 'note'): Range | undefined
  /** Gives the keyboard's focus back to the mark of an annotation. */
  focusMark(id: string): void
  /** The open annotation changed; null when the card closed. */
  opened(id: string | null): void
}

export type Popover = {
  send(event: PopoverEvent): void
  /** As `send`, with the line box that the card is to stand against. */
  sendAt(event: PopoverEvent, box: LineBox | undefined): void
  /** Scrolls to an annotation, opens its card there and pins it. */
  show(id: string): void
  /** The reader followed the page's own link to a note: opens its card beside the note, with the way back. */
  showAtNote(id: string): void
  state(): PopoverState
  /** Whether the card stands beside its note instead of its mark. */
  isAtNote(): boolean
  isOnTheWay(x: number, y: number): boolean
  enterCard(): boolean
  dismiss(): void
  /** Draws the open card anew after the article was read again, or closes it if its annotation is gone. */
  refresh(): void
  stop(): void
}

const FOCUSABLE = 'a[href], button:not([disabled]), summary, [tabindex="0"]'

/** Runs one card for the whole page. `stage` gives the article as it is now, or null when nothing is shown. */
export const createPopover = (document: Document, stage: () => Stage | null, t: Translate): Popover => {
  const view = document.defaultView ?? window
  let state = CLOSED
  let timer = 0
  let box: LineBox | undefined
  /** Set while the card stands beside the note instead of its mark: where the reader came from. */
  let cameFrom: ScrollPosition | undefined
  let unplace = (): void => {}

  const openId = (): string | undefined => state.open?.target.ids[state.open.index]

  const anchorRect = (now: Stage): DOMRect => {
    const id = openId() ?? ''
    const range = cameFrom === undefined ? (box?.range ?? now.rangeOf(id, 'passage')) : now.rangeOf(id, 'note')
    const rects = range === undefined ? [] : [...range.getClientRects()].filter(({ width }) => width > 0)
    const last = cameFrom === undefined ? rects.at(-1) : rects[0]
    return (cameFrom === undefined && box ? (rects[box.line] ?? last) : last) ?? now.root.getBoundingClientRect()
  }

  const draw = (): void => {
    const now = stage()
    if (now === null) return
    const { overlay } = now
    if (state.open === null) {
      unplace()
      overlay.hide()
      render(null, overlay.surface)
      return
    }
    const { target, index, pinned } = state.open
    const cards = target.ids.flatMap((id) => now.cardOf(id) ?? [])
    overlay.show(themeAt(now.root))
    render(
      <Strings.Provider value={t}>
        <CardView cards={cards} index={index} pinned={pinned} canGoBack={cameFrom !== undefined} actions={actions} />
      </Strings.Provider>,
      overlay.surface,
    )
    unplace()
    unplace = placeCard(overlay, now.root, () => anchorRect(now))
  }

  const send = (event: PopoverEvent): void => {
    const before = state
    state = reducePopover(state, event)
    if (state.timer !== before.timer) {
      view.clearTimeout(timer)
      const due = state.timer
      if (due !== null) timer = view.setTimeout(() => send({ type: 'timer', token: due.token }), due.delay)
    }
    if (state.open === before.open) return
    if (state.open?.target !== before.open?.target) {
      cameFrom = undefined
      if (state.open === null) box = undefined
    }
    const now = stage()
    if (state.open === null) giveFocusBack(now, before)
    draw()
    now?.opened(openId() ?? null)
  }

  const giveFocusBack = (now: Stage | null, before: PopoverState): void => {
    const wasOpen = before.open?.target.key
    if (now !== null && wasOpen !== undefined && now.overlay.focused() !== null) now.focusMark(wasOpen)
  }

  const show = (id: string): void => {
    const now = stage()
    const range = now?.rangeOf(id, 'passage')
    if (now === null || range === undefined) return
    const hadFocus = now.overlay.focused() !== null
    scrollToRange(view, range)
    box = undefined
    send({ type: 'show', target: now.targetOf(id) })
    if (hadFocus) enterCard()
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
    scrollToRange(view, range)
    draw()
    now?.opened(id)
  }

  const actions: CardActions = {
    choose: (index) => send({ type: 'choose', index }),
    step: (direction) => {
      const now = stage()
      const id = openId()
      if (now === null || id === undefined) return
      const at = now.order.indexOf(id)
      const next = now.order[(at + direction + now.order.length) % now.order.length]
      if (next !== undefined) show(next)
    },
    close: () => send({ type: 'dismiss' }),
    goTo: show,
    goToNote: () => {
      const id = openId()
      if (id !== undefined) atNote(id, scrollPosition(view))
    },
    goBack: () => {
      if (cameFrom === undefined) return
      scrollBack(view, cameFrom)
      cameFrom = undefined
      draw()
    },
    copy: (text) => copyText(document, text),
  }

  return {
    send,
    sendAt: (event, lineBox) => {
      const open = state.open
      const isNew = 'target' in event && event.target !== null && event.target.key !== open?.target.key
      if (isNew && (open === null || !open.pinned || event.type === 'press')) box = lineBox
      send(event)
    },
    show,
    showAtNote: (id) => {
      const now = stage()
      if (now === null) return
      const from = scrollPosition(view)
      send({ type: 'show', target: now.targetOf(id) })
      atNote(id, from)
    },
    state: () => state,
    isAtNote: () => cameFrom !== undefined,
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
      box = undefined
      if (now?.cardOf(id) === undefined) send({ type: 'dismiss' })
      else draw()
    },
    stop: () => {
      view.clearTimeout(timer)
      unplace()
      state = CLOSED
      const surface = stage()?.overlay.surface
      if (surface !== undefined) render(null, surface)
    },
  }
}

/** Keeps Tab in reading order though the card stands at the end of the document: out of it means back to its mark and on. */
export const keepTabOrder = (event: KeyboardEvent, surface: HTMLElement, focused: Element | null, focusMark: () => void): void => {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return
  const stops = [...surface.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility())
  const isFirst = focused === stops[0] || focused === surface.firstElementChild
  const isLast = focused === stops.at(-1)
  if (event.shiftKey ? !isFirst : !isLast) return
  // Backwards the mark itself is the next stop; forwards the browser goes on from the mark.
  if (event.shiftKey) event.preventDefault()
  focusMark()
}

