/** The settings as a file: written whole, and read only if all of it can be used. */
import { isFields, readSettings } from './read-settings'
import { type Settings, VERSION } from './settings'

/** The name of the file that settings are exported to. */
export const SETTINGS_FILE = 'counterpoint-settings.json'

/** The text of the file. */
export const writeSettings = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`

/**
 * Why a file is refused: `json`: it is not JSON. `settings`: JSON, but no settings. `version`: of a version that is not known.
 * `field`: a value that cannot be used, at `path`.
 */
export type Refusal =
  | { readonly refused: 'json' | 'settings' | 'version' }
  | { readonly refused: 'field'; readonly path: string }

/** Reads the text of a file; files of older versions are carried forward. */
export const parseSettings = (text: string): { readonly settings: Settings } | Refusal => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { refused: 'json' }
  }
  // Any object without a version is some other program's file rather than ours of another time.
  if (!isFields(value) || !('version' in value)) return { refused: 'settings' }
  const { problems, settings } = readSettings(value)
  const [problem] = problems
  if (problem === 'version' || Number(value['version']) > VERSION) return { refused: 'version' }
  return problem === undefined ? { settings } : { refused: 'field', path: problem }
}
