/** Texts of the interface. The extension API knows those of the browser's language; those of other languages are loaded. */
import type { Texts } from '../core/texts/catalogue'
import { filled, type Translate } from '../core/texts/translate'
import { browser } from './api'

/** The message of that key, with `$1`, `$2` … replaced; the key itself if there is none, so that the mistake shows. */
export const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions) || key

/** Works like `translate`, but from `texts`; if there are none, from the browser's language. */
export const translateFrom =
  (texts: Texts | undefined): Translate =>
  (key, ...substitutions) =>
    texts === undefined ? translate(key, ...substitutions) : filled(texts[key] ?? key, substitutions)
