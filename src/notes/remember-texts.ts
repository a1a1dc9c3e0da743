/** The texts of the interface, also when the extension is gone and somebody still has to be told that their words are not stored. */
import type { MessageKey, Translate } from '../core/texts/translate'
import type { NotesHost } from '../page/notes-host'

/** What an editor says then. */
const NEEDED: readonly MessageKey[] = [
  'locale',
  'own_text',
  'own_placeholder',
  'own_tag_add',
  'own_colour',
  'own_status_failing',
  'own_status_saving',
  'own_save_file',
  'own_done',
]

/** Translates as the host does, and afterwards from memory; what was never asked for is empty then. */
export const rememberTexts = ({ isConnected, translate }: NotesHost): Translate => {
  const known = new Map<string, string>()
  const t: Translate = (...message) => {
    const key = JSON.stringify(message)
    if (isConnected()) known.set(key, translate(...message))
    return known.get(key) ?? ''
  }
  for (const key of NEEDED) t(key)
  return t
}
