/** Opens the annotation that the address names: when the page is opened by it, and when the hash changes on the open page. */
import { annotationInHash } from '../core/model/annotation-hash'

/** What a reader does to look elsewhere; the card is not to come after that, however late the article does. */
const GOING_ON = ['pointerdown', 'keydown', 'wheel'] as const

/**
 * @param open opens an annotation's card; false while it has no place on the page
 * @returns tries again, to be called whenever the page was read
 */
export const followHash = (open: (id: string) => boolean): (() => void) => {
  let wanted: string | undefined
  const forget = (): void => {
    wanted = undefined
  }
  const again = (): void => {
    if (wanted !== undefined && open(wanted)) forget()
  }
  // A page that is loaded anew or come back to shows what the reader last looked at.
  const [loaded] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (loaded === undefined || loaded.type === 'navigate') wanted = annotationInHash(window.location.hash)
  for (const name of GOING_ON) window.addEventListener(name, forget, { capture: true, passive: true })
  window.addEventListener('hashchange', () => {
    wanted = annotationInHash(window.location.hash)
    again()
  })
  return again
}
