/** The notes that markers link to: which note a link names, and where it begins and ends, whatever the target is. */
import { describe, expect, test } from 'vitest'
import { findMarks } from '../../../src/core/footnotes/find-marks'
import { linkedNotes } from '../../../src/core/footnotes/linked-notes'
import { indexPage } from '../../../src/core/footnotes/page-index'
import type { PageText } from '../../../src/core/model/page/page-text'
import { type HandMade, handMadePage } from './hand-made-page'

/** Each number that a marker names with its note, label and all; in the order of the text. */
const notesOf = (page: PageText): string[] => {
  const index = indexPage(page)
  const marks = findMarks(page, index)
  const linked = linkedNotes(page, index, marks)
  const named = marks.flatMap((mark) => mark.numbers.map((number) => ({ number, note: linked.noteOf(mark, number) })))
  // Nothing but what is named, and all of it.
  const notes = named.flatMap(({ note }) => note ?? [])
  expect(linked.notes).toEqual([...new Set(notes)].sort((a, b) => a.start - b.start))
  return named.map(({ note, number }) => `${number}: ${note ? page.text.slice(note.start, note.end) : 'none'}`)
}

const SEVEN = { links: [{ words: '7', fragment: 'fn7' }] }

describe('a target that has words of the note', () => {
  const lines = ['Body7 goes on.', 'Seven.', 'More of it.', 'Eight.']
  const target = (words: string): HandMade => ({ ...SEVEN, targets: [{ words, id: 'fn7' }] })
  test('is all of it', () => {
    expect(notesOf(handMadePage(lines, target('Seven.')))).toEqual(['7: Seven.'])
    expect(notesOf(handMadePage(lines, target('Seven. More')))).toEqual(['7: Seven. More'])
  })

  const both = {
    links: [...SEVEN.links, { words: '8', fragment: 'fn8' }],
    targets: [
      { words: 'Seven.', id: 'fn7' },
      { words: 'Eight.', id: 'fn8' },
    ],
  }
  const two = ['Body7 and8 on.', ...lines.slice(1)]
  test.each([
    ['that is a paragraph is its first one', [{ words: 'Seven.', name: 'p' }], '7: Seven. More of it. '],
    [
      'that is a paragraph in a larger element too',
      [
        { words: 'Seven.', name: 'p' },
        { words: 'Seven. More of it.', name: 'div' },
      ],
      '7: Seven. More of it.',
    ],
    ['that is an item of a list is all of it', [{ words: 'Seven.', name: 'li' }], '7: Seven.'],
    ['that is of another kind is all of it', [{ words: 'Seven.', name: 'dd' }], '7: Seven.'],
    ['that is a part of a paragraph is all of it', [{ words: 'Seven. More', name: 'p' }], '7: Seven.'],
  ])('%s', (_, blocks, seven) => {
    expect(notesOf(handMadePage(two, { ...both, blocks }))).toEqual([seven, '8: Eight.'])
  })

  test('before its marker is none', () => {
    expect(notesOf(handMadePage(['Seven.', 'Body7 goes on.'], target('Seven.')))).toEqual([])
    expect(notesOf(handMadePage(['Seven.', 'Body[7] goes on.'], target('Seven.')))).toEqual(['7: none'])
  })
})

