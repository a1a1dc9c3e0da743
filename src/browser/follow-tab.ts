/** Follows the report of the tab that the reader looks at, for surfaces that show it. */
import * as v from 'valibot'
import { Report } from '../core/model/messages/report'
import { askTab, onFromTab } from './messaging'
import { activeTab, onActiveTab } from './tabs'

/** The active tab and its report; undefined if no content script of ours answers there. */
const activeReport = async (): Promise<{ tab: number; report: Report } | undefined> => {
  const tab = await activeTab()
  const answer = tab && (await askTab(tab.id, { type: 'report' }).catch(() => undefined))
  const report = v.safeParse(Report, answer)
  return tab && report.success ? { tab: tab.id, report: report.output } : undefined
}

/**
 * Calls `listener` with the report of the active tab and the tab's id, now and whenever they may have changed; with neither where no content
 * script of ours answers. An answer is dropped if a later question was asked meanwhile. Returns the stop function.
 */
export const followTab = (listener: (report: Report | undefined, tab: number | undefined) => void): (() => void) => {
  let asked = 0
  const ask = async (): Promise<void> => {
    asked += 1
    const mine = asked
    const active = await activeReport().catch(() => undefined)
    if (mine === asked) listener(active?.report, active?.tab)
  }
  const again = (): void => void ask()
  again()
  const stops = [onFromTab(again), onActiveTab(again)]
  return () => {
    for (const stop of stops) stop()
    asked += 1
  }
}
