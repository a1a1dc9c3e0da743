/** Applies the reader's settings to the extension's own pages: language and theme first, then what is drawn. */
import type { ReadSettings } from '../core/model/settings'
import { loadSettings, onSettings } from './settings'
import { translateFrom } from './strings'
import { loadTexts } from './texts'

/**
 * Gives `draw` the settings and the strings of the chosen language, now and whenever the settings change; the document's language
 * and theme are set before it is called. An older state is dropped if a later change was faster. Returns the stop function.
 */
export const followSettings = (
  document: Document,
  draw: (t: ReturnType<typeof translateFrom>, read: ReadSettings) => void,
): (() => void) => {
  let changes = 0
  const follow = async (settings: ReadSettings | Promise<ReadSettings>): Promise<void> => {
    changes += 1
    const mine = changes
    const read = await settings
    const { language, theme } = read.settings
    const t = translateFrom(await loadTexts(language))
    if (mine !== changes) return
    const { dataset } = document.documentElement
    document.documentElement.lang = t('locale')
    if (theme === 'page') delete dataset['theme']
    else dataset['theme'] = theme
    draw(t, read)
  }
  void follow(loadSettings())
  return onSettings((read) => void follow(read))
}
