/** Which lines are one paragraph, what is a heading or the title, and what goes on over a column's or a page's end. */
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../src/core/pdf-text/blocks'
import type { PlacedLine } from '../../../src/core/pdf-text/columns'
import { line } from './examples'

type Changes = Parameters<typeof line>[1] & {
  /** How far below the line before. */
  readonly gap?: number
  /** How far to the right of the column's left edge. */
  readonly indent?: number
}
type Part = string | readonly [text: string, changes: Changes]

/** Lines one below the other that fill a column from 50 to 350 px, 12 px apart. */
const down = (parts: readonly Part[], common: Changes = {}, top = 200): PlacedLine[] => {
  let y = top - 12
  return parts.map((part) => {
    const [text, own] = typeof part === 'string' ? [part, {}] : part
    const { gap = 12, indent = 0, ...changes } = { ...common, ...own }
    y += gap
    return line(text, { right: 350, left: (changes.columnLeft ?? 50) + indent, y, ...changes })
  })
}

/** Each block with its lines between `/`; what is no paragraph has its kind before it. */
const read = (lines: readonly PlacedLine[]): string[] =>
  blocksOf(lines).map(({ kind, lines: own }) => {
    const text = own.map((one) => one.text).join(' / ')
    return kind === 'paragraph' ? text : `${kind}: ${text}`
  })

/** Enough lines for what is usual to be known, on a page far before the others, and one that no other goes on with. */
const USUAL = [
  ...down(['usual text', 'usual text', 'usual text', 'usual text'], { page: -9 }),
  ...down(['a note'], { page: -9, size: 5 }, 600),
]

/** The blocks behind the usual text. */
const readBehind = (lines: readonly PlacedLine[]): string[] => read([...USUAL, ...lines]).slice(2)

type Case = readonly [name: string, parts: readonly Part[], blocks: readonly string[]]

const testAll = (cases: readonly Case[], common: Changes = {}): void => {
  test.each(cases)('%s', (_, parts, blocks) => {
    expect(readBehind(down(parts, common))).toEqual(blocks)
  })
}

