/** Entry of the page of settings: draws them, stores every change at once, reads and writes them as a file. */
import { render } from 'preact'
import { openShortcutSettings, type Shortcut, shortcuts } from '../browser/commands'
import { followSettings } from '../browser/follow-settings'
import { saveSettings } from '../browser/settings'
import { translate } from '../browser/strings'
import { LANGUAGES } from '../core/model/languages'
import { DEFAULT_SETTINGS, type Settings } from '../core/model/settings'
import { parseSettings, SETTINGS_FILE, writeSettings } from '../core/model/settings-file'
import type { Translate } from '../core/texts/translate'
import { download } from '../page/download'
import { Strings } from '../ui/strings'
import { type Notice, type OptionsActions, OptionsView } from './OptionsView'

/** The folders of `_locales`. */
declare const __LANGUAGES__: readonly string[]

/** The languages by their own names, in every language of the page. */
const languages = LANGUAGES.filter((language) => __LANGUAGES__.includes(language)).map((language) => {
  const tag = language.replace('_', '-')
  return { language, name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag }
})

let t: Translate = translate
let settings: Settings = DEFAULT_SETTINGS
let problem = false
let commands: readonly Shortcut[] = []
let notice: Notice | null = null
/** What the settings were before a reset or an import. */
let before: Settings | null = null

const store = async (next: Settings, said: Notice, undo: Settings | null = null): Promise<void> => {
  settings = next
  before = undo
  draw()
  notice = await saveSettings(next).then(
    () => said,
    () => 'not_saved' as const,
  )
  draw()
}

const actions: OptionsActions = {
  exportFile: () => download(document, SETTINGS_FILE, 'application/json', writeSettings(settings)),
  change: (next) => void store(next, 'saved'),
  importFile: async (file) => {
    // A file that cannot be read, such as one that was moved meanwhile, counts as no settings file.
    const parsed = parseSettings(await file.text().catch(() => ''))
    if ('settings' in parsed) {
      await store(parsed.settings, 'imported', settings)
    } else {
      notice = parsed
      draw()
    }
  },
  reset: () => void store(DEFAULT_SETTINGS, 'reset', settings),
  undo: () => {
    if (before !== null) void store(before, 'undone')
  },
  openShortcuts: async () => {
    try {
      await openShortcutSettings()
    } catch {
      notice = 'shortcuts_by_hand'
      draw()
    }
  },
}

const draw = (): void => {
  document.title = t('settings_title')
  render(
    <Strings.Provider value={t}>
      <OptionsView
        state={{ settings, problem, shortcuts: commands, languages, notice, canUndo: before !== null }}
        actions={actions}
      />
    </Strings.Provider>,
    document.body,
  )
}

const readShortcuts = async (): Promise<void> => {
  commands = await shortcuts()
  draw()
}

followSettings(document, (strings, read) => {
  t = strings
  settings = read.settings
  problem = read.problems.length > 0
  void readShortcuts()
})
// The reader may come back from the browser's page of shortcuts.
window.addEventListener('focus', () => void readShortcuts())
