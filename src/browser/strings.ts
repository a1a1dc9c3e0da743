/** Texts from `_locales` in the browser's language. */
import type messages from '../_locales/en/messages.json'
import { browser } from './api'

/** The message of that key, with `$1`, `$2` … replaced; the key itself if there is none, so that a slip is seen. */
export const translate = (key: keyof typeof messages, ...substitutions: string[]): string =>
  browser.i18n.getMessage(key, substitutions) || key
