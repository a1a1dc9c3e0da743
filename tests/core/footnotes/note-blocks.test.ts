/** A note taken apart: its blocks, and its runs with their emphasis, their links and single spaces only. */
import { describe, expect, test } from 'vitest'
import { noteBlocks, noteRuns } from '../../../src/core/footnotes/note-blocks'
import type { NoteBlock, TextRun } from '../../../src/core/model/page/page-text'
import { type HandMade, handMadePage } from './hand-made-page'

const URL = 'https://example.org/paper'

const CASES: readonly (readonly [name: string, note: string, parts: HandMade, runs: readonly TextRun[]])[] = [
  ['of plain words is one', 'Plain words.', {}, [{ text: 'Plain words.' }]],
  ['has single spaces', '  Plain \n\u00a0 words. ', {}, [{ text: 'Plain words.' }]],
  [
    'has its emphasis',
    'Doe, The Book, 2001.',
    { emphases: [{ words: 'The Book' }] },
    [{ text: 'Doe, ' }, { text: 'The Book', emphasis: true }, { text: ', 2001.' }],
  ],
  [
    'has its links',
    'See the paper here.',
    { links: [{ words: 'the paper', url: URL }] },
    [{ text: 'See ' }, { text: 'the paper', url: URL }, { text: ' here.' }],
  ],
  [
    'has no links within the page',
    'See note 4.',
    { links: [{ words: 'note 4', fragment: 'fn-4' }] },
    [{ text: 'See note 4.' }],
  ],
  [
    'has emphasis within a link',
    'See The Book at home.',
    { links: [{ words: 'The Book at home', url: URL }], emphases: [{ words: 'The Book' }] },
    [{ text: 'See ' }, { text: 'The Book', emphasis: true, url: URL }, { text: ' at home', url: URL }, { text: '.' }],
  ],
  [
    'has one space where two parts meet with two',
    'Doe,  The Book  , 2001.',
    { emphases: [{ words: ' The Book ' }] },
    [{ text: 'Doe, ' }, { text: 'The Book ', emphasis: true }, { text: ', 2001.' }],
  ],
  [
    'has no part of nothing but space after a space',
    'Doe, \u00a0 2001.',
    { emphases: [{ words: '\u00a0' }] },
    [{ text: 'Doe, ' }, { text: '2001.' }],
  ],
  [
    'ends without a space',
    'See the paper ',
    { links: [{ words: 'the paper ', url: URL }] },
    [{ text: 'See ' }, { text: 'the paper', url: URL }],
  ],
  [
    'ends before a part of nothing but space',
    'See the paper ',
    { links: [{ words: 'the paper', url: URL }], emphases: [{ words: ' ', nth: 2 }] },
    [{ text: 'See ' }, { text: 'the paper', url: URL }],
  ],
  ['of white space is nothing', ' \n ', {}, []],
]

describe('a note', () => {
  for (const [name, note, parts, runs] of CASES) {
    test(name, () => {
      const page = handMadePage([note], parts)
      expect(noteRuns(page, { start: 0, end: page.text.length })).toEqual(runs)
    })
  }

  test('has nothing of what stands around it', () => {
    const page = handMadePage(['Before the note.', 'The note.', 'After.'], {
      emphases: [{ words: 'Before the note. The' }],
      links: [{ words: 'note. After', url: URL }],
    })
    const start = page.text.indexOf('The note.')
    expect(noteRuns(page, { start, end: start + 'The note.'.length })).toEqual([
      { text: 'The', emphasis: true },
      { text: ' ' },
      { text: 'note.', url: URL },
    ])
  })

  test('reads the same as its text', () => {
    const page = handMadePage(['Doe, The Book , see  the paper, end.'], {
      emphases: [{ words: 'The Book ' }],
      links: [{ words: ' the paper', url: URL }],
    })
    const text = noteRuns(page, { start: 0, end: page.text.length })
      .map((run) => run.text)
      .join('')
    expect(text).toBe('Doe, The Book , see the paper, end.')
  })
})