describe('a paragraph', () => {
  testAll([
    ['goes on in the line below', ['one', 'two', 'three.'], ['one / two / three.']],
    ['goes on at a distance that is a little larger', ['one', ['two', { gap: 15.5 }]], ['one / two']],
    ['ends before a larger distance', ['one', ['two', { gap: 15.7 }]], ['one', 'two']],
    ['ends before a line that is indented', ['one', ['two', { indent: 8.1 }], 'three'], ['one', 'two / three']],
    ['goes on in a line that hardly is', ['one', ['two', { indent: 7.9 }], 'three'], ['one / two / three']],
    ['goes on below its indented first line', [['one', { indent: 20 }], 'two'], ['one / two']],
    [
      'may be indented throughout',
      [
        ['one', { indent: 20 }],
        ['two', { indent: 20 }],
        ['three', { indent: 20 }],
      ],
      ['one / two / three'],
    ],
    [
      'that is indented throughout ends before a line that is not',
      [['one', { indent: 20 }], ['two', { indent: 20 }], 'three', 'four'],
      ['one / two', 'three / four'],
    ],
    [
      'that is one indented line goes on in the next, as no one can tell',
      [['one', { indent: 20 }], 'two'],
      ['one / two'],
    ],
    ['ends with a short line that ends a sentence', [['one.', { right: 289 }], 'Two'], ['one.', 'Two']],
    ['does not end with one that is hardly short', [['one.', { right: 291 }], 'Two'], ['one. / Two']],
    ['does not end with one that ends no sentence', [['one', { right: 100 }], 'Two'], ['one / Two']],
    ['does not end with a long line', ['one.', 'Two'], ['one. / Two']],
    ['goes on behind a hyphen', ['one-', ['two', { gap: 30 }]], ['one- / two']],
    ['goes on behind a hyphen of another kind', ['one\u2010', ['two', { gap: 30 }]], ['one\u2010 / two']],
    ['goes on behind a soft hyphen', ['one\u00ad', ['two', { gap: 30 }]], ['one\u00ad / two']],
    ['goes on between numbers', ['1990-', ['1995', { indent: 30 }]], ['1990- / 1995']],
    ['does not go on behind a hyphen that stands alone', ['one -', ['two', { gap: 30 }]], ['one -', 'two']],
    ['does not go on behind a hyphen in another font', ['one-', ['two', { size: 12 }]], ['one-', 'title: two']],
    ['may differ a little in size', ['one', ['two', { size: 10.9 }]], ['one / two']],
    ['ends where the font is larger', ['one', ['two.', { size: 11.3 }]], ['one', 'title: two.']],
    ['ends where the font is smaller', ['one', ['two', { size: 8.9 }]], ['one', 'two']],
    ['ends where lines are bold', ['one', ['two.', { isBold: true }], 'three'], ['one', 'two.', 'three']],
    [
      'does not begin with a note’s marker',
      [
        ['one.', { right: 100 }],
        ['[7] two', { gap: 30 }],
      ],
      ['one. / [7] two'],
    ],
    ['may begin with a number that is none', [['one.', { right: 100 }], '7 two'], ['one.', '7 two']],
  ])

  const ENDS: readonly string[] = ['one!', 'one?', 'one:', 'one…', '漢。', 'one.”', 'one.’', "one.'", 'one.)', 'one."']
  test.each([...ENDS, 'one.12', 'one.[3]', 'one.”4'])('ends behind %s in a short line', (text) => {
    expect(readBehind(down([[text, { right: 100 }], 'two']))).toHaveLength(2)
  })
  test.each(['one,', 'one;', 'one –', 'one12', 'one)'])('does not end behind %s in a short line', (text) => {
    expect(readBehind(down([[text, { right: 100 }], 'two']))).toHaveLength(1)
  })
})

describe('the usual distance of lines', () => {
  test('is that of most text of a size', () => {
    const wide = { gap: 20 }
    const lines = down(['a', ['b', wide], ['c', wide], ['d', wide], ['e', { gap: 26.1 }], ['f', wide]])
    expect(read(lines)).toEqual(['a / b / c / d', 'e / f'])
    expect(readBehind(down(['one', ['two', wide]]))).toEqual(['one', 'two'])
  })

  test('counts by the length of the lines', () => {
    const long = 'a line of many words that is as long as the others are together'
    const lines = down(['a', [long, { gap: 20 }], 'b', 'c', 'd', ['e', { gap: 20 }]])
    expect(read(lines)).toEqual([`a / ${long} / b / c / d / e`])
  })

  test('is another for each size', () => {
    const notes = down(['a', ['b', { gap: 9 }], ['c', { gap: 9 }], ['d', { gap: 9 }], ['e', { gap: 12 }]], { size: 7 })
    expect(readBehind(notes)).toEqual(['a / b / c / d', 'e'])
  })

  test('counts no lines of other sizes, columns and pages', () => {
    const heads = ['a', 'b', 'c', 'd'].flatMap((text): Part[] => [
      [`Head ${text}`, { size: 14, gap: 40 }],
      [text, { gap: 40 }],
    ])
    const lines = down([...heads, 'e', 'f', 'g', ['z', { gap: 20 }]])
    expect(read(lines).slice(-2)).toEqual(['d / e / f / g', 'z'])
  })

  test('is that of a size which has just enough lines', () => {
    const wide = { size: 7, gap: 14 }
    expect(readBehind(down(['a', ['b', wide], ['c', wide], ['d', wide]], { size: 7 }))).toEqual(['a / b / c / d'])
    expect(readBehind(down(['a', ['b', wide], ['c', wide]], { size: 7 }))).toEqual(['a', 'b', 'c'])
  })

  test('is that of the other sizes, in ems, where a size has few lines', () => {
    const authors = down(['One', ['Two', { gap: 40 }]], { size: 11.1 })
    expect(readBehind(authors)).toEqual(['One', 'Two'])
    const title = down(['One', ['Two', { gap: 36 }]], { size: 24 })
    expect(readBehind(title)).toEqual(['title: One / Two'])
  })
})

