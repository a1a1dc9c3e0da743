/** Notes without their labels and without the signs that lead back, and nothing of the next note. */
import { describe, expect, test } from 'vitest'
import { findNotes } from '../../../src/core/footnotes/find-notes'
import type { PageLink } from '../../../src/core/model/page-text'
import { type HandMade, handMadePage } from './hand-made-page'

const notesOf = (
  lines: readonly string[],
  parts: HandMade = {},
  linked: readonly number[] = [],
  wanted = [1, 2, 3],
): Record<number, string> => {
  const page = handMadePage(lines, parts)
  const links = new Map<number, PageLink>(
    linked.flatMap((number, i) => (page.links[i] ? [[number, page.links[i]]] : [])),
  )
  const notes = findNotes(page, links, new Set(wanted))
  return Object.fromEntries([...notes].map(([number, { end, start }]) => [number, page.text.slice(start, end)]))
}

describe('signs that lead back are no part of a note', () => {
  for (const sign of ['↩', '↑', '⤴', '⬆', '^', '⏎', '\u21a9\ufe0e', ' ↩ ↩', '\u200b↩']) {
    test(JSON.stringify(sign), () => {
      expect(notesOf([`[1] A note. ${sign}`, '[2] Next.'])).toEqual({ 1: 'A note.', 2: 'Next.' })
    })
  }

  test('without a space before the sign', () => {
    expect(notesOf(['[1] A note.↩', '[2] Next.'])).toEqual({ 1: 'A note.', 2: 'Next.' })
  })

  test('but signs within it are', () => {
    expect(notesOf(['[1] From ↑ to ^ top.', '[2] Next.'])).toEqual({ 1: 'From ↑ to ^ top.', 2: 'Next.' })
  })
})

describe('labelled lines', () => {
  const CASES: readonly (readonly [name: string, lines: readonly string[], notes: Record<number, string>])[] = [
    ['hold one note each', ['[1] One.', '[2] Two.', '[3] Three.'], { 1: 'One.', 2: 'Two.', 3: 'Three.' }],
    ['end with the last line', ['[1] One.', '[2] Two.', 'About the author.'], { 1: 'One.', 2: 'Two.' }],
    ['run on to the next label', ['[1] One.', 'And more.', '[2] Two.'], { 1: 'One. And more.', 2: 'Two.' }],
    ['are more than one', ['Body.', '[1] One.'], {}],
    ['are none without words', ['[1] ', '[2] Two.'], { 2: 'Two.' }],
    [
      'count at their last place',
      ['[1] Old.', '[2] Older.', 'Body.', '[1] One.', '[2] Two.'],
      { 1: 'One.', 2: 'Two.' },
    ],
    ['are not a list of years', ['1999. One.', '2000. Two.'], {}],
    [
      'are the longest run',
      ['[1] One.', '[2] Two.', '[3] Three.', 'Body.', '[1] Later.', '[2] Latest.'],
      { 1: 'One.', 2: 'Two.', 3: 'Three.' },
    ],
    ['begin with their labels', ['As in [1] One.', 'And in [2] Two.', 'As 1. One.', 'And 2. Two.'], {}],
    ['begin with nothing before their labels', ['x[1] One.', 'x[2] Two.', 'x1. One.', 'x2. Two.'], {}],
    ['may have white space around their labels', [' [1 ] One.', '[ 2] Two.'], { 1: 'One.', 2: 'Two.' }],
    ['may have white space before a number with a full stop', [' 1. One.', '2) Two.'], { 1: 'One.', 2: 'Two.' }],
    [
      'run on over numbers that are not wanted',
      ['[1] One, see', '[7] and', '[9] too.', '[2] Two.'],
      { 1: 'One, see [7] and [9] too.', 2: 'Two.' },
    ],
    ['lose one label only', ['[1] [1] One.', '[2] Two.'], { 1: '[1] One.', 2: 'Two.' }],
  ]
  for (const [name, lines, notes] of CASES) {
    test(name, () => {
      expect(notesOf(lines)).toEqual(notes)
    })
  }

  test.each([
    ['in brackets', ['[10] Ten.', '[11] Eleven.']],
    ['with full stops', ['10. Ten.', '11. Eleven.']],
  ])('may have numbers of two figures %s', (_, lines) => {
    expect(notesOf(lines, {}, [], [10, 11])).toEqual({ 10: 'Ten.', 11: 'Eleven.' })
  })

  test('may begin with superscript figures, which are markers elsewhere', () => {
    const lines = ['Body1 and2 and3.', '1 One.', '2 Two.']
    const superscripts = ['1', '2', '3'].flatMap((words) => [{ words }, ...(words === '3' ? [] : [{ words, nth: 1 }])])
    expect(notesOf(lines, { superscripts })).toEqual({ 1: 'One.', 2: 'Two.' })
  })

  test('are none where no line has a label', () => {
    expect(notesOf(['Body.'], {}, [], [1])).toEqual({})
  })

  test('may be one where one is all that is wanted', () => {
    expect(notesOf(['Body.', '[1] One.'], {}, [], [1])).toEqual({ 1: 'One.' })
  })
})

