/** Texts of the interface. The extension API knows those of the browser's language; those of other languages are loaded. */
import type messages from '../_locales/en/messages.json'
import type { Texts } from '../core/model/catalogue'
import { browser } from './api'

type Translate = (key: keyof typeof messages, ...substitutions: string[]) => string

/** The message of that key, with `$1`, `$2` … replaced; the key itself if there is none, so that the mistake shows. */
export const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions) || key

/** Works like `translate`, but from `texts`; if there are none, from the browser's language. */
export const translateFrom =
  (texts: Texts | undefined): Translate =>
  (key, ...substitutions) =>
    texts === undefined
      ? translate(key, ...substitutions)
      : (texts[key]?.replace(/\$(\d)/gu, (_, place) => substitutions[place - 1] ?? '') ?? key)