describe('at a column’s end', () => {
  const next = { columnLeft: 400, columnRight: 700, right: 700 }
  const inNext = (text: string, changes: Changes = {}): Part => [text, { ...next, gap: -100, ...changes }]
  testAll([
    ['a paragraph goes on', ['one', inNext('two')], ['one / two']],
    ['a paragraph goes on in a capital', ['one', inNext('Two')], ['one / Two']],
    ['a paragraph goes on in an indented line', ['one', inNext('two', { indent: 20 })], ['one / two']],
    ['a paragraph ends with a short line', [['one.', { right: 100 }], inNext('Two')], ['one.', 'Two']],
    ['a paragraph ends before an indented line', ['one.', inNext('two', { indent: 20 })], ['one.', 'two']],
    ['a paragraph ends before a capital', ['one.', inNext('Two')], ['one.', 'Two']],
    ['a paragraph goes on in a small letter', ['as in vol.', inNext('two')], ['as in vol. / two']],
    ['a paragraph ends before a larger font', ['one', inNext('Two', { size: 12 })], ['one', 'title: Two']],
    ['a paragraph goes on in a line that is lower', ['one', inNext('two', { gap: 50 })], ['one / two']],
    ['a paragraph ends where the text goes up', ['one.', ['Two', { gap: -100 }]], ['one.', 'Two']],
    ['a short line that ends no sentence is no end', [['one', { right: 100 }], inNext('Two')], ['one / Two']],
  ])
})

