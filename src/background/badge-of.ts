/** What the toolbar button says about a tab. */
import type { Badge } from '../browser/badge'
import type { Report } from '../core/model/messages/report'
import { type Settings, shows } from '../core/model/settings/settings'
import { plural } from '../core/texts/plural'
import type { Translate } from '../core/texts/translate'

/** The colour of counterpoints, and a grey for the rest. Both have a contrast of over 5 to 1 with white. */
const ON = '#7a3b26'
const OFF = '#5f5f5f'

/** The number of annotations shown on the page, or that all are switched off; empty on pages without an article. */
export const badgeOf = ({ article, items, shown }: Report, settings: Settings, t: Translate): Badge => {
  if (article === null) return { text: '', colour: OFF, title: t('actionTitle') }
  if (!shown) return { text: t('badge_off'), colour: OFF, title: t('title_off') }
  const count = items.filter(
    ({ kind, outcome, stance }) => outcome.status === 'anchored' && shows(settings, kind, stance),
  ).length
  return { text: String(count), colour: ON, title: plural(t, 'on_page', count, t('locale')) }
}
