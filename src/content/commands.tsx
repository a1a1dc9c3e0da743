/** What the reader does by keys, by the browser's shortcuts and by its menu, and where on the page that leads. */
import { KEY_COMMANDS, type KeyCommand } from '../core/model/keys'
import type { Kind } from '../core/model/kinds'
import type { PanelAnswer } from '../core/model/to-background'
import type { Translate } from '../core/texts/translate'
import type { Overlay } from '../page/overlay'
import { scrollToRange } from '../page/scroll-to'
import { type Theme, themeAt } from '../page/theme'
import { KeyList } from '../ui/KeyList'
import { showDialog } from './dialog'
import { nextOf } from './next-of'
import type { Popover } from './popover'
import type { Stage } from './stage'

/** A smooth scroll is over after this time, in ms. Until then the annotation that it leads to counts as in the window. */
const SCROLLING = 1000

export type Commands = {
  /** Carries out a key's command; false where there is nothing to do, so that the key is left to the page. */
  run(command: KeyCommand): boolean
  /** Goes to the next annotation of a kind, or of any kind; false if there is none. */
  step(direction: 1 | -1, kind?: Kind): boolean
  /** Opens the card of everything that the edition says on the selected text, or a notice that it says nothing. */
  lookUp(): boolean
  /** Notes where the reader is. */
  arrived(id: string): void
}

export type CommandOptions = {
  readonly popover: Popover
  readonly translate: Translate
  stage(): Stage | null
  /** The overlay, added if there is none. */
  overlay(): Overlay
  /** Whether the reader has left this key switched on. */
  isOn(command: KeyCommand): boolean
  kindOf(id: string): Kind | undefined
  labelOf(id: string): string
  toggle(): void
  openPanel(): Promise<PanelAnswer | null>
}

export const createCommands = (options: CommandOptions): Commands => {
  const { isOn, kindOf, labelOf, popover, stage, translate: t } = options
  let last: string | undefined
  let arrivedAt = 0

  const arrived = (id: string): void => {
    last = id
    arrivedAt = performance.now()
  }

  const here = (now: Stage): string | undefined => {
    const box = last === undefined ? undefined : now.rangeOf(last, 'passage')?.getBoundingClientRect()
    const isInWindow = box !== undefined && box.bottom > 0 && box.top < window.innerHeight
    return isInWindow || performance.now() - arrivedAt < SCROLLING ? last : undefined
  }

  const theme = (): Theme => stage()?.theme() ?? themeAt(document.documentElement)

  const notice = (text: string): void => {
    // As in `help`: with two things open, Escape would close one of them unseen.
    popover.dismiss()
    const overlay = options.overlay()
    showDialog(overlay, theme(), t, t('extensionName'), <p>{text}</p>)
    overlay.announce(text)
  }

  const step = (direction: 1 | -1, kind?: Kind): boolean => {
    const now = stage()
    const id = now && nextOf(now, here(now), direction, (each) => kind === undefined || kindOf(each) === kind)
    const range = id ? now?.rangeOf(id, 'passage') : undefined
    if (!now || !id || range === undefined) return false
    arrived(id)
    scrollToRange(range)
    now.focusMark(id)
    // After a key the browser shows the focus, and the mark announces itself. After a shortcut it may not.
    popover.send({ type: 'focus', target: now.targetOf(id) })
    now.overlay.announce(t('announce_place', labelOf(id), String(now.order.indexOf(id) + 1), String(now.order.length)))
    return true
  }

  const openOrClose = (now: Stage): boolean => {
    const { open } = popover.state()
    if (open !== null && now.overlay.focused() !== null) {
      popover.dismiss()
      return true
    }
    const id = here(now) ?? nextOf(now, undefined, 1, () => true)
    if (open !== null) popover.send({ type: 'pin' })
    else if (id !== undefined) popover.show(id)
    return popover.enterCard()
  }

  const help = (): boolean => {
    // The card comes back with the focus on its mark.
    popover.dismiss()
    showDialog(options.overlay(), theme(), t, t('keys_title'), <KeyList commands={KEY_COMMANDS.filter(isOn)} />)
    return true
  }

  const openPanel = async (): Promise<void> => {
    const answer = await options.openPanel()
    if (answer === null || answer.opened) return
    notice(answer.shortcut === '' ? t('panel_refused') : t('panel_by_shortcut', answer.shortcut))
  }

  const run = (command: KeyCommand): boolean => {
    if (command === 'toggle') {
      options.toggle()
      return true
    }
    const now = stage()
    if (now === null) return false
    if (now.overlay.dialog.open) {
      if (command === 'help') now.overlay.dialog.close()
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
        return openOrClose(now)
      case 'help':
        return help()
      case 'panel':
        void openPanel()
        return true
    }
  }

  return {
    arrived,
    run,
    step,
    lookUp: () => {
      const now = stage()
      const ids = now?.idsIn(document.getSelection()) ?? []
      const [first] = ids
      if (first === undefined) {
        notice(t('nothing_here'))
        return false
      }
      popover.show(first, ids)
      popover.enterCard()
      return true
    },
  }
}
