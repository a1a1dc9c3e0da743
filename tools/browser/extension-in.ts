/** The built extension in another language, whatever languages the browsers of this machine speak. */
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Copies the extension with one language's texts in the place of English ones, so that an English browser shows them: Debian's
 * browsers come without their other languages, and by those alone do browsers choose. The caller removes the copy.
 * @param lang the name of the language's folder in `_locales`
 * @returns the folder of the copy
 */
export const extensionIn = (lang: string, extension: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'counterpoint-'))
  cpSync(extension, copy, { recursive: true })
  if (lang === 'en') return copy
  const english = join(copy, '_locales/en')
  rmSync(english, { recursive: true })
  renameSync(join(copy, '_locales', lang), english)
  return copy
}
