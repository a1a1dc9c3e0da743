/** Opens the annotation that the address names: when the page is opened with it, and when the hash changes on the open page. */
import { annotationInHash } from '../core/model/edition/annotation-hash'
import { hear } from '../page/hear'

/** What a reader does to look elsewhere. After that the card must not open, however late the article comes. */
const GOING_ON = ['pointerdown', 'keydown', 'wheel'] as const

/**
 * Listens until `signal` aborts.
 *
 * @param open opens an annotation's card; false while it is not shown on the page
 * @returns a function that tries again; call it after every reading of the page
 */
export const followHash = (open: (id: string) => boolean, signal: AbortSignal): (() => void) => {
  let wanted: string | undefined
  const forget = (): void => {
    wanted = undefined
  }
  const again = (): void => {
    if (wanted !== undefined && open(wanted)) forget()
  }
  // A page that is reloaded or returned to shows what the reader last looked at, so the address is not followed there.
  const [loaded] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (loaded === undefined || loaded.type === 'navigate') wanted = annotationInHash(window.location.hash)
  for (const name of GOING_ON) hear(window, name, forget, signal, { capture: true, passive: true })
  const follow = (): void => {
    wanted = annotationInHash(window.location.hash)
    again()
  }
  hear(window, 'hashchange', follow, signal)
  return again
}
