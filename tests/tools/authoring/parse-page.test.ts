/** Saved pages and texts are read in the encoding that they are in, whatever they say of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { decodeText, parsePage } from '../../../tools/authoring/parse-page'
import { loadSavedPage } from '../../../tools/authoring/saved-page'

/** Every pair of bytes that is one letter in an encoding, by the letter. */
const pairsOf = (encoding: string): Map<string, readonly number[]> => {
  const decoder = new TextDecoder(encoding)
  const pairs = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, trail))
      if (letter.length === 1 && letter !== '\ufffd' && !pairs.has(letter)) pairs.set(letter, [lead, trail])
    }
  return pairs
}

/** Written out, because Node 20 does not decode these. */
const WINDOWS_1252 = new Map(Object.entries({ '’': [0x92], '“': [0x93], '”': [0x94], '–': [0x96], é: [0xe9] }))

const singlesOf = (encoding: string): Map<string, readonly number[]> => {
  if (encoding === 'windows-1252') return WINDOWS_1252
  const bytes = Array.from({ length: 128 }, (_, index) => index + 128)
  return new Map(bytes.map((byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), [byte]]))
}

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const bytes = units.flatMap((unit) => [unit & 0xff, unit >> 8])
  return Uint8Array.from(order === 'le' ? bytes : units.flatMap((unit) => [unit >> 8, unit & 0xff]))
}

const encoded = (text: string, encoding: string): Uint8Array => {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16le' ? 'le' : 'be')
  const table = encoding.startsWith('windows') || encoding.startsWith('koi8') ? singlesOf(encoding) : pairsOf(encoding)
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? letter.charCodeAt(0)))
}

const LATIN = 'The “older” clock – a café’s – stopped.'
const RUSSIAN = 'Часы остановились.'
const JAPANESE = '時計は止まった。'
const CHINESE = '旧钟停了十一年。'

const page = (head: string, text: string): string =>
  `<!DOCTYPE html><html><head>${head}<title>T</title></head><body><p>${text}</p></body></html>`
const meta = (label: string): string => `<meta charset="${label}">`
const pragma = (label: string): string => `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`
/** More than a parser looks through for the encoding. */
const LONG_HEAD = `<style>${'.a{color:red}'.repeat(200)}</style>`

const PAGES: readonly (readonly [name: string, head: string, text: string, encoding: string])[] = [
  ['UTF-8 that says so', meta('utf-8'), LATIN, 'utf-8'],
  ['UTF-8 that says nothing', '', LATIN, 'utf-8'],
  ['UTF-8 with a byte order mark', '\ufeff', RUSSIAN, 'utf-8'],
  ['UTF-8 that is said to be Latin', meta('iso-8859-1'), LATIN, 'utf-8'],
  ['windows-1252 that says so', meta('windows-1252'), LATIN, 'windows-1252'],
  ['windows-1252 under the name of ISO 8859-1', pragma('ISO-8859-1'), LATIN, 'windows-1252'],
  ['windows-1252 that says nothing', '', LATIN, 'windows-1252'],
  ['windows-1252 that is said to be UTF-8', meta('utf-8'), LATIN, 'windows-1252'],
  ['windows-1251', pragma('windows-1251'), RUSSIAN, 'windows-1251'],
  ['KOI8-R', meta('koi8-r'), RUSSIAN, 'koi8-r'],
  ['Shift_JIS', meta('Shift_JIS'), JAPANESE, 'shift_jis'],
  ['EUC-JP', meta('euc-jp'), JAPANESE, 'euc-jp'],
  ['GB 18030', meta('gb18030'), CHINESE, 'gb18030'],
  ['GB 2312', pragma('gb2312'), CHINESE, 'gb18030'],
  ['UTF-16 with a byte order mark', `\ufeff${meta('utf-16')}`, CHINESE, 'utf-16le'],
  ['UTF-16 of the other order', '\ufeff', LATIN, 'utf-16be'],
  ['UTF-16 without a byte order mark', '', LATIN, 'utf-16le'],
  ['UTF-16 of the other order, without a mark', meta('utf-16'), RUSSIAN, 'utf-16be'],
  ['an encoding that is named far down', LONG_HEAD + meta('shift_jis'), JAPANESE, 'shift_jis'],
  ['an encoding that is named far down, in a pragma', LONG_HEAD + pragma('windows-1251'), RUSSIAN, 'windows-1251'],
  ['an encoding that there is not', meta('no-such-thing'), LATIN, 'windows-1252'],
]

/** A byte order mark stands before all else. */
const bytesOf = (head: string, text: string, encoding: string): Uint8Array =>
  head.startsWith('\ufeff')
    ? encoded(`\ufeff${page(head.slice(1), text)}`, encoding)
    : encoded(page(head, text), encoding)

describe('a page is read in', () => {
  test.each(PAGES)('%s', (_name, head, text, encoding) => {
    const { document } = parsePage(bytesOf(head, text, encoding)).window
    expect(document.body.textContent).toBe(text)
  })

  test('the encoding of its XML declaration', () => {
    const html = `<?xml version="1.0" encoding="windows-1251"?>\n${page('', RUSSIAN)}`
    expect(parsePage(encoded(html, 'windows-1251')).window.document.body.textContent).toBe(RUSSIAN)
  })
})

test.each([
  ['utf-8', LATIN],
  ['utf-16le', `\ufeff${CHINESE}`],
  ['utf-16be', `\ufeff${RUSSIAN}`],
  ['utf-16le', `A text. ${LATIN}`],
  ['windows-1252', LATIN],
])('a text in %s is read', (encoding, text) => {
  expect(decodeText(encoded(text, encoding))).toBe(text.replace('\ufeff', ''))
})

describe('from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    ['a page', 'page.html', `<!-- saved from url=(0029)https://example.org/uhr/ -->\n${page(meta('x'), LATIN)}`],
    ['a text', 'text.txt', LATIN],
  ])('%s is loaded with its letters', (_name, name, content) => {
    const file = join(folder, name)
    writeFileSync(file, encoded(content, 'windows-1252'))
    expect(loadSavedPage(file).body.textContent?.trim()).toBe(LATIN)
  })

  test('a page in UTF-16 says where it was saved from', () => {
    const file = join(folder, 'utf-16.html')
    const html = `\ufeff<!DOCTYPE html>\r\n<!-- saved from url=(0029)https://example.org/uhr/ -->\r\n<p>${RUSSIAN}`
    writeFileSync(file, utf16(html, 'le'))
    expect(loadSavedPage(file).location.href).toBe('https://example.org/uhr/')
  })
})
