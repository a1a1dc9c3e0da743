/** Footnotes with symbols or letters, and notes in the middle of lines whose numbers no text has. */
import { describe, expect, test } from 'vitest'
import { findFootnotes } from '../../../src/core/footnotes/find-footnotes'
import { uncountedNotes, withFigures } from '../../../src/core/footnotes/other-notes'
import { type HandMade, handMadePage } from './hand-made-page'

/** The text with figures in place of signs. */
const figured = (lines: readonly string[], parts: HandMade = {}, count = 2): string | undefined =>
  withFigures(handMadePage(lines, parts), count)?.text

describe('signs become figures', () => {
  test('in the order in which lines begin with them', () => {
    expect(figured(['A* b† c*.', '† One.', '* Two.'])).toBe('A² b¹ c². ¹ One. ² Two.')
  })
  test('symbols and raised letters alike', () => {
    const superscripts = ['a', 'a'].map((words, i) => ({ words, nth: i * 2 }))
    expect(figured(['Worda and*.', 'a One.', '* Two.'], { superscripts })).toBe('Word¹ and². ¹ One. ² Two.')
  })
  test('for all symbols that are usual', () => {
    expect(figured(['*†‡§‖¶', ...'*†‡§‖¶'])).toBe('¹²³⁴⁵⁶ ¹ ² ³ ⁴ ⁵ ⁶')
  })
  test('but for those that no line begins with', () => {
    expect(figured(['A* b† c‡.', '* One.', '† Two.'])).toBe('A¹ b² c‡. ¹ One. ² Two.')
  })
  test('for raised letters, of which lines begin with one', () => {
    const superscripts = [' a', 'b', 'a', ' b'].map((words, i) => ({ words, nth: [0, 0, 2, 1][i] ?? 0 }))
    expect(figured(['Words a and b here.', 'a One.', ' b Two.'], { superscripts })).toBe(
      'Words ¹ and ² here. ¹ One.  ² Two.',
    )
    expect(figured(['Words a and b here.', 'a One.'], { superscripts: superscripts.slice(0, 2) })).toBeUndefined()
  })
  test.each(['h', 'i', 'A', 'gh', '1'])('for letters from a to h alone: %s', (letter) => {
    const superscripts = [0, 1].map((nth) => ({ words: letter, nth }))
    expect(figured([`Word${letter} two.`, `${letter} One.`], { superscripts }, 1)).toBe(
      letter === 'h' ? 'Word¹ two. ¹ One.' : undefined,
    )
  })
  test('behind an indent of eight units at most', () => {
    expect(figured([`A*.`, `${' '.repeat(8)}* One.`], {}, 1)).toBe(`A¹. ${' '.repeat(8)}¹ One.`)
    expect(figured([`A*.`, `${' '.repeat(9)}* One.`], {}, 1)).toBeUndefined()
  })
  test.each([
    [1, true],
    [2, true],
    [4, true],
    [5, false],
  ])('where there are half as many as notes: two for %i', (count, are) => {
    expect(figured(['A* b†.', '* One.', '† Two.'], {}, count) !== undefined).toBe(are)
  })
  test('where there are any', () => {
    expect(figured(['A* b†.', 'One.'], {}, 0)).toBeUndefined()
  })
})

describe('footnotes with signs', () => {
  const notesOf = (lines: readonly string[], numbers: readonly number[]): string[] => {
    const page = handMadePage(lines)
    return findFootnotes(page, numbers).map(
      ({ marks: [{ start }], note, number }) =>
        `${number} at ${start}: ${note && page.text.slice(note.start, note.end)}`,
    )
  }
  test('have their notes', () => {
    expect(notesOf(['Body* and† more.', '* One.', '† Two.'], [1, 2])).toEqual(['1 at 4: One.', '2 at 9: Two.'])
  })
  test('are none without notes, nor where figures are found', () => {
    expect(notesOf(['Body* and† more.', 'About* us.', '† it.'], [1, 2])).toEqual([])
    expect(notesOf(['Body[1] and[2] more*.', '[1] One.', '[2] Two.', '* Thanks.'], [1, 2])).toEqual([
      '1 at 4: One.',
      '2 at 11: Two.',
    ])
  })
})

describe('notes in the middle of lines', () => {
  const lines = ['Body(one) and(two) more(three).', '(four)']
  const asides = ['(two)', '(one)', '(three)', '(four)'].map((words) => ({ words }))
  const uncounted = (count: number, parts: HandMade = { asides }): string[] => {
    const page = handMadePage(lines, parts)
    return uncountedNotes(page, count).map(({ beside, marks: [mark], note, number }) => {
      expect(note).toEqual(beside)
      expect(mark).toEqual({ ...note, linked: false })
      return `${number}: ${page.text.slice(mark.start, mark.end)}`
    })
  }
  test('are counted, but for what stands on a line of its own', () => {
    expect(uncounted(3)).toEqual(['1: (one)', '2: (two)', '3: (three)'])
  })
  test('are no more than are wanted', () => {
    expect(uncounted(2)).toEqual(['1: (one)', '2: (two)'])
  })
  test('are none if they are fewer than half of those', () => {
    expect(uncounted(6)).toHaveLength(3)
    expect(uncounted(7)).toEqual([])
  })
  test('are what the page says are notes', () => {
    expect(uncounted(2, { asides: asides.map((each) => ({ ...each, isNote: each.words !== '(one)' })) })).toEqual([
      '1: (two)',
      '2: (three)',
    ])
  })
  test('are the edition’s by their count', () => {
    const page = handMadePage(lines, { asides })
    expect(findFootnotes(page, [1, 3]).map(({ number }) => number)).toEqual([1])
    expect(findFootnotes(page, [1, 2, 3]).map(({ number }) => number)).toEqual([1, 2, 3])
  })
})
