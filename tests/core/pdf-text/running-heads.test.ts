/** What is taken for a running head or foot, and what stays though it stands at a page's edge. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutRunningHeads } from '../../../src/core/pdf-text/running-heads'
import { HEIGHT, line } from './examples'

type Placed = readonly [text: string, y: number]

/** What is left of pages, each with its lines between `|`. */
const left = (pages: readonly (readonly Placed[])[], heights: readonly number[] = pages.map(() => HEIGHT)): string =>
  withoutRunningHeads(
    pages.map((lines, page) => lines.map(([text, y]) => line(text, { page, y }))),
    heights,
  )
    .map((lines) => lines.map(({ text }) => text).join(', '))
    .join(' | ')

/** A page for each text at this height; none where there is no text. */
const at = (y: number, ...texts: readonly string[]): Placed[][] =>
  texts.map((text) => (text === '' ? [] : [[text, y] as const]))

const CASES: readonly (readonly [name: string, pages: readonly (readonly Placed[])[], left: string])[] = [
  ['goes where it is at the head of every page', at(40, 'On A', 'On A', 'On A'), ' |  | '],
  ['goes where it is at the foot of every page', at(770, 'On A', 'On A', 'On A'), ' |  | '],
  ['goes with its numbers', at(40, '1 On A', '2 On A', '13 On A'), ' |  | '],
  ['goes with capitals and other signs', at(40, 'On A', 'ON A -', '“on” a'), ' |  | '],
  ['goes from half of the pages', at(40, 'On A', 'On A', 'x', 'y'), ' |  | x | y'],
  ['goes from two pages that are all', at(40, 'On A', 'On A'), ' | '],
  ['goes from left pages and from right pages', at(40, 'On A', 'B', 'On A', 'B', 'On A', 'B'), ' |  |  |  |  | '],
  ['goes from half of the right pages', at(40, 'a', 'B', 'c', 'B', 'e', 'f', 'g', 'h'), 'a |  | c |  | e | f | g | h'],
  ['goes from half of the left pages', at(40, 'B', 'a', 'B', 'c', 'e', 'f', 'g', 'h'), ' | a |  | c | e | f | g | h'],
  [
    'stays where it is on fewer pages, of either side',
    at(40, 'B', 'B', 'a', 'c', 'e', 'f', 'g'),
    'B | B | a | c | e | f | g',
  ],
  [
    'stays where it is on fewer of the right pages',
    at(40, 'a', 'B', 'c', 'B', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'),
    'a | B | c | B | e | f | g | h | i | j | k | l',
  ],
  ['stays where it stands once', at(40, 'On A', 'x', 'y'), 'On A | x | y'],
  ['stays on a page that is the only one', at(40, 'On A'), 'On A'],
  ['stays on a page that is the only one of its side', at(40, 'On A', 'B'), 'On A | B'],
  [
    'stays where one page has it twice',
    [
      [
        ['On A', 40],
        ['On A', 44],
      ],
      [],
      [],
      [],
    ],
    'On A, On A |  |  | ',
  ],
  [
    'goes twice where every page has it twice',
    [
      [
        ['A', 40],
        ['A', 44],
      ],
      [
        ['A', 40],
        ['A', 44],
      ],
    ],
    ' | ',
  ],
  ['stays where other words follow', at(40, 'On A', 'On A and B', 'On A or B'), 'On A | On A and B | On A or B'],
  ['goes in other letters', at(40, '漢字 1', '漢字 2'), ' | '],
  ['stays within the page', at(97, 'On A', 'On A', 'On A'), 'On A | On A | On A'],
  ['goes at the end of the head', at(95, 'On A', 'On A', 'On A'), ' |  | '],
  ['stays within the page above its foot', at(703, 'On A', 'On A', 'On A'), 'On A | On A | On A'],
  ['goes at the start of the foot', at(705, 'On A', 'On A', 'On A'), ' |  | '],
  ['goes where it is a little lower on another page', [...at(40, 'On A'), ...at(55.9, 'On A')], ' | '],
  ['stays where it is much lower on another page', [...at(40, 'On A'), ...at(56.1, 'On A')], 'On A | On A'],
  ['stays where it is at the head and at the foot', [...at(40, 'On A'), ...at(770, 'On A')], 'On A | On A'],
]
describe('a line at an edge', () => {
  test.each(CASES)('%s', (_, pages, expected) => {
    expect(left(pages)).toBe(expected)
  })

  test('goes from just half of many pages', () => {
    const pages = (heads: number) => Array.from({ length: 40 }, (_, i) => (i < heads ? 'On A' : `${'a'.repeat(i)}.`))
    expect(left(at(40, ...pages(20)))).not.toContain('On A')
    expect(left(at(40, ...pages(19)))).toContain('On A')
  })

  test('is looked for at the same part of pages of several heights', () => {
    const pages = [...at(40, 'On A'), ...at(80, 'On A')]
    expect(left(pages, [800, 1600])).toBe(' | ')
    expect(left(pages, [800, 800])).toBe('On A | On A')
  })
})

describe('the number of a page', () => {
  const FOLIOS: readonly (readonly [name: string, texts: readonly string[], isFolio: boolean])[] = [
    ['goes', ['1', '2', '3'], true],
    ['goes between dashes', ['– 1 –', '- 2 -', '[3]'], true],
    ['goes in roman figures', ['xii', 'XIII', 'xiv'], true],
    ['goes in figures of both kinds', ['iv', '1', '2'], true],
    ['goes with four figures', ['xii', '1202', '1203'], true],
    ['is not two numbers', ['1 to 2', '12 or 13', '4'], false],
    ['is not a word with such letters', ['mixed', 'civilian', '3'], false],
    ['is not a longer word', ['xxxviiii', 'vvvvvvvv', 'i'], false],
  ]
  test.each(FOLIOS)('%s', (_, texts, isFolio) => {
    expect(left(at(770, ...texts))).toBe(isFolio ? ' |  | ' : texts.join(' | '))
  })

  test('is none within the page', () => {
    expect(left(at(400, '1', '2', '3'))).toBe('1 | 2 | 3')
  })

  test('is not looked for among numbers of more figures', () => {
    expect(left([...at(770, '1', '2', '3', '4'), ...at(770, '12345', 'a', 'b', 'd')])).toBe(
      ' |  |  |  | 12345 | a | b | d',
    )
  })
})

test('the first line of the text stays, as it differs from page to page', () => {
  const pages = ['the first', 'goes on', 'and ends'].map((text): Placed[] => [
    ['On A', 40],
    [text, 60],
    ['text', 72],
    ['1', 770],
  ])
  expect(left(pages)).toBe('the first | goes on | and ends'.replace(/(?= \||$)/g, ''))
})

test('no pages, no lines and heights of nothing are no fault', () => {
  expect(withoutRunningHeads([], [])).toEqual([])
  expect(left([[], []])).toBe(' | ')
  expect(left(at(40, 'A', 'A'), [0, 0])).toBe('A | A')
  expect(left(at(0, 'A', 'A'), [0, 0])).toBe('A | A')
})

test('of many pages each line is judged by all lines that are like it', () => {
  const texts = fc.constantFrom('A', 'a', 'B', '1', 'ii', '12345', 'C 3')
  const heights = fc.constantFrom(10, 20, 25.9, 26, 26.1, 42, 90, 400, 720, 790)
  const pages = fc.array(fc.array(fc.tuple(texts, heights), { maxLength: 4 }), { maxLength: 12 })
  const isNumber = (text: string): boolean => /^(?:\d{1,4}|ii)$/.test(text)
  const key = (text: string): string => (isNumber(text) ? 'number' : text.toLowerCase())
  fc.assert(
    fc.property(pages, (all) => {
      const expected = all.map((lines, page) =>
        lines.filter(([text, y]) => {
          const found = all.flatMap((others, other) =>
            others.some(([words, height]) => key(words) === key(text) && Math.abs(height / 800 - y / 800) < 0.02)
              ? [other]
              : [],
          )
          const side = found.filter((other) => other % 2 === page % 2)
          const sides = all.filter((_, other) => other % 2 === page % 2)
          const isOften = found.length >= Math.max(2, all.length / 2) || side.length >= Math.max(2, sides.length / 2)
          return (y > 96 && y < 704) || !isOften
        }),
      )
      expect(left(all)).toBe(expected.map((lines) => lines.map(([text]) => text).join(', ')).join(' | '))
    }),
  )
})
