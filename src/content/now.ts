/** What holds on the article's page now. `show.ts` alone changes it; the rest reads it at the moment it needs it. */
import type { Settings } from '../core/model/settings/settings'
import type { Reading } from './reading'
import type { Stage } from './stage'

export type Now = {
  settings: Settings
  /** The last reading; null if the page does not hold the article. */
  reading: Reading | null
  /** What is shown of the reading. Nothing is shown on the empty stage. */
  stage: Stage
}
