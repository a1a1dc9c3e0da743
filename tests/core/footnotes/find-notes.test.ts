/** Notes found by labelled lines, by lists and by links: where each begins and ends, and what is cut from it. */
import { describe, expect, test } from 'vitest'
import { findFootnotes } from '../../../src/core/footnotes/find-footnotes'
import { type HandMade, handMadePage } from './hand-made-page'

const BODY = 'Body[1] and[2] and[3].'

const notesOf = (lines: readonly string[], parts: HandMade = {}, wanted = [1, 2, 3]): Record<number, string> => {
  const page = handMadePage(lines, parts)
  return Object.fromEntries(
    findFootnotes(page, wanted).flatMap(({ note, number }) =>
      note === null ? [] : [[number, page.text.slice(note.start, note.end)]],
    ),
  )
}

describe('what leads back is no part of a note', () => {
  const SIGNS = [
    '↩',
    '↑',
    '⤴',
    '⬆',
    '⮌',
    '^',
    '⏎',
    '↵',
    '⇑',
    '\u21a9\ufe0e',
    '\u21a9\ufe0f',
    '\ue094',
    ' ↩ ↩',
    '\u200b↩',
  ]
  test.each([...SIGNS, '[↩]', '(↑)', '[ ↩ ]'])('%j behind it', (sign) => {
    expect(notesOf([BODY, `[1] A note. ${sign}`, '[2] Next.'])).toEqual({ 1: 'A note.', 2: 'Next.' })
  })
  test.each(['^ ', '↑ ', '^'])('%j before it', (sign) => {
    expect(notesOf([BODY, `[1] ${sign}A note.`, '[2] Next.'])).toEqual({ 1: 'A note.', 2: 'Next.' })
  })

  test('but signs within it are, and brackets of its own', () => {
    expect(notesOf([BODY, '[1] From ↑ to ^ top (here).', '[2] Next [sic].'])).toEqual({
      1: 'From ↑ to ^ top (here).',
      2: 'Next [sic].',
    })
  })

  const LINKS: readonly (readonly [name: string, link: string, id: string, note: string])[] = [
    ['a link to the marker, whatever it says', 'Back to the text', 'at-1', 'A note.'],
    ['a letter for each marker', 'b', 'at-1', 'A note.'],
    ['words in brackets', '[return]', 'at-1', 'A note.'],
    ['a link to a place with the name of one', 'return', 'fnref-1', 'A note.'],
    ['but a link to another passage is', 'the first chapter', 'chapter-1', 'A note. the first chapter'],
  ]
  test.each(LINKS)('%s', (_, words, id, note) => {
    const parts: HandMade = {
      links: [{ words, fragment: id }],
      targets: [
        { words: '[1]', id: 'at-1' },
        { words: 'Body', id: 'fnref-1' },
        { words: 'Intro', id: 'chapter-1' },
      ],
    }
    expect(notesOf(['Intro', BODY, `[1] A note. ${words}`, '[2] Next.'], parts)[1]).toBe(note)
  })
})

describe('labelled lines', () => {
  const CASES: readonly (readonly [name: string, lines: readonly string[], notes: Record<number, string>])[] = [
    ['hold one note each', [BODY, '[1] One.', '[2] Two.', '[3] Three.'], { 1: 'One.', 2: 'Two.', 3: 'Three.' }],
    ['end with the last line', [BODY, '[1] One.', '[2] Two.', 'About the author.'], { 1: 'One.', 2: 'Two.' }],
    ['run on to the next label', [BODY, '[1] One.', 'And more.', '[2] Two.'], { 1: 'One. And more.', 2: 'Two.' }],
    ['are more than one', [BODY, '[1] One.'], {}],
    ['may have their words on the next line', [BODY, '[1]', 'One.', '[2]', 'Two.', 'About.'], { 1: 'One.', 2: 'Two.' }],
    ['are none without words', [BODY, '[1] ', '[2] Two.'], { 2: 'Two.' }],
    ['are not a list of years', [BODY, '1999. One.', '2000. Two.'], {}],
    ['lose one label only', [BODY, '[1] [1] One.', '[2] Two.'], { 1: '[1] One.', 2: 'Two.' }],
    ['may have parentheses', [BODY, '(1) One.', '(2) Two.'], { 1: 'One.', 2: 'Two.' }],
    ['may have colons', [BODY, '1: One.', '2: Two.'], { 1: 'One.', 2: 'Two.' }],
    ['may have dashes', [BODY, '1 – One.', '2 – Two.'], { 1: 'One.', 2: 'Two.' }],
    ['may have words', [BODY, 'Note 1. One.', 'Note 2. Two.'], { 1: 'One.', 2: 'Two.' }],
    ['may have bare figures', [BODY, '1 One.', '2 Two.', '3 Three.'], { 1: 'One.', 2: 'Two.', 3: 'Three.' }],
    ['have no bare figures out of order', [BODY, '1 One.', '3 ships sailed.'], {}],
  ]
  test.each(CASES)('%s', (_, lines, notes) => {
    expect(notesOf(lines)).toEqual(notes)
  })

  test('may be one where one is all that is wanted', () => {
    expect(notesOf(['Body.[1]', '[1] One.'], {}, [1])).toEqual({ 1: 'One.' })
  })
})

