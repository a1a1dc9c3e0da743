/** The open card: runs the popover's rules and draws what they say. `card-place.ts` says where it stands. */
import { render } from 'preact'
import { isOnTheWay } from '../core/popover/corridor'
import { CLOSED, keepOnly, type PopoverEvent, type PopoverState, reducePopover } from '../core/popover/popover-state'
import type { Translate } from '../core/texts/translate'
import type { Overlay } from '../page/card/overlay'
import { copyText } from '../page/clipboard'
import { download } from '../page/download'
import type { LineBox } from '../page/marks/hit-test'
import { type ScrollPosition, scrollBack, scrollPosition, scrollToRange } from '../page/scroll/scroll-to'
import { openFolds } from '../page/text/open-folds'
import { BackPill } from '../ui/BackPill'
import { CardView } from '../ui/CardView'
import type { CardActions } from '../ui/card-actions'
import { Strings } from '../ui/strings'
import { createCardPlace } from './card-place'
import { nextOf } from './next-of'
import type { NotesLink } from './notes-link'
import { showNotice } from './notice'
import type { Now } from './now'

export type Popover = {
  /** Handles an event. A card that it opens stands at `line`, or else at the last line of its passage. */
  send(event: PopoverEvent, line?: LineBox): void
  /** Scrolls to an annotation, opens its card there (or one card for all of `ids`), and pins it. False if the page does not show it. */
  show(id: string, ids?: readonly string[]): boolean
  /** The reader followed the page's own link to a note: shows the way back there. */
  showAtNote(id: string): void
  state(): PopoverState
  /** Whether a point of the window, in CSS pixels, is on the open card or on the way to it. */
  isOnTheWay(x: number, y: number): boolean
  /** Gives the focus to the open card; false if none is open. */
  enterCard(): boolean
  /** Takes the reader back from a note, and closes what is open; false if the reader is not at a note. */
  leaveNote(): boolean
  dismiss(): void
  /** The page was read again, or other kinds are shown: draws the open card anew, or closes it if its annotation is gone. */
  refresh(): void
  /** Calls `listener` with the open annotation, the range that its card stands at, and whether that is its note; with null when it closed. */
  onOpened(listener: OpenedListener): void
  stop(): void
}

/** What the open card needs of the rest of the program. */
export type PopoverOptions = {
  readonly now: Readonly<Now>
  readonly overlay: Overlay
  readonly translate: Translate
  readonly cite: CardActions['cite']
  readonly correct: CardActions['correct']
  readonly notes: NotesLink
  readonly failed: CardActions['failed']
  /** What the interface calls an annotation. */
  nameOf(id: string): string
  /** Tells screen readers which annotation has opened. */
  announce(id: string): void
}

/** How often it is looked whether the page around an open card became another, in ms. */
const LOOK = 250

type OpenedListener = (id: string | null, range: Range | undefined, isNote: boolean) => void

