/** Folding takes typography out of a text, nothing else, and every folded unit leads back to whole characters. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldSteps, partsCharacter, unfold } from '../../../src/core/anchor/fold'

const CLASSES: Readonly<Record<string, readonly (readonly [text: string, folded: string])[]>> = {
  'double quotation marks': [...'“”„‟″«»〝〞＂'].map((mark) => [`a ${mark}b${mark}`, 'a "b"'] as const),
  'single quotation marks': [...'‘’‚‛′‹›`´＇'].map((mark) => [`a${mark}s b${mark}`, "a's b'"] as const),
  dashes: [...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d'].map((dash) => [`a${dash}b`, 'a-b'] as const),
  'every kind of space': [
    ...[
      ...'\t\n\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
    ].map((space) => [`a${space}b`, 'a b'] as const),
    ['a \n\t b', 'a b'],
    ['a\u00a0 b', 'a b'],
    ['a\n\u00a0b', 'a b'],
    ['a \u00a0b', 'a b'],
    ['  a', 'a'],
    ['a  ', 'a'],
    ['   ', ''],
  ],
  'invisible characters': [
    ...[...'\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202c\u2066\u2069\ufe0f\ufeff'].map(
      (invisible) => [`a${invisible}b`, 'ab'] as const,
    ),
    ['a\u200b \u200bb', 'a b'],
    ['a \u200b b', 'a b'],
  ],
  ligatures: [
    ['ﬁrst ﬂag eﬀort oﬃce waﬄe', 'first flag effort office waffle'],
    ['ﬆ', 'st'],
  ],
  'one character for several': [
    ['so…', 'so...'],
    ['№ 5', 'No 5'],
  ],
  'composed and decomposed letters': [
    ['Müller', 'Müller'],
    ['Mu\u0308ller', 'Müller'],
    ['Ångström', 'Ångström'],
    ['A\u030angstro\u0308m', 'Ångström'],
    // The first of what joins the letter before it.
    ['la\u0300', 'là'],
    // A quotation mark that a mark joins is a character of its own.
    ['’\u0301s', '’\u0301s'],
    ['Vie\u0302\u0323t', 'Việt'],
    ['Vie\u0323\u0302t', 'Việt'],
    ['\u212bngström', 'Ångström'],
  ],
  'letters and vowels of Hangul': [
    ['한국', '한국'],
    ['\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
  ],
  'wide forms': [['ＵＳＡ', 'USA']],
  'note markers': [
    ['text[1] goes', 'text goes'],
    ['text [1] goes', 'text goes'],
    ['text.[12]', 'text.'],
    ['text[ 123 ]', 'text'],
    ['text[iv] goes', 'text goes'],
    ['text[xxviii] goes', 'text goes'],
    ['[3] text', 'text'],
    ['text[1][2], on', 'text, on'],
    ['[1]', ''],
    ['text¹ goes', 'text goes'],
    ['text.²³', 'text.'],
  ],
  'brackets that are no markers': [
    ['[2012]', '[2012]'],
    ['[sic]', '[sic]'],
    ['[the party]', '[the party]'],
    ['[]', '[]'],
    ['[1', '[1'],
    ['[1, 2]', '[1, 2]'],
  ],
  case: [['The PRC and the Kremlin', 'The PRC and the Kremlin']],
}

for (const [name, cases] of Object.entries(CLASSES)) {
  describe(`${name} fold`, () => {
    for (const [text, folded] of cases) {
      test(`${JSON.stringify(text)} to ${JSON.stringify(folded)}`, () => {
        expect(fold(text).text).toBe(folded)
      })
    }
  })
}

/** The original of the first `part` in the folded text. */
const originalOf = (text: string, part: string): string => {
  const folded = fold(text)
  const at = folded.text.indexOf(part)
  const { start, end } = unfold(folded, at, at + part.length)
  return text.slice(start, end)
}

