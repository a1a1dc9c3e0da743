/** Events that the browser itself would send: jsdom marks those that a script dispatches as not trusted, as browsers do. */

type Inner = { isTrusted: boolean; _dispatch(event: Inner): boolean }

/** What jsdom has behind an object of the DOM. */
const innerOf = (object: object): Inner => {
  const key = Object.getOwnPropertySymbols(object).find(({ description }) => description === 'impl')
  return (object as Record<symbol, Inner>)[key ?? Symbol('none')] ?? (object as Inner)
}

/** Sends an event to `target` as the browser would. */
export const sayTrusted = (target: EventTarget, event: Event): void => {
  const inner = innerOf(event)
  inner.isTrusted = true
  innerOf(target)._dispatch(inner)
}
