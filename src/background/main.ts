/**
 * Entry: the background. It shows on the toolbar button how many annotations the tab's page has, keeps the menu entry, carries out the
 * browser's shortcuts, does for content scripts what they cannot do, and opens the welcome page once.
 */
import { setBadge } from '../browser/badge'
import { onCommand, panelShortcut } from '../browser/commands'
import { loadEdition } from '../browser/editions'
import { welcomeOnInstall } from '../browser/first-run'
import { onLookUp, setLookUpMenu } from '../browser/menus'
import { askTab, onFromTab, onToBackground } from '../browser/messaging'
import { openPanel } from '../browser/panel'
import { changeSettings, loadSettings, onStored } from '../browser/settings'
import { loadSheets } from '../browser/sheets'
import { onStart } from '../browser/start'
import { translateFrom } from '../browser/strings'
import { loadTexts } from '../browser/texts'
import { formsOf } from '../core/bibliography/forms-of'
import { correctionForm } from '../core/corrections/correction-form'
import type { Prepared } from '../core/model/prepared'
import type { Report } from '../core/model/report'
import type { Settings } from '../core/model/settings'
import type { PanelAnswer } from '../core/model/to-background'
import type { ToTab } from '../core/model/to-tab'
import type { Translate } from '../core/texts/translate'
import { badgeOf } from './badge-of'

/** Runs work one after the other, so that the latest state is the one that stays. */
let queue = Promise.resolve()
const afterwards = (work: (settings: Settings, t: Translate) => Promise<void>): void => {
  queue = queue
    .then(async () => {
      const { settings } = await loadSettings()
      await work(settings, translateFrom(await loadTexts(settings.language)))
    })
    .catch(() => {
      // The tab was closed in the meantime.
    })
}

const showBadge = (report: Report, tabId: number): void =>
  afterwards((settings, t) => setBadge(tabId, badgeOf(report, settings, t)))

const keepMenu = (): void => afterwards(({ enabled }, t) => setLookUpMenu(t('menu_look_up'), enabled))

const tellTab = (tabId: number | undefined, message: ToTab): void => {
  // A tab without our content script cannot be told; that is no error.
  if (tabId !== undefined) void askTab(tabId, message).catch(() => undefined)
}

/** Firefox does not count a press on a page as a press in the extension, so there the panel does not open. */
const panelFor = async (windowId: number | undefined): Promise<PanelAnswer> => {
  const opening = windowId === undefined ? Promise.reject() : openPanel(windowId)
  const opened = await opening.then(
    () => true,
    () => false,
  )
  return { opened, shortcut: opened ? '' : await panelShortcut() }
}

const toggle = (): void => {
  changeSettings((now) => ({ ...now, enabled: !now.enabled })).catch(() => {
    // The browser did not store it, so everything stays as the settings are.
  })
}

const prepare = async (): Promise<Prepared> => {
  const [{ settings }, sheets] = await Promise.all([loadSettings(), loadSheets()])
  return { sheets, texts: await loadTexts(settings.language) }
}

onFromTab(({ report }, tabId) => showBadge(report, tabId))
onToBackground((message, windowId) => {
  switch (message.type) {
    case 'prepare':
      return prepare()
    case 'open-panel':
      return panelFor(windowId)
    case 'cite':
      return loadEdition(message.edition).then((edition) =>
        edition ? formsOf(edition, message.work, message.share) : null,
      )
    case 'correct':
      return loadEdition(message.edition).then((edition) => (edition ? correctionForm(edition, message) : null))
  }
})
onLookUp((tabId) => tellTab(tabId, { type: 'look-up' }))
onCommand((command, tab) => {
  if (command === 'open-panel' && tab?.windowId !== undefined) void openPanel(tab.windowId).catch(() => undefined)
  if (command === 'toggle') toggle()
  if (command === 'next-counterpoint') tellTab(tab?.id, { type: 'next', kind: 'counterpoint' })
})
onStart(keepMenu)
onStored(keepMenu)
welcomeOnInstall()
