/** Texts of the interface: in the browser's language, which the extension API knows, or in another from texts that were loaded. */
import type { Texts } from '../core/texts/catalogue'
import { filled, type Translate } from '../core/texts/translate'
import { browser } from './api'

/** The message of that key, with `$1`, `$2` … replaced; the key itself if there is none, so that a slip is seen. */
export const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions) || key

/** Speaks from `texts` as `translate` does from the browser's language, and from that where there are none. */
export const translateFrom =
  (texts: Texts | undefined): Translate =>
  (key, ...substitutions) =>
    texts === undefined ? translate(key, ...substitutions) : filled(texts[key] ?? key, substitutions)
