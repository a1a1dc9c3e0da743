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
    ['lose one label only', ['[1] [1] One.', '[2] Two.'], { 1: '[1] One.', 2: 'Two.' }],
  ]
  for (const [name, lines, notes] of CASES) {
    test(name, () => {
      expect(notesOf(lines)).toEqual(notes)
    })
  }

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

  test('counts when it has most of the numbers', () => {
    expect(notesOf(['Alpha.', 'Beta.', 'Gamma.'], { items }, [], [1, 2, 3, 4, 5, 6])).toEqual({})
  })
})
