/** What the background answers, without style sheets. */
import type { Prepared } from '../../src/core/model/prepared'
import type { Settings } from '../../src/core/model/settings'

export const prepared = (settings: Settings): Prepared => ({
  settings,
  texts: undefined,
  sheets: { overlay: '', marker: '' },
})