describe('of two forms', () => {
  test('the surer one counts where both have as many notes', () => {
    expect(notesOf([BODY, '1. Ein.', '2. Zwei.', '[1] One.', '[2] Two.'])).toEqual({ 1: 'One.', 2: 'Two.' })
  })
  test('the one with more notes counts', () => {
    expect(notesOf([BODY, '[1] One.', '[2] Two.', '1. Ein.', '2. Zwei.', '3. Drei.'])).toEqual({
      1: 'Ein.',
      2: 'Zwei.',
      3: 'Drei.',
    })
  })
  test('an item whose number is not wanted is no note', () => {
    const items = ['Alpha.', 'Beta.', 'Gamma.'].map((words, i) => ({ words, ordinal: i + 1 }))
    expect(notesOf(['Body[1] and[3].', 'Alpha.', 'Beta.', 'Gamma.'], { items }, [1, 3])).toEqual({
      1: 'Alpha.',
      3: 'Gamma.',
    })
  })
  test('labels are surer than raised figures', () => {
    const superscripts = ['1', '2'].map((words) => ({ words, nth: 1 }))
    const lines = ['Body[1] and[2].', '1Ein.', '2Zwei.', '1 One.', '2 Two.']
    expect(notesOf(lines, { superscripts })).toEqual({ 1: 'One.', 2: 'Two.' })
  })
  test('raised figures at the beginning of lines are one', () => {
    const superscripts = [
      { words: '1', nth: 1 },
      { words: '2', nth: 1 },
    ]
    expect(notesOf([BODY, '1One.', '2Two.', 'About.'], { superscripts })).toEqual({ 1: 'One.', 2: 'Two.' })
  })
})

describe('numbers that do not rise', () => {
  const CASES: readonly (readonly [name: string, lines: readonly string[], notes: Record<number, string>])[] = [
    ['end a run where one comes again', ['[1] One.', '[2] Two.', '[2] Zwei.'], { 1: 'One.', 2: 'Two.' }],
    ['end a run where a smaller one comes', ['[1] One.', '[3] Three.', '[2] Two.'], { 1: 'One.', 3: 'Three.' }],
    [
      'go on over numbers that are not wanted',
      ['[1] One.', '[9] Nine.', '[3] Three.'],
      { 1: 'One. [9] Nine.', 3: 'Three.' },
    ],
  ]
  test.each(CASES)('%s', (_, lines, notes) => {
    expect(notesOf([BODY, ...lines])).toEqual(notes)
  })
})

