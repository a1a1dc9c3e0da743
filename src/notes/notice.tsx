/** A notice at the window's foot with one button, such as one to take a change back. It goes by itself. */
import type { NotesHost } from '../page/notes-host'
import { addLayer } from './layer'

/** Long enough to be read and reached, in ms (WCAG 2.2.1 asks for another way as well: keys, the trash). */
const STAYS = 10_000

export type Notice = {
  /** Shows and says a text; `stays`: until it is hidden. */
  show(text: string, button: { readonly label: string; press(): void }, stays?: boolean): void
  hide(): void
  /** How much of the window's foot it takes, in CSS pixels; 0 while it is not shown. */
  foot(): number
}

export const createNotice = (host: NotesHost): Notice => {
  const layer = addLayer(host, 'own-notice')
  let timer = 0
  const hide = (): void => {
    window.clearTimeout(timer)
    layer.hide()
  }
  const wait = (): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(hide, STAYS)
  }
  return {
    show: (text, { label, press }, stays = false) => {
      layer.show(
        <>
          <span>{text}</span>
          <button
            type="button"
            onClick={() => {
              hide()
              press()
            }}
            onFocus={() => window.clearTimeout(timer)}
            onBlur={() => stays || wait()}
          >
            {label}
          </button>
        </>,
      )
      host.say(text)
      if (stays) window.clearTimeout(timer)
      else wait()
    },
    hide,
    foot: () => (layer.element.matches(':popover-open') ? innerHeight - layer.element.getBoundingClientRect().top : 0),
  }
}
