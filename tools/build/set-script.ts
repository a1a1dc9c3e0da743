/** An annotation set as a script of its own: code and sets are separate files, and a page loads only its own set. */
import { captureFor } from '../../src/core/model/edition/capture'
import { EDITION_GLOBAL, type Edition, type FullEdition } from '../../src/core/model/edition/edition'
import type { Source } from '../../src/core/model/edition/source'

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'" }

const escapeSign = (sign: string): string => ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A capture that follows the rule is found by it again; four hundred of them are a tenth of the set. */
const withoutCapture = (work: Source): Source => {
  const { address } = work.custom
  if (address?.archived === undefined || address.archived !== captureFor(work)) return work
  const { archived: _, ...known } = address
  return { ...work, custom: { ...work.custom, address: known } }
}

/** What the article's page gets of an edition: what its cards and its paper show at once. */
export const forPage = ({
  article,
  citation,
  context,
  counterpoints,
  errata,
  footnotes,
  works,
}: FullEdition): Edition => {
  const { hosts, path } = article.address
  return {
    article: { ...article, address: { hosts, path } },
    citation,
    context,
    counterpoints,
    errata,
    footnotes,
    works: Object.fromEntries(Object.entries(works).map(([id, work]) => [id, withoutCapture(work)])),
  }
}

/**
 * Writes the script. Browsers parse a JSON string faster than an object literal, and it comes out smaller. All of it is ASCII,
 * so that the encoding in which a browser reads it does not matter.
 */
export const setScript = (edition: Edition): string =>
  `globalThis.${EDITION_GLOBAL}=JSON.parse('${JSON.stringify(edition).replace(/[\\']|[^\x20-\x7e]/g, escapeSign)}')\n`
