/** Bytes of a saved page or a text, read in the encoding that they are in. */
import { JSDOM, VirtualConsole } from 'jsdom'

/** Says why a page cannot be read. */
export class PageError extends Error {}

/** More elements within each other than this no browser keeps: Chromium ends at 512. The parser would take minutes over them. */
const MOST_NESTED = 1000
const TAG = /<!--.*?(?:-->|$)|<(script|style|textarea)\b.*?(?:<\/\1|$)|<(\/?)([a-z][^\s/<>]*)([^<>]*)/gisu
/** Elements that hold nothing, or whose end is left out. */
const SHALLOW = new Set(
  `area base body br col colgroup dd dt embed head hr html img input li link meta optgroup option p param rp rt source tbody td tfoot
  th thead tr track wbr`.split(/\s+/u),
)

/** How many elements stand within each other, near enough. */
const nestingOf = (html: string): number => {
  let depth = 0
  let most = 0
  for (const [, , end, name, rest] of html.matchAll(TAG)) {
    if (name === undefined || SHALLOW.has(name.toLowerCase())) continue
    if (end === '/') depth = Math.max(0, depth - 1)
    else if (!rest?.endsWith('/')) depth += 1
    most = Math.max(most, depth)
  }
  return most
}

/** A sign that stands for bytes which are none in the encoding. */
const UNREADABLE = '\ufffd'

/** The first bytes of a page or text in UTF-16 without a byte order mark: a letter, and a zero beside it. */
const UTF_16 = [
  { label: 'utf-16le', zero: 1 },
  { label: 'utf-16be', zero: 0 },
] as const

/** How many units of a text are looked at, of which nearly all of its beginning are Latin letters and signs. */
const LOOKED_AT = 16

const unmarkedUtf16 = (bytes: Uint8Array): string | undefined =>
  UTF_16.find(({ zero }) => {
    const units = Math.min(LOOKED_AT, Math.floor(bytes.length / 2))
    const zeros = Array.from({ length: units }, (_, unit) => bytes[2 * unit + zero]).filter((byte) => byte === 0)
    return units > 1 && zeros.length > units / 2
  })?.label

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether of the letters beyond ASCII none is UTF-8: the server said another encoding than the page, and its word is lost. */
const isAllUnreadable = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes(UNREADABLE) && !/[^\p{ASCII}\ufffd]/u.test(text)
}

const parse = (bytes: Uint8Array, label?: string): JSDOM =>
  new JSDOM(bytes, {
    contentType: label === undefined ? 'text/html' : `text/html; charset=${label}`,
    virtualConsole: new VirtualConsole(),
  })

/** The name of an encoding by one of its labels; undefined for a label that no encoding has. */
const encodingOf = (label: string | undefined): string | undefined => {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** What the page says of its encoding in a `<meta>`, which may stand further down than the parser looks, or in an XML declaration. */
const declared = ({ childNodes, documentElement }: Document): string | undefined => {
  const [meta] = [...documentElement.querySelectorAll('meta')].flatMap((each) => {
    const pragma =
      each.httpEquiv.toLowerCase() === 'content-type' ? /charset\s*=\s*["']?([^\s;"']+)/iu.exec(each.content) : null
    return each.getAttribute('charset') ?? pragma?.[1] ?? []
  })
  const [first] = childNodes
  const xml =
    first?.nodeType === first?.COMMENT_NODE
      ? /^\?xml\b.*\bencoding\s*=\s*["']([^"']+)/iu.exec(first?.nodeValue ?? '')
      : null
  const encoding = encodingOf(meta?.trim()) ?? encodingOf(xml?.[1])
  // Bytes whose declaration could be read are not in UTF-16.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding
}

/**
 * Parses a page as browsers do: by its byte order mark, then by what it says of its encoding. A page that says nothing, or names a
 * Latin one, is in UTF-8 if its bytes are: no other text happens to be. No script is run, and nothing is fetched.
 * Throws a `PageError` for a page that no browser would show as it is.
 */
export const parsePage = (bytes: Uint8Array): JSDOM => {
  if (nestingOf(Buffer.from(bytes).toString('latin1').replaceAll('\0', '')) > MOST_NESTED)
    throw new PageError(`more than ${MOST_NESTED} elements of the page stand within each other, which no browser shows`)
  const page = parse(bytes, unmarkedUtf16(bytes))
  const found = page.window.document.characterSet.toLowerCase()
  if (found === 'utf-8' && isAllUnreadable(bytes)) return parse(bytes, 'windows-1252')
  if (found !== 'windows-1252') return page
  const named = declared(page.window.document) ?? 'windows-1252'
  const label = named === 'windows-1252' && isUtf8(bytes) ? 'utf-8' : named
  return label === found ? page : parse(bytes, label)
}

const BYTE_ORDER_MARKS = [
  { label: 'utf-16le', first: 0xff, second: 0xfe },
  { label: 'utf-16be', first: 0xfe, second: 0xff },
] as const

/** A text without a word on its encoding: by its byte order mark, else UTF-8 if it is that, else windows-1252. */
export const decodeText = (bytes: Uint8Array): string => {
  const marked = BYTE_ORDER_MARKS.find(({ first, second }) => bytes[0] === first && bytes[1] === second)?.label
  const label = marked ?? unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : undefined)
  if (label !== undefined) return new TextDecoder(label).decode(bytes)
  // Node 20 takes the quotation marks of windows-1252 for control characters; the parser of pages does not.
  const { body } = parse(Buffer.concat([Buffer.from('<plaintext>'), bytes]), 'windows-1252').window.document
  return body.textContent
}

/** Whether some of the text could not be read, as where a page says that it is in another encoding than it is. */
export const hasUnreadable = (text: string): boolean => text.includes(UNREADABLE)