describe('at a page’s end', () => {
  const onPage = (page: number, parts: readonly Part[], common: Changes = {}): PlacedLine[] =>
    down(parts, { page, ...common }, 100)

  test('a paragraph goes on', () => {
    expect(read([...onPage(0, ['one', 'two']), ...onPage(1, ['three', 'four.'])])).toEqual([
      'one / two / three / four.',
    ])
  })

  test('a paragraph goes on in a line that is lower', () => {
    const lower = down(['two'], { page: 1 }, 300)
    expect(readBehind([...onPage(0, ['one']), ...lower])).toEqual(['one / two'])
  })

  test('a paragraph ends with its sentence', () => {
    expect(read([...onPage(0, ['one', 'two.']), ...onPage(1, ['Three'])])).toEqual(['one / two.', 'Three'])
  })

  test('a paragraph may go on over several pages', () => {
    const lines = [0, 1, 2].flatMap((page) => onPage(page, ['one', 'two']))
    expect(read(lines)).toEqual(['one / two / one / two / one / two'])
  })

  const beside = { columnLeft: 400, columnRight: 500, right: 480, size: 8 }
  const text = onPage(0, ['text that', 'is cut off'])
  const goesOn = onPage(1, ['and goes on', 'until here.'])
  const CUT = 'text that / is cut off / and goes on / until here.'

  test('a paragraph goes on though a column beside it comes between', () => {
    expect(read([...text, ...onPage(0, ['A note.'], beside), ...goesOn])).toEqual([CUT, 'A note.'])
  })

  test('a paragraph goes on though it has notes below it', () => {
    expect(read([...text, ...onPage(0, [['A note.', { gap: 300 }]], { size: 8 }), ...goesOn])).toEqual([CUT, 'A note.'])
  })

  test('a paragraph goes on behind some blocks of the column beside it, but not behind many', () => {
    const notes = (count: number): PlacedLine[] =>
      onPage(
        0,
        Array.from({ length: count }, (_, i) => [`${i}.`, { size: 6 + 2 * (i % 2) }] as const),
        beside,
      )
    expect(readBehind([...text, ...notes(11), ...goesOn])[0]).toBe(CUT)
    expect(readBehind([...text, ...notes(12), ...goesOn]).at(-1)).toBe('and goes on / until here.')
  })

  test('what goes on is at the same left edge', () => {
    const note = onPage(0, ['A note.'], beside)
    const at = (left: number): PlacedLine[] => goesOn.map((each) => ({ ...each, left }))
    expect(read([...text, ...note, ...at(57.9)])).toEqual([CUT, 'A note.'])
    expect(read([...text, ...note, ...at(42.1)])).toEqual([CUT, 'A note.'])
    expect(read([...text, ...note, ...at(41.9)])).toHaveLength(3)
    expect(read([...text, ...note, ...at(58.1)])).toEqual([
      'text that / is cut off',
      'A note.',
      'and goes on / until here.',
    ])
  })

  test('a paragraph that ended is not taken up', () => {
    const ended = onPage(0, ['text that', ['has ended.', { right: 100 }]])
    expect(read([...ended, ...onPage(0, ['A note.'], beside), ...goesOn])).toEqual([
      'text that / has ended.',
      'A note.',
      'and goes on / until here.',
    ])
  })

  test('a paragraph of the page before the last is not taken up', () => {
    const later = goesOn.map((each) => ({ ...each, page: 2 }))
    expect(read([...text, ...onPage(0, ['A note.'], beside), ...onPage(1, ['B.'], beside), ...later])).toHaveLength(4)
  })

  test('a heading within the page is not taken up by the next page’s', () => {
    const first = onPage(0, [['Start', { isBold: true }], ['text', { gap: 20 }], 'text.'])
    const second = onPage(1, [['End', { isBold: true }], ['more', { gap: 20 }], 'text.'])
    expect(read([...first, ...second])).toEqual(['heading: Start', 'text / text.', 'heading: End', 'more / text.'])
  })

  test('a larger heading is not taken up either', () => {
    const first = onPage(0, [['Start', { size: 14 }], ['text', { gap: 20 }], 'text.'])
    const second = onPage(1, [['End', { size: 14 }], ['more', { gap: 20 }], 'text.'])
    expect(read([...first, ...second])).toEqual(['title: Start', 'text / text.', 'title: End', 'more / text.'])
  })

  const BESIDE: readonly (readonly [name: string, place: Changes, top: number, isCutOff: boolean])[] = [
    ['bold text below it', {}, 200, false],
    ['larger text below it', { size: 14 }, 200, false],
    ['smaller text below it', { size: 8 }, 200, true],
    ['bold text above it', {}, 50, true],
    ['bold text to its right', { columnLeft: 351, right: 500 }, 200, true],
    ['bold text to its left', { columnLeft: 10, right: 49 }, 200, true],
  ]
  test.each(BESIDE)('a paragraph is cut off or not by %s', (_, place, top, isCutOff) => {
    const others = down([['A note.', { isBold: true }]], place, top)
    expect(read([...text, ...others, ...goesOn])[0]).toBe(isCutOff ? CUT : 'text that / is cut off')
  })

  test('a line within the page that ends no sentence is not taken up', () => {
    const first = onPage(0, [['Start', { right: 100 }], ['Text', { gap: 30 }], 'text', 'text', 'text.'])
    const second = onPage(1, [['More', {}], 'text.'])
    expect(read([...first, ...second])).toEqual(['Start', 'Text / text / text / text.', 'More / text.'])
  })

  test('only the first lines of a page go on with the page before', () => {
    const lines = [...text, ...onPage(0, ['A note.'], beside), ...onPage(1, ['B.'], beside), ...goesOn]
    expect(read(lines)).toEqual(['text that / is cut off', 'A note.', 'B.', 'and goes on / until here.'])
  })
})