describe('the way back', () => {
  const BACK: readonly (readonly [name: string, text: string, part: string, original: string])[] = [
    ['gives a plain passage as it is', 'a plain passage', 'plain', 'plain'],
    ['keeps typographic quotation marks', 'he said “now”.', '"now"', '“now”'],
    ['leaves out spaces around the passage', 'a   wide   gap', 'wide', 'wide'],
    ['keeps all spaces inside the passage', 'a  wide \n gap', 'wide gap', 'wide \n gap'],
    ['keeps a marker inside the passage', 'the axis[4] of convenience', 'axis of', 'axis[4] of'],
    ['leaves out a marker behind the passage', 'the axis[4] of', 'axis', 'axis'],
    ['leaves out a marker before the passage', 'an axis.[4]The end', 'The end', 'The end'],
    ['keeps a soft hyphen inside the passage', 'the rela\u00adtions', 'relations', 'rela\u00adtions'],
    ['gives a whole ligature for its first letter', 'eﬀort', 'ef', 'eﬀ'],
    ['gives a whole ligature for its last letter', 'oﬃce', 'ice', 'ﬃce'],
    ['gives an ellipsis for one of its dots', 'so… on', 'so.', 'so…'],
    ['gives a letter with its combining marks', 'Mu\u0308ller', 'Mü', 'Mu\u0308'],
    ['gives a whole syllable of Hangul', '\u1112\u1161\u11ab x', '한', '\u1112\u1161\u11ab'],
    ['gives both halves of a character outside the first plane', 'x 𝔸 y', 'A', '𝔸'],
    ['gives a whole emoji', 'x 😀 y', '😀', '😀'],
  ]
  for (const [name, text, part, original] of BACK) {
    test(name, () => {
      expect(originalOf(text, part)).toBe(original)
    })
  }

  test('gives a letter outside the first plane with its combining mark', () => {
    const vowelled = '\u{11013}\u{11038}'
    const { start, end } = unfold(fold(vowelled), 0, 2)
    expect(vowelled.slice(start, end)).toBe(vowelled)
  })

  test('gives both halves of a character when only one half is asked for', () => {
    const folded = fold('x 😀 y')
    expect(unfold(folded, 2, 3)).toEqual({ start: 2, end: 4 })
    expect(unfold(folded, 3, 4)).toEqual({ start: 2, end: 4 })
  })

  test('gives the beginning of an empty text', () => {
    expect(unfold(fold(''), 0, 0)).toEqual({ start: 0, end: 0 })
  })
})

describe('the runs of a text, of which each costs time,', () => {
  test.each<[name: string, text: string, runs: number]>([
    ['are one where all stands unit for unit', 'The older clock, of 1912, stopped.', 1],
    ['are one with quotation marks, dashes and single spaces', 'He said “now” — and it’s\u00a0so,\nso they say.', 1],
    ['are three with a ligature in the middle', 'the oﬃce door', 3],
    ['are three with two spaces in the middle', 'older  clock', 3],
    ['are three with a letter of two units in the middle', 'the Mu\u0308ller door', 3],
    ['are none where nothing is', '', 0],
  ])('%s: %s', (_, text, count) => {
    const { runs, text: folded } = fold(text)
    expect(runs).toHaveLength(count)
    expect(runs.map(({ at, units }) => folded.slice(at, at + units)).join('')).toBe(folded)
  })
})

test.each([
  [0x8000, 0],
  [0x8001, 1],
  [0x10000, 1],
  [0x10001, 2],
])('a text of %i units is folded in one go and %i steps more, to the same text', (length, count) => {
  const text = 'He said “now”  \u00a0and so… '.repeat(3000).slice(0, length)
  expect(text).toHaveLength(length)
  const steps = foldSteps(text)
  let step = steps.next()
  let stops = 0
  for (; step.done !== true; step = steps.next()) stops += 1
  expect(stops).toBe(count)
  expect(step.value.text).toBe(fold(text).text)
})

describe('where one step ends and the next begins', () => {
  test.each([
    [0x8000, 0],
    [0x8001, 1],
  ])('a single word of %i units is parted by %i stops', (length, count) => {
    expect([...foldSteps('a'.repeat(length))]).toHaveLength(count)
  })

  test.each([
    ['a space', ' b', ' b'],
    ['a space before a letter with its mark', ' e\u0301', ' \u00e9'],
    ['a letter with its mark', 'e\u0301', '\u00e9'],
  ])('%s folds as anywhere', (_, text, folded) => {
    for (const length of [0x7ffe, 0x7fff, 0x8000]) {
      expect(fold('a'.repeat(length) + text).text.slice(length)).toBe(folded)
    }
  })
})

describe('a border', () => {
  const CASES: readonly (readonly [text: string, at: number, parts: boolean])[] = [
    ['oﬃce', 1, false],
    ['oﬃce', 2, true],
    ['oﬃce', 4, false],
    ['so…', 3, true],
    ['so…', 5, false],
    ['a 😀', 3, true],
    ['plain', 2, false],
  ]
  for (const [text, at, parts] of CASES) {
    test(`at ${at} in what '${text}' folds to parts ${parts ? 'a' : 'no'} character`, () => {
      expect(partsCharacter(fold(text), at)).toBe(parts)
    })
  }
})

