/** Entry of the side panel: follows the tab that the reader looks at and draws what it reports. */
import { render } from 'preact'
import * as v from 'valibot'
import { askTab, onFromTab } from '../browser/messaging'
import { translate } from '../browser/strings'
import { activeTab, onActiveTab, openPage } from '../browser/tabs'
import type { ArticleSummary } from '../core/model/edition'
import { Report } from '../core/model/report'
import { Strings } from '../ui/strings'
import { type PanelActions, type PanelState, PanelView } from './PanelView'

declare const __ARTICLES__: readonly ArticleSummary[]

let asked = 0

const readState = async (): Promise<PanelState> => {
  const tab = await activeTab()
  const answer = tab && (await askTab(tab.id, { type: 'report' }).catch(() => undefined))
  const report = v.safeParse(Report, answer)
  if (!report.success) return { status: 'elsewhere' }
  const article = __ARTICLES__.find(({ id }) => id === report.output.article)
  return article ? { status: 'article', article, report: report.output } : { status: 'elsewhere' }
}

const choose = async (id: string): Promise<void> => {
  const tab = await activeTab()
  // The tab may have left the article since it was listed; the panel is then drawn anew anyway.
  if (tab) await askTab(tab.id, { type: 'open', id }).catch(() => undefined)
}

const actions: PanelActions = {
  openArticle: (address) => void openPage(address),
  choose: (id) => void choose(id),
}

const draw = (state: PanelState): void =>
  render(
    <Strings.Provider value={translate}>
      <PanelView state={state} articles={__ARTICLES__} actions={actions} />
    </Strings.Provider>,
    document.body,
  )

/** Draws what holds now; an answer that a later question has overtaken is dropped. */
const refresh = async (): Promise<void> => {
  asked += 1
  const mine = asked
  const state = await readState()
  if (mine === asked) draw(state)
}

draw({ status: 'loading' })
void refresh()
onFromTab(() => void refresh())
onActiveTab(() => void refresh())
