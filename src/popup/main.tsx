/** Entry of the toolbar popup: asks the tab what it holds, and draws the answer again whenever it may have changed. */
import { render } from 'preact'
import { followSettings } from '../browser/follow-settings'
import { followTab } from '../browser/follow-tab'
import { hasPanel, openPanel, ownWindow } from '../browser/panel'
import { changeSettings, loadSettings } from '../browser/settings'
import { translate } from '../browser/strings'
import { openPage, openSettings } from '../browser/tabs'
import type { ArticleSummary } from '../core/model/edition'
import type { Report } from '../core/model/report'
import type { Translate } from '../core/texts/translate'
import { Strings } from '../ui/strings'
import { type PopupActions, type PopupState, PopupView } from './PopupView'

declare const __ARTICLES__: readonly ArticleSummary[]

// The panel opens only if nothing is awaited between the press and the call, so the window is looked up before.
let windowId: number | undefined
let t: Translate = translate

const stateOf = async (report: Report | undefined): Promise<PopupState> => {
  const { settings, problems } = await loadSettings()
  const article = __ARTICLES__.find(({ id }) => id === report?.article)
  if (!report || !article) return { status: 'elsewhere' }
  return { status: 'article', article, report, settings, problem: problems.length > 0 }
}

const actions: PopupActions = {
  openArticle: (address) => void openPage(address).then(() => window.close()),
  ...(hasPanel() && {
    openPanel: () => {
      if (windowId !== undefined) void openPanel(windowId).then(() => window.close())
    },
  }),
  openSettings: () => void openSettings().then(() => window.close()),
  setEnabled: (enabled) => void changeSettings((settings) => ({ ...settings, enabled })),
  setKind: (kind, on) => void changeSettings((settings) => ({ ...settings, kinds: { ...settings.kinds, [kind]: on } })),
}

const draw = (state: PopupState): void =>
  render(
    <Strings.Provider value={t}>
      <PopupView state={state} articles={__ARTICLES__} actions={actions} />
    </Strings.Provider>,
    document.body,
  )

draw({ status: 'loading' })
void ownWindow().then((id) => {
  windowId = id
})
const refresh = followTab(stateOf, draw)
followSettings(document, (strings) => {
  t = strings
  refresh()
})