describe('labels', () => {
  const LABELS = {
    bracketed: ['[1] One', '[2] Two', '[3] Three'],
    round: ['(1) One', '(2) Two', '(3) Three'],
    plain: ['1. One', '2. Two', '3. Three'],
  }
  const bold = (text: string): Part => [text, { isBold: true }]

  testAll([
    [
      'that follow on each other begin a note each',
      ['[1] One', '[2] Two', 'and on', '[3] Three'],
      ['[1] One', '[2] Two / and on', '[3] Three'],
    ],
    ['may have parentheses', ['(1) One', '(2) Two', '(3) Three'], ['(1) One', '(2) Two', '(3) Three']],
    ['may have full stops', ['1. One', '2. Two', '3. Three'], ['1. One', '2. Two', '3. Three']],
    ['may have a parenthesis', ['1) One', '2) Two', '3) Three'], ['1) One', '2) Two', '3) Three']],
    ['with full stops need a space', ['1.1 One', '2.1 Two', '3.1 Three'], ['1.1 One / 2.1 Two / 3.1 Three']],
    ['need a sign', ['1 One', '2 Two', '3 Three'], ['1 One / 2 Two / 3 Three']],
    ['have up to three figures', ['1997. a', '1998. b', '1999. c'], ['1997. a / 1998. b / 1999. c']],
    ['may begin anywhere', ['[98] a', '[99] b', '[100] c'], ['[98] a', '[99] b', '[100] c']],
    ['are none where they are two', ['one', '[1] Two', '[2] three'], ['one / [1] Two / [2] three']],
    ['are none where one is missing', ['[1] One', '[2] two', '[4] four'], ['[1] One / [2] two / [4] four']],
    ['are none where one comes twice', ['[1] One', '[2] two', '[2] three'], ['[1] One / [2] two / [2] three']],
    ['are none in another order', ['[3] One', '[2] two', '[1] three'], ['[3] One / [2] two / [1] three']],
    [
      'of notes are told from a marker that begins a line of the text',
      ['text', '[2] goes on', ['[1] One', { gap: 30 }], '[2] Two', '[3] Three'],
      ['text / [2] goes on / [1] One'.replace(' / [1] One', ''), '[1] One', '[2] Two', '[3] Three'],
    ],
    [
      'may stand between others, as items in a note',
      ['[1] One', '1. a', '2. b', '3. c', '[2] Two', '[3] Three'],
      ['[1] One', '1. a', '2. b', '3. c', '[2] Two', '[3] Three'],
    ],
    [
      'count behind a hyphen no more than other lines',
      ['[1] one', '[2] co-', '[3] two'],
      ['[1] one', '[2] co- / [3] two'],
    ],
    [
      'may have their note hang below them',
      ['[1] One', ['and on', { indent: 20 }], ['and on', { indent: 20 }], '[2] Two', '[3] Three'],
      ['[1] One / and on / and on', '[2] Two', '[3] Three'],
    ],
    [
      'have hanging lines as their second only',
      ['[1] One', 'and on', ['apart', { indent: 20 }], '[2] Two', '[3] Three'],
      ['[1] One / and on', 'apart', '[2] Two', '[3] Three'],
    ],
    ['in brackets are no headings', LABELS.bracketed.map(bold), LABELS.bracketed],
    ['in parentheses are no headings', LABELS.round.map(bold), LABELS.round],
    ['with full stops may be headings', LABELS.plain.map(bold), LABELS.plain.map((text) => `heading: ${text}`)],
  ])

  test('may be raised figures', () => {
    const raised = (text: string, isRaised: boolean): PlacedLine[] =>
      down([text]).map((each) => {
        const label = text.slice(0, 1)
        const [piece] = line(label, { isRaised }).pieces
        const [rest] = line(text.slice(1)).pieces
        return { ...each, pieces: piece && rest ? [piece, rest] : [] }
      })
    const notes = (isRaised: boolean): PlacedLine[] =>
      ['1 One', '2 Two', '3 Three'].flatMap((text, i) =>
        raised(text, isRaised).map((each) => ({ ...each, y: 100 + 12 * i })),
      )
    expect(read(notes(true))).toEqual(['1 One', '2 Two', '3 Three'])
    expect(read(notes(false))).toEqual(['1 One / 2 Two / 3 Three'])
  })

  test('are not raised words', () => {
    const lines = down(['1a', '2b', '3c'], { isRaised: true })
    expect(read(lines)).toEqual(['1a / 2b / 3c'])
  })

  test('go on where others did so last', () => {
    const parts = ['[1] a', '[2] b', '[1] A', '[2] B', '[3] C', '[4] D']
    expect(read(down(parts))).toEqual(['[1] a / [2] b', '[1] A', '[2] B', '[3] C', '[4] D'])
  })
})

