/** Entry of the page of settings: draws them, stores every change at once, reads and writes them as a file. */
import { render } from 'preact'
import { openShortcutSettings, type Shortcut, shortcuts } from '../browser/commands'
import { followSettings } from '../browser/follow-settings'
import { type LoadedSettings, problemOf, type Undo } from '../browser/settings'
import { translate } from '../browser/strings'
import type { Change, Extent } from '../core/model/settings/changed-settings'
import { LANGUAGE_NAMES, LANGUAGES } from '../core/model/settings/languages'
import { DEFAULT_SETTINGS } from '../core/model/settings/settings'
import { parseSettings, SETTINGS_FILE, writeSettings } from '../core/model/settings/settings-file'
import type { Translate } from '../core/texts/translate'
import { download } from '../page/download'
import { Strings } from '../ui/strings'
import { countNotes, deleteNotes, saveNotes } from './delete-notes'
import type { NotesCount } from './NotesSection'
import { type OptionsActions, OptionsView } from './OptionsView'
import type { Notice } from './use-notice'

/** The languages by their own names, in every language of the page. */
const languages = LANGUAGES.flatMap((language) =>
  language !== 'browser' && __LANGUAGES__.includes(language) ? [{ language, name: LANGUAGE_NAMES[language] }] : [],
)

let t: Translate = translate
/** The settings as followed; there is no page before the first of them. */
let read: LoadedSettings | undefined
let commands: readonly Shortcut[] = []
let notice: Notice | null = null
let deleting: NotesCount | null = null
/** Takes the last reset or import back. */
let undo: Undo | null = null

const say = (said: Notice | null): void => {
  notice = said
  draw()
}

const set = async (changed: Change, said: Notice, extent?: Extent): Promise<void> => {
  undo = null
  try {
    const back = await change(changed, extent)
    if (extent === 'all') undo = back
    say(said)
  } catch {
    say('not_saved')
  }
}

const askDelete = async (): Promise<void> => {
  const count = await countNotes()
  undo = null
  deleting = count === null || count.all === 0 ? null : count
  say(count === null ? 'notes_unreadable' : deleting === null ? 'notes_nothing' : null)
}

const actions: OptionsActions = {
  askDelete: () => void askDelete(),
  saveNotes: async () => {
    const file = await saveNotes()
    say(file === null ? 'notes_unreadable' : { downloaded: file })
  },
  deleteNotes: async () => {
    const isDone = await deleteNotes()
    deleting = null
    say(isDone ? 'notes_deleted_all' : 'notes_not_deleted')
  },
  keepNotes: () => {
    deleting = null
    say(null)
  },
  exportFile: () => {
    if (read) download(document, SETTINGS_FILE, 'application/json', writeSettings(read.settings))
  },
  change: (changed) => void set(changed, 'saved'),
  importFile: async (file) => {
    // A file that cannot be read, such as one that was moved meanwhile, counts as no settings file.
    const parsed = parseSettings(await file.text().catch(() => ''))
    if ('settings' in parsed) await set(() => parsed.settings, 'imported', 'all')
    else say(parsed)
  },
  reset: () => void set(() => DEFAULT_SETTINGS, 'reset', 'all'),
  undo: async () => {
    const back = undo
    undo = null
    try {
      await back?.()
      say('undone')
    } catch {
      undo = back
      say('not_saved')
    }
  },
  openShortcuts: async () => {
    try {
      await openShortcutSettings()
    } catch {
      say('shortcuts_by_hand')
    }
  },
}

const draw = (): void => {
  if (read === undefined) return
  document.title = t('settings_title')
  render(
    <Strings.Provider value={t}>
      <OptionsView
        state={{
          settings: read.settings,
          problem: problemOf(read),
          shortcuts: commands,
          languages,
          notice,
          canUndo: undo !== null,
          deleting,
        }}
        actions={actions}
      />
    </Strings.Provider>,
    document.body,
  )
}

const readShortcuts = async (): Promise<void> => {
  commands = await shortcuts().catch(() => [])
  draw()
}

const { change } = followSettings(document, (strings, now) => {
  t = strings
  read = now
  draw()
})
void readShortcuts()
// The reader may come back from the browser's page of shortcuts.
window.addEventListener('focus', () => void readShortcuts())