/** Runs one card for the whole page. */
export const createPopover = ({
  announce,
  cite,
  correct,
  failed,
  nameOf,
  notes,
  now,
  overlay,
  translate,
}: PopoverOptions): Popover => {
  const { surface } = overlay
  const place = createCardPlace(now, overlay)
  let state = CLOSED
  let timer = 0
  let looking = 0
  let drawn: string | null = null
  const listeners: OpenedListener[] = []
  const opened: OpenedListener = (...what) => {
    for (const listener of listeners) listener(...what)
  }

  const openId = (): string => state.open?.target.ids[state.open.index] ?? ''

  const change = (next: PopoverState): void => {
    const before = state
    state = next
    if (state.timer !== before.timer) {
      window.clearTimeout(timer)
      const due = state.timer
      if (due !== null) timer = window.setTimeout(() => send({ type: 'timer', token: due.token }), due.delay)
    }
    if (state.open === before.open) return
    const isOther = state.open?.target.key !== before.open?.target.key
    if (isOther) place.begin(state.open?.target.key)
    if (state.open === null) close(before)
    else draw()
    if (isOther && (state.open?.pinned || state.holds.focus)) place.uncover(openId())
  }

  const send = (event: PopoverEvent, line?: LineBox): void => {
    if ('target' in event && event.target !== null) place.pointAt(event.target.key, line)
    change(reducePopover(state, event))
  }

  const close = (before: PopoverState): void => {
    const key = before.open?.target.key
    if (key !== undefined && overlay.focused() !== null) now.stage.focusMark(key)
    place.leave()
    window.clearInterval(looking)
    overlay.hide()
    render(null, surface)
    drawn = null
    opened(null, undefined, false)
  }

  const draw = (): void => {
    if (state.open === null) return
    const { target, index, pinned } = state.open
    const id = openId()
    const cards = target.ids.flatMap((each) => now.stage.cardOf(each) ?? [])
    const isNote = place.cameFrom() !== undefined
    const range = place.rangeOf(id)
    const node = range?.startContainer ?? document.documentElement
    const within = node.parentElement ?? document.documentElement
    overlay.show(now.stage.theme(), within)
    render(
      <Strings.Provider value={translate}>
        {isNote ? (
          <BackPill goBack={actions.goBack} />
        ) : (
          <CardView cards={cards} index={index} pinned={pinned} actions={actions} />
        )}
      </Strings.Provider>,
      surface,
    )
    // In a low window the surface scrolls, and it stays when the annotation changes.
    if (id !== drawn) surface.scrollTop = 0
    drawn = id
    place.stand(id)
    // The page may turn dark, open a dialog around the article or fill the screen with it while a card is open.
    window.clearInterval(looking)
    looking = window.setInterval(() => {
      if (overlay.isHome(within)) overlay.dress(surface, now.stage.theme())
      else draw()
    }, LOOK)
    opened(id, range, isNote)
    if (!overlay.isReachable()) send({ type: 'dismiss' })
  }

  const show = (id: string, ids?: readonly string[]): boolean => {
    now.stage.goTo(id, 0)
    const range = now.stage.rangeOf(id, 'passage')
    if (range === undefined || !openFolds(range)) return false
    const hadFocus = overlay.focused() !== null
    if (!overlay.isSheet()) scrollToRange(range)
    send({ type: 'show', target: ids === undefined ? now.stage.targetOf(id) : { key: id, ids } })
    place.uncover(openId())
    // A button that is still there keeps the focus, so that it can be pressed again.
    if (hadFocus && overlay.focused() !== null) announce(id)
    else if (hadFocus) enterCard()
    return true
  }

  /** Says that a place is on the page, but that the page does not show it. */
  const sayUnseen = (id: string): void => {
    const text = translate('unseen_place', nameOf(id))
    send({ type: 'dismiss' })
    showNotice(overlay, now.stage.theme(), translate, text)
  }

  const enterCard = (): boolean => {
    // The card, or the way back.
    const card = surface.firstElementChild
    if (!(card instanceof HTMLElement) || state.open === null) return false
    card.focus({ preventScroll: true })
    return true
  }

  const atNote = (id: string, from: ScrollPosition): boolean => {
    const range = now.stage.rangeOf(id, 'note')
    if (range === undefined || !openFolds(range)) return false
    send({ type: 'pin' })
    place.toNote(from)
    if (!overlay.isSheet()) scrollToRange(range)
    draw()
    place.uncover(openId())
    return true
  }

  /** Scrolls back to where the reader came to the note from; false if the reader is not at one. */
  const returnFromNote = (): boolean => {
    const from = place.fromNote()
    if (from !== undefined) scrollBack(from)
    return from !== undefined
  }

  const noteOn = (id: string): void => {
    notes.expectCard()
    notes.with(
      (client) => client.noteOn(id),
      () => showNotice(overlay, now.stage.theme(), translate, translate('notes_unavailable')),
    )
  }

  const actions: CardActions = {
    choose: (index) => {
      send({ type: 'choose', index })
      place.uncover(openId())
    },
    step: (direction) => {
      nextOf(
        now.stage.order,
        openId(),
        direction,
        () => undefined,
        (id) => show(id),
      )
    },
    close: () => send({ type: 'dismiss' }),
    goTo: (id) => {
      if (!show(id)) sayUnseen(id)
    },
    goToNote: () => {
      const id = openId()
      if (atNote(id, scrollPosition(place.rangeOf(id)))) enterCard()
      else sayUnseen(id)
    },
    goBack: () => {
      if (!returnFromNote()) return
      draw()
      // The button that was pressed is gone.
      enterCard()
    },
    cite,
    failed,
    copy: (text, html) => copyText(document, text, html),
    download: (name, mediaType, text) => download(document, name, mediaType, text),
    correct,
    ...(notes.isPossible && { noteOn }),
    drawOwn: (id, element) => notes.client()?.draw(id, element) ?? (() => {}),
  }

  return {
    send,
    show,
    showAtNote: (id) => {
      const from = scrollPosition(now.stage.rangeOf(id, 'note'))
      send({ type: 'show', target: now.stage.targetOf(id) })
      atNote(id, from)
    },
    state: () => state,
    isOnTheWay: (x, y) =>
      state.open !== null &&
      !overlay.isSheet() &&
      isOnTheWay(place.rectOf(openId()), surface.getBoundingClientRect(), x, y),
    enterCard,
    leaveNote: () => {
      if (!returnFromNote()) return false
      send({ type: 'dismiss' })
      return true
    },
    dismiss: () => send({ type: 'dismiss' }),
    refresh: () => {
      place.forgetLine()
      change(keepOnly(state, (id) => now.stage.cardOf(id) !== undefined))
    },
    onOpened: (listener) => void listeners.push(listener),
    stop: () => {
      window.clearTimeout(timer)
      window.clearInterval(looking)
      place.leave()
      state = CLOSED
      render(null, surface)
    },
  }
}
