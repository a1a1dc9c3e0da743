/** Entry: the background. Shows on the toolbar button how many annotations the tab's page carries; opens the welcome page once. */
import { setBadge } from '../browser/badge'
import { welcomeOnInstall } from '../browser/first-run'
import { onFromTab } from '../browser/messaging'

onFromTab(({ report }, tabId) => {
  const placed = report.items.filter(({ outcome }) => outcome.status === 'anchored').length
  setBadge(tabId, report.article !== null && report.shown ? String(placed) : '').catch(() => {
    // The tab was closed in the meantime.
  })
})

welcomeOnInstall()
