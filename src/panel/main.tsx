/** Entry of the side panel: follows the tab that the reader looks at and draws what it reports. */
import { render } from 'preact'
import { followTab } from '../browser/follow-tab'
import { askTab } from '../browser/messaging'
import { translate } from '../browser/strings'
import { activeTab, openPage } from '../browser/tabs'
import type { ArticleSummary } from '../core/model/edition'
import type { Report } from '../core/model/report'
import { Strings } from '../ui/strings'
import { type PanelActions, type PanelState, PanelView } from './PanelView'

declare const __ARTICLES__: readonly ArticleSummary[]

const stateOf = (report: Report | undefined): PanelState => {
  const article = __ARTICLES__.find(({ id }) => id === report?.article)
  return report && article ? { status: 'article', article, report } : { status: 'elsewhere' }
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

document.documentElement.lang = translate('locale')
draw({ status: 'loading' })
followTab(stateOf, draw)
