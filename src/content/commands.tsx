/** What the reader does by keys, by the browser's shortcuts and by its menu, and where on the page that leads. */
import type { Kind, MarkedKind } from '../core/model/kinds'
import type { PanelAnswer } from '../core/model/messages/to-background'
import { KEY_COMMANDS, type KeyCommand } from '../core/model/settings/keys'
import type { Translate } from '../core/texts/translate'
import type { Overlay } from '../page/card/overlay'
import { isBehind } from '../page/card/top-layer'
import { scrollToRange } from '../page/scroll/scroll-to'
import { touches, viewNow } from '../page/scroll/view'
import { boxOf, openFolds } from '../page/text/open-folds'
import { KeyList } from '../ui/KeyList'
import { showDialog } from './dialog'
import { markSelection } from './mark-selection'
import { nextOf } from './next-of'
import type { NotesLink } from './notes-link'
import { showNotice } from './notice'
import type { Now } from './now'
import type { Popover } from './popover'

/** A smooth scroll is over after this time, in ms. Until then the annotation that it leads to counts as in the window. */
const SCROLLING = 1000

export type Commands = {
  /** Whether the reader has left this key switched on. */
  isOn(command: KeyCommand): boolean
  /** Carries out a key's command; false where there is nothing to do, so that the key is left to the page. */
  run(command: KeyCommand): boolean
  /** Goes to the next annotation of a kind, or of any kind; false if there is none. */
  step(direction: 1 | -1, kind?: Kind): boolean
  /** Marks what is selected, or opens it to write; false if nothing of the article is selected. `says` so to the reader, too. */
  mark(write: boolean, says?: boolean): boolean
  /** Lets the reader choose a place for an own note; false if nothing is shown that it could stand in. */
  place(id: string): boolean
  /** Opens the card of everything that the edition says on the selected text, or a notice that it says nothing. */
  lookUp(): boolean
  /** Notes where the reader is. */
  arrived(id: string): void
}

export type CommandOptions = {
  readonly now: Readonly<Now>
  readonly overlay: Overlay
  readonly popover: Popover
  readonly notes: NotesLink
  readonly translate: Translate
  kindOf(id: string): MarkedKind | undefined
  labelOf(id: string): string
  /** Switches everything on or off; false if that could not be stored. */
  toggle(): Promise<boolean>
  openPanel(): Promise<PanelAnswer | null>
}

export const createCommands = (options: CommandOptions): Commands => {
  const { kindOf, labelOf, notes, now, overlay, popover, translate: t } = options
  let last: string | undefined
  let arrivedAt = 0

  const arrived = (id: string): void => {
    last = id
    arrivedAt = performance.now()
  }

  const isOn = (command: KeyCommand): boolean => now.settings.keysEnabled && now.settings.keys[command]

  const boxAt = (id: string): DOMRect | undefined => {
    const range = now.stage.rangeOf(id, 'passage')
    return range && boxOf(range)
  }
  const topAt = (id: string): number | undefined => boxAt(id)?.top

  /** The annotation that the reader is at: the last one, unless they have scrolled away from it. */
  const here = (): string | undefined => {
    if (last === undefined) return undefined
    const box = boxAt(last)
    // What the page has hidden since is nowhere in the window, but it still has its place in the order.
    const isInWindow = box === undefined || touches(box, viewNow())
    return isInWindow || performance.now() - arrivedAt < SCROLLING ? last : undefined
  }

  const notice = (text: string): void => {
    // As in `help`: with two things open, Escape would close one of them unseen.
    popover.dismiss()
    showNotice(overlay, now.stage.theme(), t, text)
  }

  /** What the page hides is passed over, and what it only folds away is opened. */
  const step = (direction: 1 | -1, kind?: Kind): boolean => {
    const { stage } = now
    const accept = (each: string): boolean => {
      const range = stage.rangeOf(each, 'passage')
      return (kind === undefined || kindOf(each) === kind) && range !== undefined && openFolds(range)
    }
    const id = nextOf(stage.order, here(), direction, topAt, accept)
    const range = id && stage.rangeOf(id, 'passage')
    if (!id || !range) return false
    arrived(id)
    scrollToRange(range)
    stage.focusMark(id)
    // After a key the browser shows the focus, and the mark announces itself. After a shortcut it may not.
    popover.send({ type: 'focus', target: stage.targetOf(id) })
    const { order } = stage
    overlay.announce(t('announce_place', labelOf(id), String(order.indexOf(id) + 1), String(order.length)))
    return true
  }

  const openOrClose = (): boolean => {
    const { open } = popover.state()
    if (open !== null && overlay.focused() !== null) {
      popover.dismiss()
      return true
    }
    const id = here() ?? nextOf(now.stage.order, undefined, 1, topAt, (each) => topAt(each) !== undefined)
    if (open !== null) popover.send({ type: 'pin' })
    else if (id !== undefined) popover.show(id)
    return popover.enterCard()
  }

  const help = (): boolean => {
    // The card comes back with the focus on its mark.
    popover.dismiss()
    showDialog(overlay, now.stage.theme(), t, t('keys_title'), <KeyList commands={KEY_COMMANDS.filter(isOn)} />)
    return true
  }

  const toggle = async (): Promise<void> => {
    if (!(await options.toggle())) notice(t('notice_not_saved'))
  }

  const openPanel = async (): Promise<void> => {
    const answer = await options.openPanel()
    if (answer === null || answer.opened) return
    notice(answer.shortcut === '' ? t('panel_refused') : t('panel_by_shortcut', answer.shortcut))
  }

  const mark = (write: boolean, says = false): boolean =>
    markSelection(now, notes, write, (why) => {
      if (says || why === 'notes_unavailable') notice(t(why))
    })

  const run = (command: KeyCommand): boolean => {
    // What the site has opened over the article has the keys.
    if (isBehind(now.stage.surface?.root ?? document.documentElement)) return false
    if (notes.isCardExpected()) return true
    if (command === 'toggle') {
      void toggle()
      return true
    }
    if (command === 'highlight' || command === 'annotate')
      return !overlay.isDialogOpen() && mark(command === 'annotate')
    if (now.stage.surface === null) return false
    if (overlay.isDialogOpen()) {
      if (command === 'help') overlay.dialog.close()
      return command === 'help'
    }
    switch (command) {
      case 'next':
        return step(1)
      case 'previous':
        return step(-1)
      case 'next_note':
        return step(1, 'footnote')
      case 'previous_note':
        return step(-1, 'footnote')
      case 'open':
        return openOrClose()
      case 'help':
        return help()
      case 'panel':
        void openPanel()
        return true
    }
  }

  return {
    arrived,
    isOn,
    mark,
    place: (id) => {
      if (now.reading === null || !now.settings.enabled) return false
      notes.with(
        (client) => client.place(id),
        () => notice(t('notes_unavailable')),
      )
      return true
    },
    run,
    step,
    lookUp: () => {
      const ids = now.stage.idsIn(document.getSelection())
      const [first] = ids
      if (first === undefined) {
        notice(t('nothing_here'))
        return false
      }
      if (popover.show(first, ids)) popover.enterCard()
      else notice(t('unseen_place', labelOf(first)))
      return true
    },
  }
}