describe('where a note ends', () => {
  const [ONE, TWO] = ['[1] One.', '[2] Two.']
  const MORE = 'More than twenty letters.'
  type Blocks = NonNullable<HandMade['blocks']>
  const each = (name: string, ...lines: readonly string[]): Blocks => lines.map((words) => ({ words, name }))

  const BETWEEN: readonly (readonly [name: string, between: readonly string[], parts: HandMade, first: string])[] = [
    [
      'paragraphs up to the next note are of it',
      ['And more.'],
      { blocks: each('p', ONE, 'And more.', TWO) },
      'One. And more.',
    ],
    ['but an item of a list is all of it', ['And more.'], { blocks: each('li', ONE, TWO) }, 'One.'],
    ['what stands below a heading is not', ['Books', 'And more.'], { headings: [{ words: 'Books' }] }, 'One.'],
    ['nor a note with a symbol', ['* Thanks to all.'], {}, 'One.'],
    ['nor one behind white space', ['  † Thanks to all.'], {}, 'One.'],
    ['a symbol within it is', ['And * more.'], {}, 'One. And * more.'],
    ['nor text that cites the next note', ['And more[2] still.'], {}, 'One.'],
    ['text that cites another note is', ['And more[3] still.'], {}, 'One. And more[3] still.'],
  ]
  test.each(BETWEEN)('%s', (_, between, parts, first) => {
    expect(notesOf([BODY, ONE, ...between, TWO, 'About.'], parts)).toEqual({ 1: first, 2: 'Two.' })
  })

  test('a block that holds the next note too is not its own', () => {
    const blocks = [...each('p', ONE, TWO), { words: `${ONE} ${TWO}`, name: 'div' }]
    expect(notesOf([BODY, ONE, TWO], { blocks })).toEqual({ 1: 'One.', 2: 'Two.' })
  })

  test('of the blocks that begin with it the largest is its own', () => {
    const blocks = [...each('li', ONE), { words: `${ONE} And more.`, name: 'li' }, ...each('li', TWO)]
    expect(notesOf([BODY, ONE, 'And more.', 'Else.', TWO], { blocks })).toEqual({ 1: 'One. And more.', 2: 'Two.' })
  })

  const LAST: readonly (readonly [name: string, behind: readonly string[], blocks: Blocks, second: string])[] = [
    ['one paragraph', [MORE], each('p', ONE, TWO, MORE), `Two. ${MORE}`],
    ['two', [MORE, `${MORE}!`], each('p', ONE, TWO, MORE, `${MORE}!`), `Two. ${MORE} ${MORE}!`],
    ['not three', [MORE, `${MORE}!`, `${MORE}?`], each('p', ONE, TWO, MORE, `${MORE}!`, `${MORE}?`), 'Two.'],
    ['one of twenty letters', ['x'.repeat(20)], each('p', ONE, TWO, 'x'.repeat(20)), `Two. ${'x'.repeat(20)}`],
    ['not one of nineteen', ['x'.repeat(19)], each('p', ONE, TWO, 'x'.repeat(19)), 'Two.'],
    ['a table', [MORE], [...each('p', ONE, TWO), ...each('table', MORE)], `Two. ${MORE}`],
    ['no other part of the page', [MORE], [...each('p', ONE, TWO), ...each('section', MORE)], 'Two.'],
    ['nothing where the notes are no blocks', [MORE], each('p', MORE), 'Two.'],
    ['nothing where a note is an item', [MORE], [...each('li', ONE, TWO), ...each('p', MORE)], 'Two.'],
    ['nothing that is no block', [MORE], each('p', ONE, TWO), 'Two.'],
  ]
  test.each(LAST)('behind the last one may stand %s', (_, behind, blocks, second) => {
    expect(notesOf([BODY, ONE, TWO, ...behind], { blocks })).toEqual({ 1: 'One.', 2: second })
  })

  test('behind the last one no heading may stand', () => {
    const blocks = each('p', ONE, TWO, MORE)
    expect(notesOf([BODY, ONE, TWO, MORE], { blocks, headings: [{ words: MORE }] })).toEqual({ 1: 'One.', 2: 'Two.' })
  })

  test('the last one does not leave what holds the notes', () => {
    const blocks = [...each('p', ONE, TWO, MORE), { words: `${ONE} ${TWO}`, name: 'div' }]
    expect(notesOf([BODY, ONE, TWO, MORE], { blocks })).toEqual({ 1: 'One.', 2: 'Two.' })
    const whole = [...each('p', ONE, TWO, MORE, `${MORE}!`), { words: `${ONE} ${TWO} ${MORE}`, name: 'div' }]
    expect(notesOf([BODY, ONE, TWO, MORE, `${MORE}!`], { blocks: whole })).toEqual({ 1: 'One.', 2: `Two. ${MORE}` })
  })

  test('of a label in a block of its own the next block is the note, also behind empty lines', () => {
    const blocks = ['[1]', '[2]', 'One.', 'Two.'].map((words, i) => ({ words, name: 'td', nth: i < 2 ? 1 : 0 }))
    expect(notesOf([BODY, '[1]', 'One.', '[2]', 'Two.', 'Else.'], { blocks })).toEqual({ 1: 'One.', 2: 'Two.' })
    expect(notesOf([BODY, '[1]', ' ', '  ', 'One.', '[2]', 'Two.', 'Else.'], { blocks })).toEqual({
      1: 'One.',
      2: 'Two.',
    })
  })

  test('an item that begins within a line is not the block of that line', () => {
    const items = [
      { words: 'One.', ordinal: 1 },
      { words: 'Two.', ordinal: 2 },
    ]
    const blocks = each('p', '• One. And more.', '• Two. And more.')
    expect(notesOf([BODY, '• One. And more.', '• Two. And more.'], { items, blocks })).toEqual({ 1: 'One.', 2: 'Two.' })
  })

  test('an item is all of a note, though a paragraph stands behind it', () => {
    const items = [
      { words: 'One.', ordinal: 1 },
      { words: 'Two.', ordinal: 2 },
    ]
    const blocks = each('p', 'One.', 'Between.', 'Two.', MORE)
    expect(notesOf([BODY, 'One.', 'Between.', 'Two.', MORE], { items, blocks })).toEqual({ 1: 'One.', 2: 'Two.' })
  })

  test('nothing follows where too much stands behind the notes', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `Line ${i}.`)
    const blocks = [
      ...each('p', ONE, TWO, MORE, ...lines),
      { words: [ONE, TWO, MORE, ...lines].join(' '), name: 'div' },
    ]
    expect(notesOf([BODY, ONE, TWO, MORE, ...lines], { blocks })).toEqual({ 1: 'One.', 2: 'Two.' })
  })

  test('white space behind the last paragraph is nothing', () => {
    const blocks = [...each('p', ONE, TWO, MORE), { words: `${ONE} ${TWO} ${MORE}   `, name: 'div' }]
    expect(notesOf([BODY, ONE, TWO, MORE, '  ', 'Else.'], { blocks })).toEqual({ 1: 'One.', 2: `Two. ${MORE}` })
  })

  test('a sign before the label alone is no text of it', () => {
    expect(notesOf([BODY, '^ [1]', 'One.', '↑[2]', 'Two.', 'Else.'])).toEqual({ 1: 'One.', 2: 'Two.' })
  })
})

