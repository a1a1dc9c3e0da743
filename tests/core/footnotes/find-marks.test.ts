/** What may be a marker, case by case on either side of each rule: its form, where it stands, and where its link leads. */
import { describe, expect, test } from 'vitest'
import { findMarks, type Mark } from '../../../src/core/footnotes/find-marks'
import { indexPage } from '../../../src/core/footnotes/page-index'
import { type HandMade, handMadePage } from './hand-made-page'

const marksOf = (lines: readonly string[], parts: HandMade = {}): { text: string; marks: Mark[] } => {
  const page = handMadePage(lines, parts)
  return { text: page.text, marks: findMarks(page, indexPage(page)) }
}

/** Each mark as `words shape numbers`; `+` says that it is a link, `?` that it is doubtful, `-` that it is what a range leaves out. */
const inShort = (lines: readonly string[], parts: HandMade = {}): string[] => {
  const { marks, text } = marksOf(lines, parts)
  return marks.map(({ end, isBetween, isDoubtful, link, numbers, shape, start }) => {
    const signs = `${link ? '+' : ''}${isDoubtful ? '?' : ''}${isBetween ? '-' : ''}`
    return `${text.slice(start, end)} ${shape}${signs} ${numbers.join()}`
  })
}

const spaces = (count: number): string => ' '.repeat(count)

describe('without a link', () => {
  const CASES: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['word[1].', ['[1] bracket 1']],
    ['word［2］.', ['［2］ bracket 2']],
    ['word[2］.', ['[2］ bracket 2']],
    ['word[2, 4–6] ends.', ['[2, 4–6] bracket 2,4,5,6']],
    [`word[1${spaces(39)}] ends.`, [`[1${spaces(39)}] bracket 1`]],
    [`word[1${spaces(40)}] ends.`, []],
    ['word[] and [sic] and [a[3] end.', ['[3] bracket 3']],
    ['word[3[ and ]4] end.', []],
    ['word¹.', ['¹ raised 1']],
    ['word¹²³.', ['¹²³ raised 123']],
    ['word⁰.', []],
    ['word¹,² ends.', ['¹,² raised 1,2']],
    ['word¹⁻³ ends.', ['¹⁻³ raised 1,2,3']],
    ['word¹–³ ends.', ['¹–³ raised 1,2,3']],
    ['word¹-³ ends.', ['¹-³ raised 1,2,3']],
    ['word¹, and.', ['¹ raised 1']],
    ['word⁴⁵⁶ and⁷⁸⁹.', ['⁴⁵⁶ raised 456', '⁷⁸⁹ raised 789']],
    ['word(1).', ['(1) paren 1']],
    ['word(123) and(1234).', ['(123) paren 123']],
    ['word(1, 2) and(3 ,4).', ['(1, 2) paren 1,2', '(3 ,4) paren 3,4']],
    ['word(1–3) and(4-5) and(6 - 7).', ['(1–3) paren 1,2,3', '(4-5) paren 4,5', '(6 - 7) paren 6,7']],
    ['word(1,  2) and(a1) and(1 a).', []],
    ['word[2]and(1)or¹.', ['[2] bracket 2', '(1) paren 1', '¹ raised 1']],
  ]
  test.each(CASES)('%j', (text, found) => {
    expect(inShort([text])).toEqual(found)
  })

  test.each(['1', '²', '[3]', '(4)'])('%s that the page raises', (words) => {
    const shape = words.startsWith('[') ? 'bracket' : 'raised'
    const number = words.normalize('NFKC').replace(/\D/gu, '')
    expect(inShort([`word${words} ends.`], { superscripts: [{ words }] })).toEqual([
      words === '(4)' ? '(4) paren 4' : `${words} ${shape} ${number}`,
    ])
  })

  test('raised words are none', () => {
    expect(inShort(['the 19th century'], { superscripts: [{ words: 'th' }] })).toEqual([])
  })

  test('a full-width bracket that is raised is a bracket', () => {
    expect(inShort([`word［1${spaces(41)}］ ends.`], { superscripts: [{ words: `［1${spaces(41)}］` }] })).toEqual([
      `［1${spaces(41)}］ bracket 1`,
    ])
  })

  test('of two in one another the larger counts', () => {
    expect(inShort(['word[12] ends.'], { superscripts: [{ words: '12' }] })).toEqual(['[12] bracket 12'])
  })
})