describe('linked notes', () => {
  test('are the whole of their target', () => {
    const lines = ['Body1', 'One. ↩', 'Not of the note.']
    expect(
      notesOf(lines, { links: [{ words: '1', fragment: 'n' }], targets: [{ words: 'One. ↩', id: 'n' }] }, [1]),
    ).toEqual({ 1: 'One.' })
  })

  test('are the whole of a target of several lines', () => {
    const lines = ['Body1', 'One.', 'More. ↩', 'Not of the note.']
    const targets = [{ words: 'One. More. ↩', id: 'n' }]
    expect(notesOf(lines, { links: [{ words: '1', fragment: 'n' }], targets }, [1])).toEqual({ 1: 'One. More.' })
  })

  test('begin with a word, not with the white space in their target', () => {
    const parts = { links: [{ words: '1', fragment: 'n' }], targets: [{ words: ' One.', id: 'n' }] }
    expect(notesOf(['Body1', 'One.'], parts, [1])).toEqual({ 1: 'One.' })
  })

  /** Lines whose labels are known by the links alone: a figure and a space. */
  describe('whose label is no label without its link', () => {
    const links = [
      { words: '1', fragment: 'a' },
      { words: '2', fragment: 'b' },
    ]
    const lines = ['Body1 and2', '1 One.', 'More.', '2 Two.', 'Else.']
    const [one, two] = [lines.join(' ').indexOf('1 One.'), lines.join(' ').indexOf('2 Two.')]

    test.each([
      ['the label', { words: '1', nth: 1 }, { words: '2', nth: 1 }],
      // Nothing stands at every offset, the first being 0.
      ['an empty anchor before the label', { words: '', nth: one }, { words: '', nth: two }],
    ])('reach up to the next note where the target is %s', (_, first, second) => {
      const targets = [
        { ...first, id: 'a' },
        { ...second, id: 'b' },
      ]
      expect(notesOf(lines, { links, targets }, [1, 2])).toEqual({ 1: 'One. More.', 2: 'Two.' })
    })

    test('end with their line where the next number stands before them', () => {
      const targets = [
        { words: '1', nth: 1, id: 'a' },
        { words: '2', nth: 1, id: 'b' },
      ]
      expect(notesOf(['Body1 and2', '2 Two.', '1 One.', 'Else.'], { links, targets }, [1, 2])).toEqual({
        1: 'One.',
        2: 'Two.',
      })
    })
  })

  test('lose the label within their target', () => {
    const lines = ['Body1', '1. One. ↩']
    expect(
      notesOf(lines, { links: [{ words: '1', fragment: 'n' }], targets: [{ words: '1. One. ↩', id: 'n' }] }, [1]),
    ).toEqual({ 1: 'One.' })
  })

  test('reach from the label to the next label where the target is nothing but the label', () => {
    const lines = ['Body[1] and[2]', '[1] One.', 'More.', '[2] Two.', 'Else.']
    const parts: HandMade = {
      links: [
        { words: '[1]', fragment: 'a' },
        { words: '[2]', fragment: 'b' },
      ],
      targets: [
        { words: '[1]', nth: 1, id: 'a' },
        { words: '[2]', nth: 1, id: 'b' },
      ],
    }
    expect(notesOf(lines, parts, [1, 2])).toEqual({ 1: 'One. More.', 2: 'Two.' })
  })

  test('are looked for among the lines where the link leads nowhere', () => {
    const lines = ['Body[1] and[2]', '[1] One.', '[2] Two.']
    const parts: HandMade = {
      links: [
        { words: '[1]', fragment: 'gone-1' },
        { words: '[2]', fragment: 'gone-2' },
      ],
    }
    expect(notesOf(lines, parts, [1, 2])).toEqual({ 1: 'One.', 2: 'Two.' })
  })
})

describe('a numbered list', () => {
  const items = ['Alpha.', 'Beta.', 'Gamma.'].map((words, i) => ({ words, ordinal: i + 1 }))

  test('holds the notes by the numbers that it shows', () => {
    expect(
      notesOf(
        ['Alpha.', 'Beta.', 'Gamma.'],
        { items: items.map((item) => ({ ...item, ordinal: item.ordinal + 1 })) },
        [],
        [2, 3, 4],
      ),
    ).toEqual({
      2: 'Alpha.',
      3: 'Beta.',
      4: 'Gamma.',
    })
  })

  test.each([
    [2, [1, 2], { 1: 'Alpha.', 2: 'Beta.' }],
    [1, [1], {}],
    [4, [1, 2, 3, 4, 5], { 1: 'Alpha.', 2: 'Beta.', 3: 'Gamma.', 4: 'Delta.' }],
    [3, [1, 2, 3, 4, 5], {}],
  ])('of %i items counts when it has four in five of the numbers %j, and two at least', (count, wanted, notes) => {
    const lines = ['Alpha.', 'Beta.', 'Gamma.', 'Delta.'].slice(0, count)
    const all = lines.map((words, i) => ({ words, ordinal: i + 1 }))
    expect(notesOf(lines, { items: all }, [], wanted)).toEqual(notes)
  })

  test('has notes of the wanted numbers only', () => {
    expect(notesOf(['Alpha.', 'Beta.', 'Gamma.'], { items }, [], [1, 2])).toEqual({ 1: 'Alpha.', 2: 'Beta.' })
  })

  test('of other numbers further down is not the one', () => {
    const others = ['Seven.', 'Eight.', 'Nine.'].map((words, i) => ({ words, ordinal: i + 7, list: 1 }))
    const lines = ['Alpha.', 'Beta.', 'Gamma.', 'Seven.', 'Eight.', 'Nine.']
    expect(notesOf(lines, { items: [...items, ...others] })).toEqual({ 1: 'Alpha.', 2: 'Beta.', 3: 'Gamma.' })
  })
})