describe('where numbers start again', () => {
  const NOTES = ['1. One.', '2. Two.', '1. Other one.', '2. Other two.']
  const CASES: readonly (readonly [name: string, lines: readonly string[], notes: Record<number, string>])[] = [
    [
      'the notes are those behind the marker’s own section',
      ['A[1] b[2].', '1. One.', '2. Two.', 'C[1] d[2].', '1. Other one.', '2. Other two.'],
      { 1: 'One.', 2: 'Two.' },
    ],
    ['and stand together, nothing is said', ['A[1] b[2].', 'C[1] d[2].', ...NOTES], {}],
    ['nothing is said where that cannot be told', ['A[1] b[2].', ...NOTES], {}],
    ['nor where there are three for two', ['A[1] b[2] c[1] d[2].', ...NOTES, '1. Third one.', '2. Third two.'], {}],
    [
      'the same notes twice are those notes',
      ['A[1] b[2].', '1. One.', '2. Two.', '1. One.', '2. Two.'],
      { 1: 'One.', 2: 'Two.' },
    ],
    [
      'a list among the markers is none of notes',
      ['A[1] b[2].', '1. Buy.', '2. Sell.', 'C[3].', '1. One.', '2. Two.', '3. Three.'],
      { 1: 'One.', 2: 'Two.', 3: 'Three.' },
    ],
    [
      'a list above the markers is none of notes',
      ['1. Buy.', '2. Sell.', 'A[1] b[2].', '1. One.', '2. Two.'],
      { 1: 'One.', 2: 'Two.' },
    ],
    [
      'notes behind each section may count on',
      ['A[1] b[2].', '1. One.', '2. Two.', 'C[3] d[4].', '3. Three.', '4. Four.'],
      { 1: 'One.', 2: 'Two.', 3: 'Three.', 4: 'Four.' },
    ],
  ]
  test.each(CASES)('%s', (_, lines, notes) => {
    expect(notesOf(lines, {}, [1, 2, 3, 4])).toEqual(notes)
  })
})