describe('what looks just like an exponent is doubtful', () => {
  const UNITS = ['km', 'cm', 'dm', 'mm', 'µm', '10', 'x', 'R']
  test.each(UNITS)('behind %s', (base) => {
    expect(inShort([`some ${base}² here.`])).toEqual(['² raised? 2'])
  })
  test.each(['nm', 'word', 'akm', '110', 'x10', '310', 'ax', '9'])('but not behind %s', (base) => {
    expect(inShort([`some ${base}² here.`])).toEqual(['² raised 2'])
  })
  test('at the beginning of the text too', () => {
    expect(inShort(['x² and y³'])).toEqual(['² raised? 2', '³ raised? 3'])
  })
  test('but not in brackets', () => {
    expect(inShort(['some km[2] and x(3)'])).toEqual(['[2] bracket 2', '(3) paren 3'])
  })
})

describe('where it stands', () => {
  test('at the beginning of a line it is a label, behind an indent too', () => {
    expect(inShort(['[1] One.', '   [2] Two.', 'a[3] three.'])).toEqual(['[3] bracket 3'])
  })
  test('raised figures are labels there too', () => {
    expect(inShort(['1 One.', 'Word2 here.'], { superscripts: [{ words: '1' }, { words: '2' }] })).toEqual([
      '2 raised 2',
    ])
  })
  test('in the words of one of several links it is none, in whatever order the page has them', () => {
    const lines = ['see part [2] of it and part [3] there or [4] on']
    const links = ['there or [4]', 'part [2] of', 'and part [3]'].map((words) => ({ words, fragment: 'part' }))
    expect(inShort(lines, { links })).toEqual([])
  })
  test('in the words of a link within the page it is none, in those of another link it is', () => {
    const lines = ['see part [2] of it', 'and part [3] of that']
    const links = [
      { words: 'part [2] of', fragment: 'part' },
      { words: 'part [3] of', url: 'https://example.org/' },
    ]
    expect(inShort(lines, { links })).toEqual(['[3] bracket 3'])
  })
})

describe('a link whose place is not on the page is one by its name', () => {
  const NAMES = [
    'ftn1',
    '_ftn1',
    'edn1',
    '_edn1',
    'fn1',
    'fn-1',
    'fn:1',
    'footnote-1',
    'endnote_1',
    'note1',
    'easy-footnote-1',
    'post-9-note-1',
    'sdfootnote1sym',
    'sdendnote1sym',
    'cite_note-Blank-1',
    'Note1',
    'n1',
    'n-1',
    '_n12',
    'n.1',
    'n_1',
    'n:1',
  ]
  test.each(NAMES)('%s', (fragment) => {
    expect(inShort(['word1 ends'], { links: [{ words: '1', fragment }] })).toEqual(['1 raised+ 1'])
  })
  const OTHERS = [
    'chapter1',
    'origins',
    'section-1',
    'banknote1',
    'none-1',
    'fnref:1',
    'note-ref-1',
    '_ftnref1',
    'cite_ref-1',
    'note-return-1',
    'identifier_1_note',
    'RETURN-note',
    'n',
    'nx',
    'n1a',
    'an1',
    'n--1',
  ]
  test.each(OTHERS)('but not %s', (fragment) => {
    expect(inShort(['word1 ends'], { links: [{ words: '1', fragment }] })).toEqual([])
  })
  test('but no link to another page', () => {
    expect(inShort(['word1 ends'], { links: [{ words: '1', url: 'https://example.org/#fn1' }] })).toEqual([])
  })
  test('and not for its words', () => {
    expect(inShort(['word one ends'], { links: [{ words: 'one', fragment: 'fn1' }] })).toEqual([])
  })
})