describe('a heading', () => {
  const long = 'x'.repeat(199)
  testAll([
    [
      'is larger than the text',
      [
        ['Head', { size: 11.3 }],
        ['text', { gap: 20 }],
      ],
      ['title: Head', 'text'],
    ],
    [
      'is not hardly larger',
      [
        ['Head', { size: 11.15 }],
        ['text', { gap: 20 }],
      ],
      ['Head', 'text'],
    ],
    ['may be bold', [['Head', { isBold: true }], 'text'], ['heading: Head', 'text']],
    [
      'may be of two lines',
      [['Head', { isBold: true }], ['on', { isBold: true }], 'text'],
      ['heading: Head / on', 'text'],
    ],
    ['that is bold does not end like a sentence', [['Head.', { isBold: true }], 'text'], ['Head.', 'text']],
    ['that is bold does not end with a colon', [['Head:', { isBold: true }], 'text'], ['Head:', 'text']],
    ['that is bold does not end with a comma', [['Head,', { isBold: true }], 'text'], ['Head,', 'text']],
    ['that is bold does not end with a semicolon', [['Head;', { isBold: true }], 'text'], ['Head;', 'text']],
    ['that is bold may ask', [['Why?', { isBold: true }], 'text'], ['heading: Why?', 'text']],
    ['has a letter', [['* * *', { isBold: true }], 'text'], ['* * *', 'text']],
    ['may be long', [[`${long}x`, { isBold: true }], 'text'], [`heading: ${long}x`, 'text']],
    ['is not longer', [[`${long}xx`, { isBold: true }], 'text'], [`${long}xx`, 'text']],
    [
      'is not the title, which is the largest',
      [
        ['Title', { size: 20 }],
        ['Head.', { size: 15, gap: 30 }],
        ['text', { gap: 20 }],
      ],
      ['title: Title', 'heading: Head.', 'text'],
    ],
    [
      'that is larger has a letter too, unlike a title',
      [
        ['1984', { size: 20 }],
        ['12', { size: 15, gap: 30 }],
        ['text', { gap: 20 }],
      ],
      ['title: 1984', '12', 'text'],
    ],
  ])

  test('is none where all is of one size', () => {
    expect(read(down(['one', 'two']))).toEqual(['one / two'])
  })
})

describe('what is turned', () => {
  const stamp = (text: string): PlacedLine => line(text, { isTurned: true, left: 20, y: 500, size: 30 })

  test('is neither title nor heading, and a block of its own', () => {
    const title = down([['Title', { size: 20 }], ['text', { gap: 30 }], 'text', 'text'], { page: 0 }, 50)
    expect(read([...title, stamp('arXiv'), stamp('2020')])).toEqual([
      'title: Title',
      'text / text / text',
      'arXiv',
      '2020',
    ])
  })

  test('does not go on in what is not', () => {
    const small = line('turned', { isTurned: true })
    expect(read([small, line('text', { y: 112 })])).toEqual(['turned', 'text'])
    expect(read([line('text'), { ...small, y: 112 }])).toEqual(['text', 'turned'])
  })
})

test('no lines are no blocks', () => {
  expect(blocksOf([])).toEqual([])
})

test('more lines than a function takes arguments are read too', () => {
  const lines = Array.from({ length: 200_000 }, (_, i) => line('one', { page: Math.floor(i / 50), y: 12 * (i % 50) }))
  expect(blocksOf(lines)).toHaveLength(1)
})