test('every character that stays as it is is in normal form, with and without a mark that joins it', () => {
  const wrong: string[] = []
  for (let code = 0x21; code < 0xd800; code++) {
    const character = String.fromCharCode(code)
    const alone = fold(`x${character}x`).text
    const joined = fold(`x${character}\u0338x`).text
    if (alone === `x${character}x` && alone.normalize('NFKC') !== alone) wrong.push(character)
    if (joined.includes(`${character}\u0338`) && joined.normalize('NFKC') !== joined) wrong.push(character)
  }
  expect(wrong).toEqual([])
})

const WORDS = [
  'office',
  'first',
  'Müller',
  'Việt',
  '한국',
  "Russia's",
  'long-term',
  '"axis"',
  'and so...',
  'PRC',
  '2012',
  '[2012]',
  'a',
]
const SPACES = [' ', '  ', '\u00a0', '\n', '\u2009', ' \u200b ', '[1] ', ' [iv]\t']

/** Each word in every dress that it may have on a page. */
const dresses: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.normalize('NFD'),
  (word) =>
    word
      .replace(/ffi/gu, 'ﬃ')
      .replace(/fi/gu, 'ﬁ')
      .replace(/\.\.\./gu, '…'),
  (word) =>
    word
      .replace(/"(?=\w)/gu, '“')
      .replace(/"/gu, '”')
      .replace(/'/gu, '’')
      .replace(/-/gu, '\u2013'),
  (word) => word.replace(/(?<=[a-z])(?=[a-z])/gu, '\u00ad'),
  (word) => `\u200b${word}\u2060`,
  (word) => `${word}[7]`,
]

const dressed = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...dresses), fc.constantFrom(...SPACES)), {
  maxLength: 30,
})
const pageText = dressed.map((parts) => parts.map(([word, dress, space]) => dress(word) + space).join(''))
const anyText = fc.oneof(pageText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

describe('for every text', () => {
  test('two dresses of one text fold to the same text', () => {
    fc.assert(
      fc.property(dressed, (parts) => {
        const plain = parts.map(([word]) => word).join(' ')
        const dressedUp = parts.map(([word, dress, space]) => dress(word) + space).join('')
        expect(fold(dressedUp).text).toBe(fold(plain).text)
      }),
    )
  })

  test('folding a folded text changes nothing', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const { text: once } = fold(text)
        expect(fold(once).text).toBe(once)
      }),
    )
  })

  test('each folded unit has one place in the text, and the places ascend', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text)
        let last = { start: 0, end: 0 }
        for (let i = 0; i < folded.text.length; i++) {
          const { end, start } = unfold(folded, i, i + 1)
          expect(start).toBeLessThan(end)
          const isSame = start === last.start && end === last.end
          if (!isSame) expect(start).toBeGreaterThanOrEqual(last.end)
          last = { start, end }
        }
      }),
    )
  })

  test('the way back stays within the text and never parts a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const folded = fold(text)
        fc.pre(folded.text.length > 0)
        const at = from % folded.text.length
        const { start, end } = unfold(folded, at, Math.min(folded.text.length, at + 1 + (length % 10)))
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(start).toBeLessThan(end)
        const partsPair = (offset: number): boolean =>
          /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1))
        expect([start, end].filter(partsPair)).toEqual([])
      }),
    )
  })

  test('folding what the way back gives gives the passage again', () => {
    fc.assert(
      fc.property(pageText, fc.nat(), fc.nat(), (text, from, to) => {
        const folded = fold(text)
        const words = [...folded.text.matchAll(/\S+/gu)]
        fc.pre(words.length > 0)
        const [first, last] = [from % words.length, to % words.length].sort((a, b) => a - b)
        const start = words[first ?? 0]?.index ?? 0
        const end = (words[last ?? 0]?.index ?? 0) + (words[last ?? 0]?.[0].length ?? 0)
        const span = unfold(folded, start, end)
        expect(fold(text.slice(span.start, span.end)).text).toBe(folded.text.slice(start, end))
      }),
    )
  })

  test('words of common letters and marks, with one space between, fold unit for unit', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'Z', '\u00e9', 'ж', '中', '’', '“', '—', '-', '1'),
      minLength: 1,
    })
    const space = fc.constantFrom(' ', '\u00a0', '\n', '\u2009')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.flat().slice(0, -1).join('')
        const folded = fold(text)
        expect(folded.text).toHaveLength(text.length)
        for (let at = 0; at < text.length; at++) expect(unfold(folded, at, at + 1)).toEqual({ start: at, end: at + 1 })
      }),
    )
  })
})