describe('a target that is a label, or empty', () => {
  /** The note of a target of `length` units that stands where `before` ends on the note's line. */
  const noteAt = (before: string, label: string, rest: string): string | undefined => {
    const page = handMadePage(['Body7 goes on.', `${before}${label}${rest}`, 'Else.'], SEVEN)
    const start = page.text.indexOf('on.') + 'on. '.length + before.length
    return notesOf({ ...page, targets: [{ id: 'fn7', start, end: start + label.length }] })[0]
  }
  test.each([
    ['', '7', '. Seven.'],
    ['', '', '7. Seven.'],
    ['', ' 7 ', ' Seven.'],
    ['[', '7', '] Seven.'],
    ['(', '7', ') Seven.'],
    ['^', '7', ' Seven.'],
    ['↑', '7', ' Seven.'],
    ['  ^ ', '7', ' Seven.'],
    ['7. ', '', 'Seven.'],
    ['[7]', '', ' Seven.'],
    ['          ', '7', '. Seven.'],
    ['       7. ', '', 'Seven.'],
  ])('has the whole line: %j %j %j', (before, label, rest) => {
    expect(noteAt(before, label, rest)).toBe(`7: ${before}${label}${rest} `)
  })
  test.each([
    ['Before. ', '7', '. Seven.'],
    ['y', '7', ' Seven.'],
    ['^[', '7', '] Seven.'],
    ['^(x', '7', ') Seven.'],
    ['           ', '7', '. Seven.'],
    ['        7. ', '', 'Seven.'],
  ])('begins behind other words, and far within a line: %j %j %j', (before, label, rest) => {
    expect(noteAt(before, label, rest)).toBe(`7: ${label}${rest} `)
  })
  test('looks at ten units before it at most', () => {
    expect(noteAt('1234567. 7. ', '', 'Seven.')).toBe('7: Seven. ')
  })
})

describe('a link of several numbers', () => {
  const lines = ['Body4–6 goes on.', 'Four.', 'Five.', 'Six.']
  const page = (fragment: string, ids: readonly string[]): PageText =>
    handMadePage(lines, {
      links: [{ words: '4–6', fragment }],
      targets: ['Four.', 'Five.', 'Six.'].map((words, i) => ({ words, id: ids[i] ?? '' })),
    })
  const ALL = ['4: Four.', '5: Five.', '6: Six.']
  test.each([
    ['fn4', ['fn4', 'fn5', 'fn6'], ALL],
    ['fn-14-4', ['fn-14-4', 'fn-14-5', 'fn-14-6'], ALL],
    ['fn4-note', ['fn4-note', 'fn5-note', 'fn6-note'], ALL],
    ['fn14', ['fn4', 'fn5', 'fn6'], ALL],
    ['fn4', ['fn4', 'other', 'fn6'], ['4: Four.', '5: none', '6: Six.']],
    ['fn', ['fn', 'fn5', 'fn6'], ['4: Four.', '5: Four.', '6: Four.']],
  ])('leads to one, and the others have the names of their numbers: %s, %j', (fragment, ids, found) => {
    expect(notesOf(page(fragment, ids))).toEqual(found)
  })

  test('of one number it leads where its name does', () => {
    const parts: HandMade = { links: [{ words: '7', fragment: 'fn19' }], targets: [{ words: 'Seven.', id: 'fn19' }] }
    expect(notesOf(handMadePage(['Body7 goes on.', 'Seven.'], parts))).toEqual(['7: Seven.'])
  })

  test('between the two ends of a range leads to what has the name of its number', () => {
    const range: HandMade = {
      links: [
        { words: '4', fragment: 'fn4' },
        { words: '6', fragment: 'fn6' },
      ],
      targets: ['Four.', 'Five.', 'Six.'].map((words, i) => ({ words, id: `fn${i + 4}` })),
    }
    expect(notesOf(handMadePage(['Body[4]–[6] goes on.', 'Four.', 'Five.', 'Six.'], range)).sort()).toEqual(ALL)
  })

  test('notes are in the order of the text, whatever that of their markers', () => {
    const parts: HandMade = {
      links: [
        { words: '2', fragment: 'fn2' },
        { words: '1', fragment: 'fn1' },
      ],
      targets: [
        { words: '[1]', id: 'fn1' },
        { words: '[2]', id: 'fn2' },
      ],
    }
    expect(notesOf(handMadePage(['Body2 and1 on.', '[1] One.', 'More.', '[2] Two.', 'Else.'], parts))).toEqual([
      '2: [2] Two. ',
      '1: [1] One. More. ',
    ])
  })
})
