/** Entry of the toolbar popup: asks the tab what it holds and draws the answer anew whenever it may have changed. */
import { render } from 'preact'
import { followTab } from '../browser/follow-tab'
import { openPanel, ownWindow } from '../browser/panel'
import { loadSettings, onSettings, saveSettings } from '../browser/settings'
import { translate } from '../browser/strings'
import { openPage } from '../browser/tabs'
import type { ArticleSummary } from '../core/model/edition'
import type { Report } from '../core/model/report'
import type { Settings } from '../core/model/settings'
import { Strings } from '../ui/strings'
import { type PopupActions, type PopupState, PopupView } from './PopupView'

declare const __ARTICLES__: readonly ArticleSummary[]

// The panel opens only with nothing awaited between the press and the call, so its window is asked for beforehand.
let windowId: number | undefined

const stateOf = async (report: Report | undefined): Promise<PopupState> => {
  const { settings, problem } = await loadSettings()
  const article = __ARTICLES__.find(({ id }) => id === report?.article)
  if (!report || !article) return { status: 'elsewhere' }
  return { status: 'article', article, report, settings, problem: problem !== undefined }
}

const change = async (changed: (settings: Settings) => Settings): Promise<void> => {
  const { settings } = await loadSettings()
  await saveSettings(changed(settings))
}

const actions: PopupActions = {
  openArticle: (address) => void openPage(address).then(() => window.close()),
  openPanel: () => {
    if (windowId !== undefined) void openPanel(windowId).then(() => window.close())
  },
  setEnabled: (enabled) => void change((settings) => ({ ...settings, enabled })),
  setKind: (kind, on) => void change((settings) => ({ ...settings, kinds: { ...settings.kinds, [kind]: on } })),
}

const draw = (state: PopupState): void =>
  render(
    <Strings.Provider value={translate}>
      <PopupView state={state} articles={__ARTICLES__} actions={actions} />
    </Strings.Provider>,
    document.body,
  )

document.documentElement.lang = translate('locale')
draw({ status: 'loading' })
void ownWindow().then((id) => {
  windowId = id
})
onSettings(followTab(stateOf, draw))
