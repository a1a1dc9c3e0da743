/** The whole edition of an article: the script that the article's page gets as well, loaded by its element. */
import type { Edition } from '../core/model/edition'

/** How long the set may wait for the browser to have nothing else to do, in ms. */
const LATEST = 500

/**
 * Loads the set of that article from the package, once the browser has drawn what it has: to read a set is one piece of work.
 * @param id the article's id, one of those compiled in
 * @returns the edition, or undefined if the package has none
 */
export const loadEdition = (id: string): Promise<Edition | undefined> =>
  new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = `/content/${id}.js`
    script.onload = () => {
      const edition = globalThis.counterpointEdition
      // To draw it is work of its own, after which the browser may answer the reader.
      setTimeout(() => resolve(edition))
    }
    script.onerror = () => resolve(undefined)
    requestIdleCallback(() => document.head.append(script), { timeout: LATEST })
  })
