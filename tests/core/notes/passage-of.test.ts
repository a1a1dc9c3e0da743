/** What is kept of a selected passage. */
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { END_UNITS, MAX_CONTEXT, MAX_EXACT } from '../../../src/core/model/notes/note-limits'
import { Passage } from '../../../src/core/model/notes/own-note-schema'
import { passageOf } from '../../../src/core/notes/passage-of'

const TEXT = 'The river rose in spring.  It fell in autumn, and nobody knew why.'
const span = (words: string, text = TEXT) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('a passage', () => {
  test('is its words, those around it, and where it stood', () => {
    expect(passageOf(TEXT, span('fell in autumn'))).toEqual({
      quote: { exact: 'fell in autumn', prefix: 'The river rose in spring.  It ', suffix: ', and nobody knew why.' },
      start: 30,
      end: 44,
    })
  })

  test('ends with its words: space that was selected with them is not kept', () => {
    expect(passageOf(TEXT, span(' rose in spring.  '))?.quote.exact).toBe('rose in spring.')
  })

  test.each(['  ', ''])('of no letters is none: %j', (words) => {
    expect(passageOf(TEXT, { start: 25, end: 25 + words.length })).toBeUndefined()
  })

  test('at the ends of the text has no context there', () => {
    expect(passageOf(TEXT, { start: 0, end: TEXT.length })?.quote).toEqual({ exact: TEXT })
  })

  test('that is long is kept by its beginning and its end', () => {
    const long = `before ${'word '.repeat(1000)}after`
    const passage = passageOf(long, { start: 7, end: long.length - 6 })
    expect(passage?.quote.exact).toHaveLength(END_UNITS)
    expect(passage?.until?.exact).toHaveLength(END_UNITS)
    expect(passage?.until?.suffix).toBe(' after')
    expect(passage).toMatchObject({ start: 7, end: 5006 })
  })
})

test('whatever is selected of whatever text can be stored, and stands where it is said to', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', 'é', '.'), maxLength: 3 * MAX_EXACT })
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
      const passage = passageOf(text, { start, end })
      if (passage === undefined) {
        expect(text.slice(start, end).trim()).toBe('')
        return
      }
      expect(v.is(Passage, passage)).toBe(true)
      const { prefix = '', suffix = '' } = passage.quote
      const from = passage.start ?? -1
      expect(text.slice(from, from + passage.quote.exact.length)).toBe(passage.quote.exact)
      expect(text.slice(from - prefix.length, from)).toBe(prefix)
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(MAX_CONTEXT)
    }),
  )
})
