/**
 * Tells when the article's text may have changed, arrived late, or been replaced. Once everything is found, only the article and its
 * ancestors' child lists are observed, so that changes elsewhere on the page cost nothing.
 */

import { own } from '../dom'
import { hearAgain } from '../hear'
import { isOverlay } from '../own-elements'

/** The page is read again after this time without changes, in ms: sites build a page in many small steps. */
const QUIET = 120
/** A page that keeps changing is read after this time at the latest, in ms. */
const LATEST = 1000

export type PageWatch = {
  /**
   * Watches this article from now on; null while there is none and any new element may bring it.
   * Call it within `ignoring`, which first takes in what the page has done.
   */
  follow(article: Known | null): void
  /** Runs our own changes to the page and ignores them. */
  ignoring(change: () => void): void
  stop(): void
}

/** What is known of the article: its element, and whether everything that is to be found was found in it. */
export type Known = {
  readonly root: Element
  readonly complete: boolean
  /** What is not displayed in it; see `ReadText.unseen`. */
  readonly unseen?: readonly (Text | Element)[]
}

/** New text of this length beside an incomplete article, in UTF-16 units, may be the rest of it. Advertisements and counters have less. */
const REST = 200

/**
 * Calls `changed` once after a burst of changes that touch the article. Until `follow` is called there is no article.
 *
 * @param changed is told whether something came beside the article or replaced it, so that it must be looked for
 * @param mend gets the page's changes at once, before the browser paints. What it changes itself is ignored
 */
export const watchPage = (
  changed: (beside: boolean) => void,
  mend: (records: readonly MutationRecord[]) => void,
): PageWatch => {
  let known: Known | null = null
  let timer = 0
  let since = 0
  let beside = false

  const isMuch = ({ addedNodes }: MutationRecord): boolean =>
    [...addedNodes].some((node) => (own(node, 'textContent')?.length ?? 0) >= REST)

  /** The overlay comes into the article and goes again where the article fills the screen or is in a dialog. */
  const isOfOverlay = ({ addedNodes, removedNodes, type }: MutationRecord): boolean =>
    type === 'childList' && [...addedNodes, ...removedNodes].every(isOverlay)

  const fire = (): void => {
    const elsewhere = beside
    timer = 0
    beside = false
    changed(elsewhere)
  }
  const notice = (records: readonly MutationRecord[]): void => {
    if (records.length === 0) return
    // Where the root element is another one, `document.open()` may have taken our listeners away.
    if (records.some(({ target }) => target === document)) hearAgain()
    mend(records)
    observer.takeRecords()
    let touched = false
    if (known === null || !own(known.root, 'isConnected')) {
      touched = (known !== null && records.length > 0) || records.some(({ addedNodes }) => addedNodes.length > 0)
      beside ||= touched
    } else {
      const { complete, root } = known
      const isInside = ({ target }: MutationRecord): boolean => own(root, 'contains').call(root, target)
      touched = records.some((record) => isInside(record) && !isOfOverlay(record))
      if (!complete && records.some((record) => isMuch(record) && !isInside(record))) touched = beside = true
    }
    if (!touched) return
    const now = performance.now()
    if (timer === 0) since = now
    window.clearTimeout(timer)
    timer = window.setTimeout(fire, Math.max(0, Math.min(QUIET, since + LATEST - now)))
  }
  const observer = new MutationObserver(notice)

  const follow = (article: Known | null): void => {
    observer.disconnect()
    known = article
    // The document itself, because the page may remove or replace its root element.
    if (known === null || !known.complete) observer.observe(document, { childList: true, subtree: true })
    if (known === null) return
    observer.observe(known.root, { childList: true, subtree: true, characterData: true })
    // The article is gone when it, or an element around it, is removed from its parent.
    let holder = known.complete ? own(known.root, 'parentNode') : null
    for (; holder !== null; holder = own(holder, 'parentNode')) observer.observe(holder, { childList: true })
  }
  follow(null)

  return {
    follow,
    ignoring: (change) => {
      notice(observer.takeRecords())
      try {
        change()
      } finally {
        observer.takeRecords()
      }
    },
    stop: () => {
      window.clearTimeout(timer)
      observer.disconnect()
    },
  }
}
