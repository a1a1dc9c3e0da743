/**
 * Listening to the reader for as long as the page is open. `document.open()` takes every listener off the window, the document and all that is
 * in it; the listeners from here come back. Only trusted events are heard: scripts of the page may make others.
 */

type EventsOf<Target> = Target extends Window
  ? WindowEventMap
  : Target extends Document
    ? DocumentEventMap
    : HTMLElementEventMap

/** Adds each listener, with the signal that ends it. Of one that is there already the browser adds no other. */
const all = new Map<() => void, AbortSignal>()

/** Calls `handle` with the trusted events of this name until `signal` aborts. */
export const hear = <Target extends Window | Document | HTMLElement, Name extends keyof EventsOf<Target> & string>(
  target: Target,
  name: Name,
  handle: (event: EventsOf<Target>[Name]) => void,
  signal: AbortSignal,
  options: Pick<AddEventListenerOptions, 'capture' | 'passive'> = {},
): void => {
  const heard = (event: Event): void => {
    if (event.isTrusted) handle(event as EventsOf<Target>[Name])
  }
  const add = (): void => target.addEventListener(name, heard, { ...options, signal })
  add()
  all.set(add, signal)
}

/** Adds all listeners again. To be called when the page's document was drawn anew. */
export const hearAgain = (): void => {
  for (const [add, { aborted }] of all) {
    if (aborted) all.delete(add)
    else add()
  }
}
