/** Tells when the article's text may have changed, or has come late or been replaced; costs next to nothing while it has not. */

/** Time without changes before the page is read again, in ms: sites build a page in many small steps. */
const QUIET = 120
/** The longest that a page in constant change puts off being read, in ms. */
const LATEST = 1000

export type PageWatch = {
  /** Does what we ourselves do to the page, and takes no notice of it. */
  ignoring(change: () => void): void
  stop(): void
}

/** What is known of the article: its element, and whether everything that is to be found was found in it. */
export type Known = { readonly root: Element; readonly complete: boolean }

/** As much new text beside an incomplete article, in UTF-16 units, may be the rest of it; advertisements and counters have less. */
const REST = 200

/**
 * Calls `changed` once after a burst of changes that touch the article.
 *
 * @param article gives what is known of the article, or null while there is none: then any new element may bring it
 */
export const watchPage = (document: Document, article: () => Known | null, changed: () => void): PageWatch => {
  const view = document.defaultView ?? window
  let timer = 0
  let since = 0

  const touches = (record: MutationRecord): boolean => {
    const known = article()
    if (known === null) return record.addedNodes.length > 0
    const { complete, root } = known
    if (!root.isConnected || root.contains(record.target)) return true
    return !complete && [...record.addedNodes].some(({ textContent }) => (textContent?.length ?? 0) >= REST)
  }

  const fire = (): void => {
    timer = 0
    changed()
  }
  const notice = (records: readonly MutationRecord[]): void => {
    if (!records.some(touches)) return
    const now = performance.now()
    if (timer === 0) since = now
    view.clearTimeout(timer)
    timer = view.setTimeout(fire, Math.max(0, Math.min(QUIET, since + LATEST - now)))
  }
  const observer = new MutationObserver(notice)

  const options: MutationObserverInit = { childList: true, subtree: true, characterData: true }
  observer.observe(document.documentElement, options)
  return {
    ignoring: (change) => {
      notice(observer.takeRecords())
      change()
      observer.takeRecords()
    },
    stop: () => {
      view.clearTimeout(timer)
      observer.disconnect()
    },
  }
}
