/** Follows the report of the tab that the reader looks at, for surfaces that show it. */
import * as v from 'valibot'
import { Report } from '../core/model/report'
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
 * Draws what the active tab reports, now and whenever it may have changed, as long as the extension's page is open.
 * An answer is dropped if a later question was asked meanwhile. Returns a function that asks again.
 */
export const followTab = <State>(
  stateOf: (report: Report | undefined, tab: number | undefined) => State | Promise<State>,
  draw: (state: State) => void,
): (() => void) => {
  let asked = 0
  const refresh = async (): Promise<void> => {
    asked += 1
    const mine = asked
    const active = await activeReport()
    const state = await stateOf(active?.report, active?.tab)
    if (mine === asked) draw(state)
  }
  const again = (): void => void refresh()
  again()
  onFromTab(again)
  onActiveTab(again)
  return again
}