describe('a link whose place is on the page', () => {
  const CASES: readonly (readonly [name: string, lines: readonly string[], target: string, found: boolean])[] = [
    ['leads to the number alone', ['word[7] ends', '7', 'Seven.'], '7', true],
    ['leads to words that begin with it', ['word[7] ends', '7. Seven.'], '7. Seven.', true],
    ['leads behind it on its line', ['word[7] ends', '7. Seven.'], 'Seven.', true],
    ['leads at most ten units behind it', ['word[7] ends', `7.${spaces(8)}Seven.`], 'Seven.', true],
    ['leads farther behind it', ['word[7] ends', `7.${spaces(9)}Seven.`], 'Seven.', false],
    ['leads behind another number', ['word[7] ends', '8. Eight.'], 'Eight.', false],
    ['leads behind the number of the line before', ['word[7] ends', 'in 7', 'Seven.'], 'Seven.', false],
    ['leads to other words', ['word[7] ends', 'Chapter seven.'], 'Chapter seven.', false],
  ]
  test.each(CASES)('%s', (_, lines, target, found) => {
    const parts: HandMade = {
      links: [{ words: '[7]', fragment: 'x' }],
      targets: [{ words: target, id: 'x', nth: target === '7' ? 1 : 0 }],
    }
    expect(marksOf(lines, parts).marks.map(({ link }) => link !== undefined)).toEqual(found ? [true] : [false])
  })

  test('leads to an item that a list numbers so', () => {
    const lines = ['word7 ends', 'Seven.']
    const links = [{ words: '7', fragment: 'x' }]
    const targets = [{ words: 'Seven.', id: 'x' }]
    expect(inShort(lines, { links, targets, items: [{ words: 'Seven.', ordinal: 7 }] })).toEqual(['7 raised+ 7'])
    expect(inShort(lines, { links, targets, items: [{ words: 'Seven.', ordinal: 8 }] })).toEqual([])
  })

  test('leads on, not back, even to a place with the name of a note', () => {
    const links = [{ words: '7', fragment: 'fn7' }]
    expect(inShort(['word7 ends', 'Seven.'], { links, targets: [{ words: 'Seven.', id: 'fn7' }] })).toEqual([
      '7 raised+ 7',
    ])
    expect(inShort(['Seven.', 'word7 ends'], { links, targets: [{ words: 'Seven.', id: 'fn7' }] })).toEqual([])
  })

  test('names several notes, of which one is there', () => {
    const links = [{ words: '6, 7', fragment: 'x' }]
    expect(inShort(['word6, 7 ends', '7. Seven.'], { links, targets: [{ words: '7. Seven.', id: 'x' }] })).toEqual([
      '6, 7 raised+ 6,7',
    ])
  })

  test.each([
    ['word[7] ends', '[7] bracket+ 7'],
    ['word[7 ends', '7 raised+ 7'],
    ['word7] ends', '7 raised+ 7'],
    ['word(7) ends', '7 raised+ 7'],
  ])('has the brackets around it: %s', (line, found) => {
    expect(inShort([line], { links: [{ words: '7', fragment: 'fn7' }] })).toEqual([found])
  })

  test('comes in the order of the text, in whatever order the page has them', () => {
    const links = [
      { words: '7', fragment: 'fn7' },
      { words: '4', fragment: 'fn4' },
    ]
    expect(inShort(['word4–7 ends'], { links })).toEqual(['4–7 raised+- 5,6', '4 raised+ 4', '7 raised+ 7'])
  })

  test('is a mark within another too', () => {
    const links = [
      { words: '6, 7', fragment: 'fn6' },
      { words: '7', fragment: 'fn7' },
    ]
    expect(inShort(['word6, 7 ends'], { links })).toEqual(['6, 7 raised+ 6,7', '7 raised+ 7'])
  })
})

describe('between two links', () => {
  const linked = (from: number, to: number, between: string, words = (n: number) => `[${n}]`): string[] =>
    inShort([`word${words(from)}${between}${words(to)} ends`], {
      links: [
        { words: String(from), fragment: `fn${from}` },
        { words: String(to), fragment: `fn${to}`, nth: String(from).includes(String(to)) ? 1 : 0 },
      ],
    })
  const isRange = (found: readonly string[]): boolean => found.some((each) => each.includes('+- '))

  test('stand the numbers that a dash leaves out', () => {
    expect(linked(4, 7, '–')).toEqual(['[4]–[7] bracket+- 5,6', '[4] bracket+ 4', '[7] bracket+ 7'])
  })

  test.each(['–', '-', '—', '−', '‐', '‒', ' – ', '  –  '])('for %j', (between) => {
    expect(isRange(linked(4, 6, between))).toBe(true)
  })
  test.each(['', ' ', ', ', '–,', '––', '   –  ', ' to '])('but not for %j', (between) => {
    expect(isRange(linked(4, 6, between))).toBe(false)
  })
  test.each([
    [4, 6, true],
    [4, 5, false],
    [6, 4, false],
    [4, 24, true],
    [4, 25, false],
  ])('from %i to %i: %s', (from, to, is) => {
    expect(isRange(linked(from, to, '–'))).toBe(is)
  })
  test('in brackets that are no part of the links', () => {
    expect(isRange(linked(4, 6, ']–[', (n) => (n === 4 ? `[(${n}` : `${n})]`)))).toBe(true)
  })
})