describe('linked notes', () => {
  test('are the whole of their target', () => {
    const lines = ['Body1', 'One. ↩', 'Not of the note.']
    expect(
      notesOf(lines, { links: [{ words: '1', fragment: 'n1' }], targets: [{ words: 'One. ↩', id: 'n1' }] }),
    ).toEqual({
      1: 'One.',
    })
  })

  test('lose the label within their target', () => {
    const lines = ['Body1', '1. One. ↩']
    expect(
      notesOf(lines, { links: [{ words: '1', fragment: 'n' }], targets: [{ words: '1. One. ↩', id: 'n' }] }),
    ).toEqual({
      1: 'One.',
    })
  })

  const LABELS: HandMade = {
    links: [
      { words: '[1]', fragment: 'a' },
      { words: '[2]', fragment: 'b' },
    ],
    targets: [
      { words: '[1]', nth: 1, id: 'a' },
      { words: '[2]', nth: 1, id: 'b' },
    ],
  }
  test('reach from the label to the next label where the target is nothing but the label', () => {
    const lines = ['Body[1] and[2]', '[1] One.', 'More.', '[2] Two.', 'Else.']
    expect(notesOf(lines, LABELS)).toEqual({ 1: 'One. More.', 2: 'Two.' })
  })

  test('stand behind a label on a line of its own, the last one too', () => {
    const lines = ['Body[1] and[2]', '[1]', 'One.', '[2]', 'Two.', 'Else.']
    expect(notesOf(lines, LABELS)).toEqual({ 1: 'One.', 2: 'Two.' })
  })

  test('are looked for among the lines where the link leads nowhere', () => {
    const lines = ['Body[1] and[2]', '[1] One.', '[2] Two.']
    const parts: HandMade = {
      links: [
        { words: '[1]', fragment: 'note-1' },
        { words: '[2]', fragment: 'note-2' },
      ],
    }
    expect(notesOf(lines, parts)).toEqual({ 1: 'One.', 2: 'Two.' })
  })
})

