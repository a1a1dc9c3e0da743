/** Entry of the toolbar popup: asks the tab what it holds, and draws the answer again whenever it may have changed. */
import { render } from 'preact'
import { followSettings } from '../browser/follow-settings'
import { followTab } from '../browser/follow-tab'
import { askTab } from '../browser/messaging'
import { hasPanel, openPanel, ownWindow } from '../browser/panel'
import { type LoadedSettings, problemOf } from '../browser/settings'
import { translate } from '../browser/strings'
import { openPage, openPdf, openSettings } from '../browser/tabs'
import type { Report } from '../core/model/messages/report'
import type { Change } from '../core/model/settings/changed-settings'
import type { Translate } from '../core/texts/translate'
import { Strings } from '../ui/strings'
import { type PopupActions, type PopupState, PopupView } from './PopupView'
import { saveCopy } from './save-copy'

// The panel opens only if nothing is awaited between the press and the call, so the window is looked up before.
let windowId: number | undefined
let t: Translate = translate
let read: LoadedSettings | undefined
/** What the tab said last; `null` where it said nothing. */
let report: Report | null | undefined
let tab: number | undefined
let failure: 'notice_not_saved' | 'notice_no_copy' | null = null

const stateNow = (): PopupState => {
  if (read === undefined || report === undefined) return { status: 'loading' }
  const notice = failure ?? problemOf(read)
  const article = __ARTICLES__.find(({ id }) => id === report?.article)
  if (report === null || article === undefined) return { status: 'elsewhere', notice, failed: report?.failed ?? [] }
  return {
    status: 'article',
    article,
    report,
    settings: read.settings,
    notice,
  }
}

const draw = (): void =>
  render(
    <Strings.Provider value={t}>
      <PopupView state={stateNow()} articles={__ARTICLES__} actions={actions} />
    </Strings.Provider>,
    document.body,
  )

const set = async (changed: Change): Promise<void> => {
  failure = await change(changed).then(
    () => null,
    () => 'notice_not_saved' as const,
  )
  draw()
}

const print = async (): Promise<void> => {
  if (tab === undefined) return
  await askTab(tab, { type: 'print' })
  window.close()
}

const save = async (): Promise<void> => {
  if (tab === undefined || !report || read === undefined) return
  failure = await saveCopy(tab, report, read.settings, t).then(
    () => null,
    () => 'notice_no_copy' as const,
  )
  draw()
}

const actions: PopupActions = {
  openArticle: (address) => void openPage(address).then(() => window.close()),
  ...(hasPanel() && {
    openPanel: () => {
      if (windowId !== undefined) void openPanel(windowId).then(() => window.close())
    },
  }),
  openSettings: () => void openSettings().then(() => window.close()),
  openPdf: () => void openPdf().then(() => window.close()),
  print: () => void print().catch(() => undefined),
  saveCopy: () => void save(),
  setPrintOwn: (printOwn) => void set((now) => ({ ...now, printOwn })),
  setPrinting: (printing) => void set((now) => ({ ...now, printing })),
  setEnabled: (enabled) => void set((now) => ({ ...now, enabled })),
  setKind: (kind, on) => void set((now) => ({ ...now, kinds: { ...now.kinds, [kind]: on } })),
  setStance: (stance, on) => void set((now) => ({ ...now, stances: { ...now.stances, [stance]: on } })),
  change: (changed) => void set(changed),
}

draw()
void ownWindow().then((id) => {
  windowId = id
})
followTab((said, id) => {
  report = said ?? null
  tab = id
  draw()
})
const { change } = followSettings(document, (strings, now) => {
  t = strings
  read = now
  draw()
})
