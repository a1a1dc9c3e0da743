/** What is cut from a note, and what is left: labels, signs, and links that lead back, case by case on either side of each rule. */
import { describe, expect, test } from 'vitest'
import { noteCutter } from '../../../src/core/footnotes/bare-note'
import { findMarks } from '../../../src/core/footnotes/find-marks'
import { indexPage } from '../../../src/core/footnotes/page-index'
import { type HandMade, handMadePage } from './hand-made-page'

const BODY = 'Intro and Body[7] goes on.'

/** What is left of note 7, which stands on a line of its own; null if nothing is. */
const bare = (line: string, parts: HandMade = {}): string | null => {
  const page = handMadePage([BODY, line], parts)
  const index = indexPage(page)
  const start = BODY.length + 1
  const cut = noteCutter(page, index, findMarks(page, index))(7, { start, end: start + line.length })
  return cut === undefined ? null : page.text.slice(cut.start, cut.end)
}

describe('a label', () => {
  const CASES: readonly (readonly [line: string, left: string | null])[] = [
    ['7. Seven.', 'Seven.'],
    ['[7] Seven.', 'Seven.'],
    ['^ 7. Seven.', 'Seven.'],
    ['8. Seven.', '8. Seven.'],
    ['7. 7. Seven.', '7. Seven.'],
    ['7. ', null],
    ['^ ↩', null],
    ['', null],
  ]
  test.each(CASES)('%j', (line, left) => {
    expect(bare(line)).toBe(left)
  })

  const RAISED: readonly (readonly [line: string, raised: string, left: string])[] = [
    ['7Seven.', '7', 'Seven.'],
    ['^ 7Seven.', '7', 'Seven.'],
    ['8Seven.', '8', '8Seven.'],
    ['77Seven.', '7', 'Seven.'],
    ['77“Seven.”', '7', '“Seven.”'],
    ['77"Seven."', '7', '"Seven."'],
    ['77seven ships.', '7', '7seven ships.'],
    ['78Seven.', '7', '8Seven.'],
  ]
  test.each(RAISED)('%j with %s raised', (line, words, left) => {
    expect(bare(line, { superscripts: [{ words, nth: words === '7' ? 1 : 0 }] })).toBe(left)
  })

  test('is cut from an item of a list too, but no bare figure that the list shows itself', () => {
    const item = (words: string, ordinal = 7): HandMade => ({ items: [{ words, ordinal }] })
    expect(bare('7. Seven.', item('7. Seven.'))).toBe('Seven.')
    expect(bare('7 ships.', item('7 ships.'))).toBe('7 ships.')
    expect(bare('7 ships.', item('7 ships.', 8))).toBe('ships.')
    expect(bare('7 ships.')).toBe('ships.')
  })
})

describe('signs', () => {
  const CASES: readonly (readonly [line: string, left: string])[] = [
    ['^ Seven. ↩', 'Seven.'],
    ['^, ^ Seven.', 'Seven.'],
    ['^abcde^ Seven.', 'Seven.'],
    ['^abcdef^ Seven.', 'abcdef^ Seven.'],
    ['ab ^ Seven.', 'ab ^ Seven.'],
    ['Seven. ↩, ↩', 'Seven.'],
    ['Seven ↩abcde↩', 'Seven'],
    ['Seven ↩abcdef↩', 'Seven ↩abcdef'],
    ['Seven ^ ab', 'Seven ^ ab'],
    ['Seven. [↩]', 'Seven.'],
    ['Seven. ( ↩ )', 'Seven.'],
    ['Seven. [see ↩]', 'Seven. [see ↩]'],
    ['Seven. ↩]', 'Seven. ↩]'],
    ['Seven [sic]', 'Seven [sic]'],
    ['Seven. ↩ [↩]', 'Seven.'],
    ['Seven.  ', 'Seven.'],
  ]
  test.each(CASES)('%j', (line, left) => {
    expect(bare(line)).toBe(left)
  })
})

describe('a link', () => {
  /** What is left of `Seven. words` where the words are a link. */
  const linked = (words: string, fragment: string | null, targets: HandMade['targets'] = []): string | null =>
    bare(`Seven. ${words}`, {
      links: [{ words, ...(fragment === null ? { url: 'https://e.org/' } : { fragment }) }],
      targets,
    })
  const CUT = 'Seven.'

  describe('that leads nowhere on the page', () => {
    test.each([
      ['go back', 'fnref7', true],
      ['go back', 'x', false],
      ['abc', 'x', true],
      [' ab ', 'x', true],
      ['abcd', 'x', false],
      ['abc', '', true],
      ['abc', null, false],
    ])('%j to %j is cut: %s', (words, fragment, isCut) => {
      expect(linked(words, fragment)).toBe(isCut ? CUT : `Seven. ${words}`.trimEnd())
    })
  })

  describe('that leads to a place before the note is cut', () => {
    const LONG = 'x'.repeat(60)
    test.each([
      ['whatever it says, if the place has the name of a way back', 'go back', { words: 'Intro', id: 'fnref7' }],
      ['if it has no letters', '※', { words: 'Intro', id: 'x' }],
      ['if the place is a marker', 'go back', { words: '[7]', id: 'x' }],
      ['if the place is near a marker', 'go back', { words: 'Bo', id: 'x' }],
    ])('%s', (_, words, target) => {
      expect(linked(words, target.id, [target])).toBe(CUT)
    })
    test.each([
      ['if it has letters and leads elsewhere', 'chapter', { words: 'Intro', id: 'x' }],
      ['if it has figures', '※ 12', { words: 'Intro', id: 'x' }],
      ['if the place is farther from a marker', 'chapter', { words: 'B', id: 'x' }],
      ['if it leads to the note itself', '※', { words: 'Seven.', id: 'x' }],
      ['if it leads on', '※', { words: '※', id: 'x' }],
    ])('but not %s', (_, words, target) => {
      expect(linked(words, target.id, [target])).toBe(`Seven. ${words}`)
    })
    test.each([
      [60, true],
      [61, false],
    ])('if the place around a marker is no longer than %i units: %s', (length, isCut) => {
      const around = `${LONG.slice(0, length - 3 - 1)}[7]x`.slice(0, length)
      expect(around.length).toBe(length)
      const page = handMadePage([`Body ${around} on.`, 'Seven. back to it'], {
        links: [{ words: 'back to it', fragment: 'x' }],
        targets: [{ words: around, id: 'x' }],
      })
      const index = indexPage(page)
      const start = page.text.indexOf('Seven.')
      const cut = noteCutter(page, index, findMarks(page, index))(7, { start, end: page.text.length })
      expect(cut && page.text.slice(cut.start, cut.end)).toBe(isCut ? CUT : 'Seven. back to it')
    })
  })

  test('is cut with the others, in whatever order the page has them, and one within another', () => {
    const back = { fragment: 'fnref7' }
    const links = ['second', 'first', 'second', 'seco'].map((words) => ({ words, ...back }))
    expect(bare('Seven. first second', { links })).toBe(CUT)
    expect(bare('first second Seven.', { links })).toBe(CUT)
  })

  test('in the middle of a note is its text', () => {
    expect(bare('Seven back here it ends.', { links: [{ words: 'back here', fragment: 'fnref7' }] })).toBe(
      'Seven back here it ends.',
    )
  })
})
