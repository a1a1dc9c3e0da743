/** What the settings have on the page. It stands apart from their checks, which the content script does without. */
import type { Kind, Stance } from './kinds'
import type { Settings } from './settings'

/** Whether annotations of this kind and, for counterpoints, this stance are to be shown. */
export const shows = (settings: Settings, kind: Kind, stance?: Stance): boolean =>
  settings.enabled && settings.kinds[kind] && (stance === undefined || settings.stances[stance])