describe('the blocks of a note', () => {
  /** Each block as `kind: its runs`, the runs parted by bars. */
  const inShort = (blocks: readonly NoteBlock[]): string[] =>
    blocks.map(({ kind, runs }) => `${kind}: ${runs.map(({ text }) => text).join('|')}`)
  type Part = Pick<HandMade, 'blocks' | 'images' | 'emphases' | 'links'>
  const BLOCKS: readonly (readonly [name: string, lines: readonly string[], parts: Part, blocks: readonly string[]])[] =
    [
      [
        'are its lines',
        ['One.', 'Two.'],
        { blocks: [{ words: 'Two.', name: 'p' }] },
        ['paragraph: One.', 'paragraph: Two.'],
      ],
      ['are not lines that only a break parts', ['One', 'goes on.'], {}, ['paragraph: One goes on.']],
      [
        'are not lines of one element',
        ['Before.', 'One', 'goes on.'],
        { blocks: [{ words: 'One goes on.', name: 'p' }] },
        ['paragraph: Before.', 'paragraph: One goes on.'],
      ],
      [
        'end where their element ends',
        ['One.', 'Two.', 'Three.'],
        { blocks: [{ words: 'Two.', name: 'p' }] },
        ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
      ],
      [
        'are none of white space',
        ['One.', '  ', 'Two.'],
        { blocks: ['  ', 'Two.'].map((words) => ({ words, name: 'p' })) },
        ['paragraph: One.', 'paragraph: Two.'],
      ],
      [
        'are items',
        ['See:', 'One.', 'Two.'],
        { blocks: ['One.', 'Two.'].map((words) => ({ words, name: 'li' })) },
        ['paragraph: See:', 'item: One.', 'item: Two.'],
      ],
      [
        'are what their element is, whatever stands in it',
        ['See:', 'One.', 'Two.'],
        {
          blocks: [
            { words: 'One. Two.', name: 'blockquote' },
            ...['One.', 'Two.'].map((words) => ({ words, name: 'p' })),
          ],
        },
        ['paragraph: See:', 'quotation: One.', 'quotation: Two.'],
      ],
      [
        'are what the inner element is',
        ['See:', 'One.', 'Two.'],
        {
          blocks: [
            { words: 'One. Two.', name: 'blockquote' },
            { words: 'Two.', name: 'li' },
          ],
        },
        ['paragraph: See:', 'quotation: One.', 'item: Two.'],
      ],
      [
        'have the cells of a row in one line',
        ['See:', 'a', 'b', 'c', 'd'],
        {
          blocks: [
            ...['a b', 'c d'].map((words) => ({ words, name: 'tr' })),
            ...['a', 'b', 'c', 'd'].map((words) => ({ words, name: 'td' })),
          ],
        },
        ['paragraph: See:', 'row: a| · |b', 'row: c| · |d'],
      ],
      [
        'have code as it is written, in one block',
        ['See:', 'if  x', '  then\ty', 'End.'],
        { blocks: [{ words: 'if  x   then\ty', name: 'pre' }] },
        ['paragraph: See:', 'code: if  x   then\ty', 'paragraph: End.'],
      ],
      [
        'keep the white space with which code begins',
        ['See:', '  if x', 'End.'],
        { blocks: [{ words: '  if x', name: 'pre' }] },
        ['paragraph: See:', 'code:   if x', 'paragraph: End.'],
      ],
      [
        'have images where they stand, if they show something',
        ['One.', 'Two.', 'Three.'],
        {
          blocks: ['Two.', 'Three.'].map((words) => ({ words, name: 'p' })),
          images: [
            { words: 'One.', shows: 'A map' },
            { words: 'Two.', shows: '↩' },
            { words: 'Three.', shows: '7' },
          ],
        },
        ['image: A map', 'paragraph: One.', 'paragraph: Two.', 'image: 7', 'paragraph: Three.'],
      ],
      [
        'part emphasis that goes on in the next',
        ['One and', 'two and three.'],
        { blocks: [{ words: 'two and three.', name: 'p' }], emphases: [{ words: 'and two' }] },
        ['paragraph: One |and', 'paragraph: two| and three.'],
      ],
    ]
  test.each(BLOCKS)('%s', (_, lines, parts, blocks) => {
    const page = handMadePage(lines, parts)
    expect(inShort(noteBlocks(page, { start: 0, end: page.text.length }))).toEqual(blocks)
  })

  test('are those within the note alone', () => {
    const page = handMadePage(['Intro.', 'One.', 'Two.', 'End.'], {
      blocks: [
        { words: 'Intro. One. Two. End.', name: 'blockquote' },
        { words: 'One. Two.', name: 'li' },
        { words: 'Two.', name: 'pre' },
        { words: 'Two. End.', name: 'dd' },
      ],
      images: [
        { words: 'Intro.', shows: 'A map' },
        { words: 'End.', shows: 'A plan' },
        { words: ' Two.', shows: 'A ship' },
      ],
    })
    const start = page.text.indexOf('One.')
    expect(inShort(noteBlocks(page, { start, end: page.text.indexOf(' End.') }))).toEqual([
      'paragraph: One.',
      'image: A ship',
      'code: Two.',
    ])
  })

  test('are none of elements that hold more than the note', () => {
    const page = handMadePage(['Intro.', 'One.', 'Two.', 'End.'], {
      blocks: [
        { words: 'Intro. One.', name: 'li' },
        { words: 'Two. End.', name: 'dd' },
        { words: 'One. Two.', name: 'blockquote' },
      ],
    })
    const [start, end] = [page.text.indexOf('One.'), page.text.indexOf(' End.')]
    expect(inShort(noteBlocks(page, { start, end }))).toEqual(['paragraph: One. Two.'])
  })

  test('have an image that stands at the end', () => {
    const page = handMadePage(['One.', 'Two.'], { images: [{ words: ' Two.', shows: 'A map' }] })
    expect(inShort(noteBlocks(page, { start: 0, end: 4 }))).toEqual(['paragraph: One.', 'image: A map'])
  })

  test('name the notes that the note refers to', () => {
    const page = handMadePage(['See [2] and here [3].'], { links: [{ words: 'here [3]', url: URL }] })
    const at = (words: string) => ({ start: page.text.indexOf(words), end: page.text.indexOf(words) + 3 })
    const references = [
      { ...at('[3]'), number: 3 },
      { ...at('[2]'), number: 2 },
    ]
    expect(noteBlocks(page, { start: 0, end: page.text.length }, references)).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'See ' },
          { text: '[2]', note: 2 },
          { text: ' and ' },
          { text: 'here ', url: URL },
          { text: '[3]', url: URL },
          { text: '.' },
        ],
      },
    ])
  })

  test('have the runs of all as one text', () => {
    const page = handMadePage(['One.', 'Two.'], { blocks: [{ words: 'Two.', name: 'p' }] })
    expect(noteRuns(page, { start: 0, end: page.text.length })).toEqual([
      { text: 'One.' },
      { text: ' ' },
      { text: 'Two.' },
    ])
  })
})
