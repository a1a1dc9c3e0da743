/**
 * Text folding with its way back. Two texts that differ only in typography (quotation marks, dashes, spaces, soft hyphens,
 * zero-width characters, ligatures, composed or decomposed letters, note markers) fold to the same text. Case is never folded.
 */

/** A folded text; the unit at `i` stands for the original's UTF-16 units from `starts[i]` to `ends[i]`. */
export type Folded = {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const QUOTES: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'“”„‟″«»〝〞＂'].map((mark) => [mark, '"']),
  ...[...'‘’‚‛′‹›`´＇'].map((mark) => [mark, "'"]),
])
const DASH = /[\p{Dash_Punctuation}\u2212]/u
const SPACE = /\s/u
/** Default-ignorable characters and directional controls: nothing of them is seen on a page. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufeff]/gu
/** What joins the letter before it: combining marks, and the vowels and finals of decomposed Hangul. */
const JOINING = /[\p{Mark}\u1160-\u11ff]/u
/** A note marker in brackets, Arabic or small roman. Up to 3 digits: a bracketed year is text. */
const MARKER = /\[\s?(?:\d{1,3}|[ivxl]{1,7})\s?\]/uy

const isInvisible = (character: string): boolean => character.replace(INVISIBLE, '') === ''

const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f && code !== 0x5b && code !== 0x60

/**
 * Folds a text. Runs of white space, with invisible characters and note markers among them, become one space;
 * none stands at the beginning.
 */
export const fold = (text: string): Folded => {
  const out: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let spaceStart = -1
  let spaceEnd = -1

  const push = (folded: string, start: number, end: number): void => {
    if (spaceStart >= 0 && out.length > 0) {
      out.push(' ')
      starts.push(spaceStart)
      ends.push(spaceEnd)
    }
    spaceStart = -1
    for (let i = 0; i < folded.length; i++) {
      out.push(folded.charAt(i))
      starts.push(start)
      ends.push(end)
    }
  }

  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isPlain(code) && !(text.charCodeAt(at + 1) >= 0x300 && joinedAt(text, at + 1) > 0)) {
      push(text.charAt(at), at, at + 1)
      at += 1
      continue
    }
    if (code === 0x5b) {
      MARKER.lastIndex = at
      const marker = MARKER.exec(text)
      if (marker !== null) {
        at += marker[0].length
        continue
      }
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    let end = at + character.length
    if (isInvisible(character)) {
      at = end
      continue
    }
    if (SPACE.test(character)) {
      if (spaceStart < 0) spaceStart = at
      spaceEnd = end
    } else {
      for (let next = joinedAt(text, end); next > 0; next = joinedAt(text, end)) end += next
      push(foldCluster(text.slice(at, end).replace(INVISIBLE, '')), at, end)
    }
    at = end
  }
  return { text: out.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** The length of the character at `at` if it joins the one before it, else 0. */
const joinedAt = (text: string, at: number): number => {
  const character = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : ''
  return JOINING.test(character) ? character.length : 0
}

const foldCluster = (cluster: string): string => {
  const quote = QUOTES[cluster]
  if (quote !== undefined) return quote
  if (DASH.test(cluster)) return '-'
  return cluster.normalize('NFKC')
}

/** The original's span for the folded span from `start` to `end`, end exclusive and greater than `start`. */
export const unfold = (folded: Folded, start: number, end: number): { start: number; end: number } => ({
  start: folded.starts[start] ?? 0,
  end: folded.ends[end - 1] ?? 0,
})
