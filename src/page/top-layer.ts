/** Where on the page a card can be used: a modal dialog of the site, and an element that fills the screen, make all the rest inert. */
import { parentOf } from './scrollers'

const openModals = (): Element[] =>
  [...document.querySelectorAll('dialog[open]')].filter((each) => each.matches(':modal'))

const fullscreenElement = (): Element | null => {
  const { documentElement, fullscreenElement: element } = document
  return element === documentElement ? null : element
}

/** The element that our overlay must be a child of for a card at `place` to be usable: the innermost dialog or full screen around it. */
export const homeAt = (place: Element): Element => {
  const whole = fullscreenElement()
  const modals = openModals()
  for (let at: Element | null = place; at !== null; at = parentOf(at)) {
    if (at === whole || modals.includes(at)) return at
  }
  return document.documentElement
}

/** Whether the site has something open that lies over `place` and takes all keys and presses. */
export const isBehind = (place: Element): boolean => {
  const over = [...openModals(), fullscreenElement()].filter((each) => each !== null)
  return place.closest('[inert]') !== null || (over.length > 0 && homeAt(place) === document.documentElement)
}
