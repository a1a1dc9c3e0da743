/** Entry of the toolbar popup: asks the tab what it holds and draws the answer anew whenever it may have changed. */
import { render } from 'preact'
import * as v from 'valibot'
import { askTab, onFromTab } from '../browser/messaging'
import { openPanel, ownWindow } from '../browser/panel'
import { loadSettings, onSettings, saveSettings } from '../browser/settings'
import { translate } from '../browser/strings'
import { activeTab, onActiveTab, openPage } from '../browser/tabs'
import type { ArticleSummary } from '../core/model/edition'
import { Report } from '../core/model/report'
import type { Settings } from '../core/model/settings'
import { Strings } from '../ui/strings'
import { type PopupActions, type PopupState, PopupView } from './PopupView'

declare const __ARTICLES__: readonly ArticleSummary[]

// The panel opens only with nothing awaited between the press and the call, so its window is asked for beforehand.
let windowId: number | undefined
let asked = 0

const readState = async (): Promise<PopupState> => {
  const [{ settings, problem }, tab] = await Promise.all([loadSettings(), activeTab()])
  const answer = tab && (await askTab(tab.id, { type: 'report' }).catch(() => undefined))
  const report = v.safeParse(Report, answer)
  if (!report.success) return { status: 'elsewhere' }
  const article = __ARTICLES__.find(({ id }) => id === report.output.article)
  if (!article) return { status: 'elsewhere' }
  return { status: 'article', article, report: report.output, settings, problem: problem !== undefined }
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

/** Draws what holds now; an answer that a later question has overtaken is dropped. */
const refresh = async (): Promise<void> => {
  asked += 1
  const mine = asked
  const state = await readState()
  if (mine === asked) draw(state)
}

draw({ status: 'loading' })
void ownWindow().then((id) => {
  windowId = id
})
void refresh()
onSettings(() => void refresh())
onFromTab(() => void refresh())
onActiveTab(() => void refresh())
