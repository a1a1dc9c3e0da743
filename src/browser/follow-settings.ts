/** The reader's settings on the extension's own pages: followed, applied and changed. */
import type { Change, Extent } from '../core/model/settings/changed-settings'
import type { Language } from '../core/model/settings/languages'
import type { Translate } from '../core/texts/translate'
import { changeSettings, type LoadedSettings, loadSettings, onStored, READ_AGAIN, type Undo } from './settings'
import { translateFrom } from './strings'
import { loadTexts } from './texts'

export type FollowedSettings = {
  /**
   * Changes the settings as `changeSettings` does. It is drawn at once, and taken back if it cannot be stored. Made twice, a change must
   * come to the same as made once: it may be drawn over settings that have it already.
   */
  change(change: Change, extent?: Extent): Promise<Undo>
  stop(): void
}

/**
 * Gives `draw` the settings, and the texts of the chosen language, now and whenever they change; the document's language and theme are set
 * before it is called. What is drawn is what was stored last, with this page's own changes that are on their way.
 */
export const followSettings = (
  document: Document,
  draw: (t: Translate, read: LoadedSettings) => void,
): FollowedSettings => {
  let stored: LoadedSettings | undefined
  /** This page's changes that `stored` may not have yet. */
  let changes: readonly { readonly change: Change; isStored: boolean }[] = []
  let spoken: { readonly language: Language; readonly t: Translate } | undefined
  let wanted: Language | undefined
  let asked = 0
  let again: ReturnType<typeof setTimeout> | undefined

  const speak = async (language: Language): Promise<void> => {
    if (language === wanted) return
    wanted = language
    const t = translateFrom(await loadTexts(language))
    if (language !== wanted) return
    spoken = { language, t }
    show()
  }

  /** Shows the settings; in the language of before, if that of now is still on its way. */
  const show = (): void => {
    if (stored === undefined) return
    const settings = changes.reduce((now, { change }) => change(now), stored.settings)
    void speak(settings.language)
    if (spoken === undefined) return
    const { documentElement } = document
    documentElement.lang = spoken.t('locale')
    if (settings.theme === 'page') delete documentElement.dataset['theme']
    else documentElement.dataset['theme'] = settings.theme
    draw(spoken.t, { ...stored, settings })
  }

  /** Reads what is stored. An answer is dropped if it was asked for again meanwhile. */
  const refresh = async (): Promise<void> => {
    asked += 1
    const mine = asked
    clearTimeout(again)
    const done = changes.filter(({ isStored }) => isStored)
    const read = await loadSettings()
    if (mine !== asked) return
    if (read.unreadable) {
      stored ??= read
      again = setTimeout(() => void refresh(), READ_AGAIN)
    } else {
      stored = read
      changes = changes.filter((each) => !done.includes(each))
    }
    show()
  }

  void refresh()
  const stopListening = onStored(() => void refresh())
  return {
    change: async (change, extent) => {
      const own = { change, isStored: false }
      changes = [...changes, own]
      show()
      try {
        const undo = await changeSettings(change, extent)
        own.isStored = true
        return undo
      } catch (error) {
        changes = changes.filter((each) => each !== own)
        show()
        throw error
      } finally {
        void refresh()
      }
    },
    stop: () => {
      stopListening()
      clearTimeout(again)
      asked += 1
      wanted = undefined
    },
  }
}
