/**
 * When a card opens and closes: every rule of hover, focus, press and dismissal as one pure reducer. The page layer reports
 * events; the content script draws `open` and runs `timer`.
 *
 *   closed ──hover──▶ waiting ──delay───▶ open ──leave──▶ leaving ──300 ms──▶ closed
 *      └──focus, press────────────────────▲  ◀──mark, card, focus──┘   ▲
 *                                         └────────dismiss─────────────┘
 */

/** Time to come back before a card that was left closes, in ms: the commonest value among footnote popups. */
export const CLOSE_DELAY = 300

/** A place that a card opens for: `key` is its first annotation, `ids` all that share the place. */
export type Target = { readonly key: string; readonly ids: readonly string[] }

export type OpenCard = {
  readonly target: Target
  /** Which of `target.ids` is shown. */
  readonly index: number
  /** A pinned card stays until it is dismissed. */
  readonly pinned: boolean
}

type Timer = {
  /** A timer that comes with another token is late and is dropped. */
  readonly token: number
  readonly delay: number
  readonly then: { readonly type: 'open'; readonly target: Target } | { readonly type: 'close' }
}

/** What keeps an unpinned card open. */
type Hold = 'mark' | 'card' | 'focus' | 'cardFocus'

export type PopoverState = {
  readonly open: OpenCard | null
  readonly timer: Timer | null
  readonly holds: Readonly<Record<Hold, boolean>>
  /** The key of a target just dismissed: it opens again only after pointer or focus has left it. */
  readonly muted: string | null
  readonly lastToken: number
}

export type PopoverEvent =
  /** The pointer moved onto a mark, whose card opens after a rest of `delay` ms, or off all marks. */
  | { readonly type: 'hover'; readonly target: Target; readonly delay: number }
  | { readonly type: 'hover'; readonly target: null }
  /** The pointer is on the card or on the way to it, or no longer. */
  | { readonly type: 'card'; readonly over: boolean }
  /** Focus came to a mark by keyboard, or left all marks. */
  | { readonly type: 'focus'; readonly target: Target | null }
  | { readonly type: 'cardFocus'; readonly inside: boolean }
  /** Click, tap, Enter: opens and pins; on the pinned card's own mark it closes. */
  | { readonly type: 'press'; readonly target: Target }
  /** Opens and pins, whatever is open: next and previous, links from card to card, the panel. */
  | { readonly type: 'show'; readonly target: Target }
  | { readonly type: 'choose'; readonly index: number }
  | { readonly type: 'pin' }
  /** Escape, the close button, a press outside. */
  | { readonly type: 'dismiss' }
  /** The page scrolled: marks that come under a resting pointer open nothing. */
  | { readonly type: 'scroll' }
  | { readonly type: 'timer'; readonly token: number }

export const CLOSED: PopoverState = {
  open: null,
  timer: null,
  holds: { mark: false, card: false, focus: false, cardFocus: false },
  muted: null,
  lastToken: 0,
}

/** The state after an event; pure. */
export const reducePopover = (state: PopoverState, event: PopoverEvent): PopoverState => {
  switch (event.type) {
    case 'hover':
      return event.target === null ? unhovered(state) : hovered(state, event.target, event.delay)
    case 'card':
      // The overlay's dialogs count as the card: over them nothing is held open.
      return state.open === null ? state : settled(held(state, 'card', event.over))
    case 'focus':
      return focused(state, event.target)
    case 'cardFocus':
      return settled(held(state, 'cardFocus', event.inside))
    case 'press':
      return state.open?.pinned && state.open.target.key === event.target.key
        ? dismissed(state)
        : shown(state, event.target, true)
    case 'show':
      return shown(state, event.target, true)
    case 'choose':
      return state.open === null ? state : { ...state, open: { ...state.open, index: event.index } }
    case 'pin':
      return state.open === null ? state : { ...state, open: { ...state.open, pinned: true }, timer: null }
    case 'dismiss':
      return dismissed(state)
    case 'scroll':
      return state.timer?.then.type === 'open' ? { ...state, timer: null } : state
    case 'timer':
      return timedOut(state, event.token)
  }
}

