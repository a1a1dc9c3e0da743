/** Where on the page a card can be used: a modal dialog of the site, and an element that fills the screen, make all the rest inert. */
import { drawnAround } from '../scroll/scrollers'

const openModals = (): Element[] =>
  [...document.querySelectorAll('dialog[open]')].filter((each) => each.matches(':modal'))

/** The element that fills the screen; the page's root does not count, because everything else is in it. */
const wholeScreen = (): Element[] => {
  const element: Element | null | undefined = document.fullscreenElement
  return element && element !== document.documentElement ? [element] : []
}

/** What takes all keys and presses of the page around it. */
const layers = (): Element[] => [...openModals(), ...wholeScreen()]

/** The element that our overlay must be a child of for a card at `place` to be usable: the innermost dialog or full screen around it. */
export const homeAt = (place: Element): Element => {
  const over = layers()
  for (let at: Element | null = place; at !== null; at = drawnAround(at)) if (over.includes(at)) return at
  return document.documentElement
}

/** Whether the site has something open that lies over `place` and takes all keys and presses. */
export const isBehind = (place: Element): boolean => {
  return place.closest('[inert]') !== null || (layers().length > 0 && homeAt(place) === document.documentElement)
}
