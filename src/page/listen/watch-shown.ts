/**
 * Tells when text of the article that was hidden is shown: then it counts, and may be gone to. Articles that have no such text are not observed: sites
 * change classes and styles all the time.
 */
import { parentOf } from '../dom'
import { isNowSeen } from '../text/seen'

/** The browser is asked so long after the last change or press, in ms: what folds open takes its time, and moves meanwhile. */
const QUIET = 200
/** While a page keeps changing, it is asked at the latest after this time, in ms. */
const LATEST = 1000
/** Of so many hidden texts at most, spread over the article, it is asked whether they are shown. Those of one fold are shown together. */
const MOST = 300

/** What shows text: the attributes of an element or of one around it, or a press that style alone answers, as `:checked` does. */
const ATTRIBUTES = ['hidden', 'open', 'class', 'style']
const EVENTS = ['click', 'change', 'toggle', 'keyup', 'resize']

/** What is hidden in the article, as the last reading found it. */
export type Hidden = { readonly root: Element; readonly unseen?: readonly (Text | Element)[] }

export type ShownWatch = {
  /** Watches these from now on; null or none: watches nothing. */
  follow(hidden: Hidden | null): void
  stop(): void
}

/** Calls `shown` once after some of the hidden text has come to be displayed. Then it rests until the next `follow`. */
export const watchShown = (shown: () => void): ShownWatch => {
  let unseen: readonly (Text | Element)[] = []
  let timer = 0
  let since = 0
  let listening: AbortController | undefined

  const ask = (): void => {
    timer = 0
    if (!unseen.some((node) => node.isConnected && isNowSeen(node))) return
    stop()
    shown()
  }
  const soon = (): void => {
    const now = performance.now()
    if (timer === 0) since = now
    window.clearTimeout(timer)
    timer = window.setTimeout(ask, Math.max(0, Math.min(QUIET, since + LATEST - now)))
  }
  const observer = new MutationObserver(soon)

  const stop = (): void => {
    window.clearTimeout(timer)
    timer = 0
    observer.disconnect()
    listening?.abort()
    listening = undefined
    unseen = []
  }

  return {
    follow: (hidden) => {
      stop()
      if (!hidden?.unseen?.length) return
      const share = Math.ceil(hidden.unseen.length / MOST)
      unseen = hidden.unseen.filter((_, index) => index % share === 0)
      observer.observe(hidden.root, { attributeFilter: ATTRIBUTES, subtree: true })
      for (let at = parentOf(hidden.root); at !== null; at = parentOf(at)) {
        observer.observe(at, { attributeFilter: ATTRIBUTES })
      }
      listening = new AbortController()
      const options = { capture: true, passive: true, signal: listening.signal }
      const hear = ({ isTrusted }: Event): void => {
        if (isTrusted) soon()
      }
      for (const name of EVENTS) window.addEventListener(name, hear, options)
    },
    stop,
  }
}
