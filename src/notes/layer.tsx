/** A small element over the page, in the overlay's closed root: it takes neither the focus nor the selection when it appears. */
import { type ComponentChild, render } from 'preact'
import type { NotesHost } from '../page/notes-host'
import { Strings } from '../ui/strings'

/** Where it stands, in CSS pixels of the window; undefined for where its style has it. */
export type Spot = { readonly left: number; readonly top: number }

export type Layer = {
  readonly element: HTMLElement
  /** Draws and shows it; `place` is asked once it has its size. */
  show(content: ComponentChild, place?: (size: DOMRect) => Spot): void
  hide(): void
}

/** Adds the element, hidden. */
export const addLayer = ({ root, theme, translate }: NotesHost, className: string): Layer => {
  const element = document.createElement('div')
  element.className = className
  element.popover = 'manual'
  root.append(element)
  // A press on it would end the selection.
  element.addEventListener('pointerdown', (event) => event.preventDefault())
  element.addEventListener('mousedown', (event) => event.preventDefault())
  return {
    element,
    show: (content, place) => {
      element.dataset['theme'] = theme()
      element.lang = translate('locale')
      render(<Strings.Provider value={translate}>{content}</Strings.Provider>, element)
      // Shown anew, so that it lies over what was opened since.
      if (element.matches(':popover-open')) element.hidePopover()
      element.showPopover()
      if (place === undefined) return
      const { left, top } = place(element.getBoundingClientRect())
      element.style.left = `${left}px`
      element.style.top = `${top}px`
    },
    hide: () => {
      if (element.matches(':popover-open')) element.hidePopover()
      render(null, element)
    },
  }
}
