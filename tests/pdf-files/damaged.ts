/** Files that are damaged, each in one way. */

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** Replaces the first place where a pattern stands; it must stand somewhere, or the file would be whole. */
const replaced = (text: string, pattern: RegExp, by: string): Uint8Array => {
  if (!pattern.test(text)) throw new Error(`Nothing in the file is ${pattern}`)
  return bytesOf(text.replace(pattern, () => by))
}

/** Where the content of a page begins that is written without a filter. */
const CONTENT = /stream\nBT\n/u

/**
 * Damages a file in many ways, one at a time.
 * @returns throws if the file has not got what is to be damaged
 * @param plain a file whose pages' streams have no filter
 * @param deflated a file whose streams have one
 */
export const damagedFiles = (plain: Uint8Array, deflated: Uint8Array): [name: string, bytes: Uint8Array][] => {
  const text = latin1(plain)
  const middle = Math.floor(plain.length / 2)
  const [, , page = ''] = /\/Kids \[(\d+) 0 R (\d+) 0 R/u.exec(text) ?? []
  const [, pages = ''] = /\/Pages (\d+) 0 R/u.exec(text) ?? []
  const zeroed = Uint8Array.from(plain)
  zeroed.fill(0, middle, middle + 200)
  const broken = Uint8Array.from(deflated)
  // In every stream, behind the header of zlib.
  for (let at = 0; ; ) {
    at = Buffer.from(broken).indexOf('\nstream\n', at)
    if (at < 0) break
    broken.fill(0xff, at + 20, at + 60)
    at += 60
  }
  return [
    ['cut in half', plain.slice(0, middle)],
    ['without a header', replaced(text, /^%PDF-1\.7\n/u, '')],
    ['without a trailer', replaced(text, /xref\n[\s\S]*$/u, '')],
    [
      'offsets wrong',
      bytesOf(text.replace(/^\d{10}(?= 00000 n)/gmu, (offset) => String(Number(offset) + 7).padStart(10, '0'))),
    ],
    ['a page missing', replaced(text, new RegExp(`\\n${page} 0 obj\\n[\\s\\S]*?endobj`, 'u'), '\n')],
    ['the length of a stream wrong', replaced(text, /\/Length \d+ >>(?=\nstream\nBT\n)/u, '/Length 12 >>')],
    ['deflated data broken', broken],
    ['pages in a circle', replaced(text, /\/Kids \[/u, `/Kids [${pages} 0 R `)],
    ['empty', new Uint8Array()],
    [
      'another kind of file',
      bytesOf('<!DOCTYPE html>\n<title>Not found</title>\n<p>The file is not here any more.</p>\n'),
    ],
    ['nulls in the middle', zeroed],
    ['fonts missing', replaced(text, /\/Font << [^>]*>>/u, '')],
    ['content that is no content', replaced(text, CONTENT, 'stream\nBT ] >> ( \n')],
  ]
}