describe('which runs are notes', () => {
  const SIX = [1, 2, 3, 4, 5, 6]
  const CASES: readonly (readonly [name: string, lines: readonly string[], notes: Record<number, string>])[] = [
    [
      'of two for the same markers the one of which more is cited, if it is the first',
      ['A[1] b[2] c[3].', '1. One.', '2. Two.', '3. Three.', '1. Buy.', '2. Sell.'],
      { 1: 'One.', 2: 'Two.', 3: 'Three.' },
    ],
    [
      'and if it is the second',
      ['A[1] b[2] c[3].', '1. Buy.', '2. Sell.', '1. One.', '2. Two.', '3. Three.'],
      { 1: 'One.', 2: 'Two.', 3: 'Three.' },
    ],
    [
      'not one of which most is cited behind it only',
      ['A[1].', '1. One.', '2. Two.', '3. Three.', '4. Four.', 'B[2] c[3] d[4].'],
      {},
    ],
    [
      'one of which half is cited before it',
      ['A[1] b[2].', '1. One.', '2. Two.', '3. Three.', '4. Four.', 'C[3] d[4].'],
      {
        1: 'One.',
        2: 'Two.',
      },
    ],
    [
      'not one of which most is cited by its own notes only',
      ['A[1].', '1. One, see[2] and[3] and[4].', '2. Two.', '3. Three.', '4. Four.'],
      {},
    ],
    [
      'one whose section’s markers it has, whatever the notes before it refer to',
      ['A[1] b[2].', '1. One, see[3][4][5][6].', '2. Two.', 'C[3] d[4].', '3. Three.', '4. Four.'],
      { 1: 'One, see[3][4][5][6].', 2: 'Two.', 3: 'Three.', 4: 'Four.' },
    ],
  ]
  test.each(CASES)('%s', (_, lines, notes) => {
    expect(notesOf(lines, {}, SIX)).toEqual(notes)
  })

  test('a marker behind the notes is none of theirs', () => {
    const page = handMadePage(['A[1] b[2].', '1. One.', '2. Two.', 'See[1] again.'])
    expect(findFootnotes(page, [1, 2]).map(({ marks }) => marks.length)).toEqual([1, 1])
  })

  test('a list within a note is none of notes', () => {
    const lines = ['A[1] b[2].', 'Alpha.', 'Beta:', 'Buy.', 'Sell.']
    const items = [
      { words: 'Alpha.', ordinal: 1 },
      { words: 'Beta: Buy. Sell.', ordinal: 2 },
      { words: 'Buy.', ordinal: 1, list: 1 },
      { words: 'Sell.', ordinal: 2, list: 1 },
    ]
    expect(notesOf(lines, { items })).toEqual({ 1: 'Alpha.', 2: 'Beta: Buy. Sell.' })
  })

  test('a list within an item is not the rest of the list around it, whatever its numbers', () => {
    const lines = ['A[1] b[2] c[3] d[4].', 'Alpha:', 'Buy.', 'Sell.', 'Beta.']
    const items = [
      { words: 'Alpha: Buy. Sell.', ordinal: 1 },
      { words: 'Buy.', ordinal: 3, list: 1 },
      { words: 'Sell.', ordinal: 4, list: 1 },
      { words: 'Beta.', ordinal: 2 },
    ]
    expect(notesOf(lines, { items }, [1, 2, 3, 4])).toEqual({ 1: 'Alpha: Buy. Sell.', 2: 'Beta.' })
    const last = [
      { words: 'Alpha.', ordinal: 1 },
      { words: 'Beta: Buy. Sell.', ordinal: 2 },
      { words: 'Buy.', ordinal: 3, list: 1 },
      { words: 'Sell.', ordinal: 4, list: 1 },
    ]
    const other = ['A[1] b[2] c[3] d[4].', 'Alpha.', 'Beta:', 'Buy.', 'Sell.']
    expect(notesOf(other, { items: last }, [1, 2, 3, 4])).toEqual({ 1: 'Alpha.', 2: 'Beta: Buy. Sell.' })
  })

  test('lists whose numbers go on are one', () => {
    const lines = ['A[1] b[2] c[3] d[4].', 'Alpha.', 'Beta.', 'Between.', 'Gamma.', 'Delta.']
    const items = (third: number) =>
      ['Alpha.', 'Beta.', 'Gamma.', 'Delta.'].map((words, i) => ({
        words,
        ordinal: i < 2 ? i + 1 : third + i - 2,
        list: i < 2 ? 0 : 1,
      }))
    expect(notesOf(lines, { items: items(3) }, [1, 2, 3, 4])).toEqual({
      1: 'Alpha.',
      2: 'Beta.',
      3: 'Gamma.',
      4: 'Delta.',
    })
    const five = ['A[1] b[2] c[3] d[4] e[5].', ...lines.slice(1)]
    expect(notesOf(five, { items: items(4) }, [1, 2, 3, 4, 5])).toEqual({
      1: 'Alpha.',
      2: 'Beta.',
      4: 'Gamma.',
      5: 'Delta.',
    })
    expect(notesOf(lines, { items: items(2) }, [1, 2, 3, 4])).toEqual({ 1: 'Alpha.' })
  })
})

describe('a numbered list', () => {
  const items = ['Alpha.', 'Beta.', 'Gamma.'].map((words, i) => ({ words, ordinal: i + 1 }))

  test('holds the notes by the numbers that it shows', () => {
    expect(
      notesOf(
        ['Body[2] and[3] and[4].', 'Alpha.', 'Beta.', 'Gamma.'],
        { items: items.map((item) => ({ ...item, ordinal: item.ordinal + 1 })) },
        [2, 3, 4],
      ),
    ).toEqual({ 2: 'Alpha.', 3: 'Beta.', 4: 'Gamma.' })
  })

  test('counts when it has most of the numbers that are cited', () => {
    expect(
      notesOf(['Body[1][2][3][4][5][6].', 'Alpha.', 'Beta.'], { items: items.slice(0, 2) }, [1, 2, 3, 4, 5, 6]),
    ).toEqual({})
  })

  test('keeps figures that its items begin with', () => {
    const parts: HandMade = {
      items: [
        { words: '1 ship.', ordinal: 1 },
        { words: '2 boats.', ordinal: 2 },
      ],
    }
    expect(notesOf(['Body[1] and[2].', '1 ship.', '2 boats.'], parts)).toEqual({ 1: '1 ship.', 2: '2 boats.' })
  })
})
