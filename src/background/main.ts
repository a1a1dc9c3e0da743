/**
 * Entry: the background. It shows on the toolbar button how many annotations the tab's page has, keeps the menu entries and the reader's own
 * notes, carries out the browser's shortcuts, does for content scripts what they cannot do, and opens the welcome page once.
 */
import { setBadge } from '../browser/badge'
import { bringNotes } from '../browser/bring-notes'
import { onCommand, panelShortcut } from '../browser/commands'
import { loadEdition } from '../browser/editions'
import { welcomeOnInstall } from '../browser/first-run'
import { type MenuEntry, onMenu, setMenu } from '../browser/menus'
import { askTab, onFromTab, onToBackground } from '../browser/messaging'
import { openPanel } from '../browser/panel'
import { changeSettings, loadSettings, onStored } from '../browser/settings'
import { loadSheets } from '../browser/sheets'
import { onStart } from '../browser/start'
import { translateFrom } from '../browser/strings'
import { openPdf } from '../browser/tabs'
import { loadTexts } from '../browser/texts'
import { formsOf } from '../core/bibliography/forms-of'
import { correctionForm } from '../core/corrections/correction-form'
import type { Prepared } from '../core/model/messages/prepared'
import type { Report } from '../core/model/messages/report'
import type { PanelAnswer } from '../core/model/messages/to-background'
import type { ToTab } from '../core/model/messages/to-tab'
import type { Settings } from '../core/model/settings/settings'
import type { Translate } from '../core/texts/translate'
import { badgeOf } from './badge-of'
import { keepCopy } from './keep-copy'
import { createOwnNotes } from './own-notes'

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

/** Where the articles' sites have PDFs, as match patterns. */
const PDFS = __ARTICLES__.flatMap(({ address: { hosts, pdf } }) =>
  pdf === undefined ? [] : hosts.map((host) => `*://${host}${pdf}*`),
)

const keepMenu = (): void => afterwards(({ enabled }, t) => setMenu((entry) => t(`menu_${entry}`), enabled, PDFS))

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

const own = createOwnNotes()

const prepare = async (article: string): Promise<Prepared> => {
  const [{ settings }, sheets, notes] = await Promise.all([loadSettings(), loadSheets(), own.first(article)])
  return { sheets, texts: await loadTexts(settings.language), ...notes }
}

/** What the entries of the menu on selected text ask of its tab. */
const CHOSEN: Readonly<Record<Exclude<MenuEntry, 'read_pdf'>, ToTab>> = {
  look_up: { type: 'look-up' },
  highlight: { type: 'make-note', write: false },
  write_note: { type: 'make-note', write: true },
}

onFromTab(({ report }, tabId) => showBadge(report, tabId))
onToBackground((message, asker) => {
  switch (message.type) {
    case 'prepare':
      return prepare(message.article)
    case 'open-panel':
      return panelFor(asker.windowId)
    case 'cite':
      return loadEdition(message.edition).then((edition) =>
        edition ? formsOf(edition, message.work, message.share) : null,
      )
    case 'correct':
      return loadEdition(message.edition).then((edition) => (edition ? correctionForm(edition, message) : null))
    case 'bring-notes':
      return bringNotes(asker)
    case 'notes':
      return own.notes(message.article)
    case 'write-note':
      return own.write(message.change)
  }
})
onMenu((entry, tabId, link) => {
  if (entry !== 'read_pdf') tellTab(tabId, CHOSEN[entry])
  else if (link !== undefined) void openPdf({ tabId, address: link })
})
onCommand((command, tab) => {
  if (command === 'open-panel' && tab?.windowId !== undefined) void openPanel(tab.windowId).catch(() => undefined)
  if (command === 'toggle') toggle()
  if (command === 'next-counterpoint') tellTab(tab?.id, { type: 'next', kind: 'counterpoint' })
  if (command === 'make-note') tellTab(tab?.id, CHOSEN.write_note)
})
onStart(keepMenu)
onStart(own.begin)
onStored(keepMenu)
keepCopy()
welcomeOnInstall()
