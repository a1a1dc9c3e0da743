/** Runs of a note: its emphasis, its links, and single spaces only. */
import { describe, expect, test } from 'vitest'
import { noteRuns } from '../../../src/core/footnotes/note-blocks'
import type { TextRun } from '../../../src/core/model/page/page-text'
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
