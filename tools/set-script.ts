/** An annotation set as a script of its own: code and sets are separate files, and a page loads only its own set. */
import type { Edition } from '../src/core/model/edition'

/** Where the content script finds the set of its page. */
const GLOBAL = 'counterpointEdition'

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'" }

const escapeSign = (sign: string): string => ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Writes the script. Browsers parse a JSON string faster than an object literal, and it comes out smaller. All of it is ASCII,
 * so that the encoding in which a browser reads it does not matter.
 */
export const setScript = (edition: Edition): string =>
  `globalThis.${GLOBAL}=JSON.parse('${JSON.stringify(edition).replace(/[\\']|[^\x20-\x7e]/g, escapeSign)}')\n`