/**
 * Drops annotations that are gone: from the open card, which closes if the one on show is gone, and from a card that waits to open.
 * @param isThere whether an annotation is still shown
 */
export const keepOnly = (state: PopoverState, isThere: (id: string) => boolean): PopoverState => {
  const { open, timer } = state
  if (open === null) {
    if (timer?.then.type !== 'open' || timer.then.target.ids.every(isThere)) return state
    const { ids, key } = timer.then.target
    const then = { type: 'open', target: { key, ids: ids.filter(isThere) } } as const
    return { ...state, timer: isThere(key) ? { ...timer, then } : null }
  }
  const shownId = open.target.ids[open.index] ?? ''
  if (!isThere(shownId)) return dismissed(state)
  const ids = open.target.ids.filter(isThere)
  const key = ids.includes(open.target.key) ? open.target.key : shownId
  return { ...state, open: { ...open, target: { key, ids }, index: ids.indexOf(shownId) } }
}

const unhovered = (state: PopoverState): PopoverState => {
  const left = { ...held(state, 'mark', false), muted: null }
  return settled(left.timer?.then.type === 'open' ? { ...left, timer: null } : left)
}

const hovered = (state: PopoverState, target: Target, delay: number): PopoverState => {
  if (target.key === state.muted) return state
  if (state.open?.target.key === target.key) return settled(held({ ...state, muted: null }, 'mark', true))
  if (state.open?.pinned || state.holds.cardFocus) return state
  // On the way to its card the pointer crosses other marks: they open where it rests, not where it passes.
  if (state.open !== null && state.holds.card) return timed(held(state, 'mark', true), delay, { type: 'open', target })
  if (state.open !== null) return shown(held(state, 'mark', true), target, false)
  const pending = state.timer?.then
  if (pending?.type === 'open' && pending.target.key === target.key) return state
  return timed(held({ ...state, muted: null }, 'mark', true), delay, { type: 'open', target })
}

const focused = (state: PopoverState, target: Target | null): PopoverState => {
  if (target === null) return settled({ ...held(state, 'focus', false), muted: null })
  if (target.key === state.muted) return state
  const next = held(state, 'focus', true)
  if (state.open?.target.key === target.key) return settled(next)
  // The pointer may rest on the mark of the card that gives way; that does not hold the new one.
  return shown(held(next, 'mark', false), target, false)
}

const shown = (state: PopoverState, target: Target, pinned: boolean): PopoverState => ({
  ...state,
  open: { target, index: 0, pinned },
  timer: null,
  muted: null,
})

const dismissed = (state: PopoverState): PopoverState =>
  state.open === null
    ? { ...state, timer: null }
    : { ...CLOSED, muted: state.open.target.key, lastToken: state.lastToken }

const timedOut = (state: PopoverState, token: number): PopoverState => {
  const { timer } = state
  if (timer === null || timer.token !== token) return state
  if (timer.then.type === 'open') return shown(state, timer.then.target, false)
  return { ...state, open: null, timer: null }
}

const held = (state: PopoverState, hold: Hold, on: boolean): PopoverState => ({
  ...state,
  holds: { ...state.holds, [hold]: on },
})

/** Starts the way to closing when nothing holds an unpinned card any more, and stops it when something does again. */
const settled = (state: PopoverState): PopoverState => {
  if (state.open === null) return state
  const isHeld = state.open.pinned || Object.values(state.holds).some(Boolean)
  if (isHeld) return state.timer?.then.type === 'close' ? { ...state, timer: null } : state
  return state.timer?.then.type === 'close' ? state : timed(state, CLOSE_DELAY, { type: 'close' })
}

const timed = (state: PopoverState, delay: number, then: Timer['then']): PopoverState => {
  const token = state.lastToken + 1
  return { ...state, timer: { token, delay, then }, lastToken: token }
}
