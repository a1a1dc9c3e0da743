/** Markers give way to characters that nobody sees, unit for unit. */
import { describe, expect, test } from 'vitest'
import { fold } from '../../../src/core/anchor/fold'
import type { FoundFootnote } from '../../../src/core/footnotes/find-footnotes'
import { maskMarkers } from '../../../src/core/footnotes/mask-markers'

const mark = (start: number, end: number) => ({ start, end, linked: false })
const marker = (start: number, end: number): Pick<FoundFootnote, 'marks' | 'beside'> => ({
  marks: [mark(start, end)],
  beside: null,
})

const CASES: readonly (readonly [name: string, text: string, markers: ReturnType<typeof marker>[], masked: string])[] =
  [
    ['none', 'the pact of ten', [], 'the pact of ten'],
    ['one in the middle', 'the pact12 of', [marker(8, 10)], 'the pact__ of'],
    ['one at the beginning', '1the pact', [marker(0, 1)], '_the pact'],
    ['one at the end', 'the pact[1]', [marker(8, 11)], 'the pact___'],
    ['several, in any order', 'a1 b2 c3', [marker(7, 8), marker(1, 2), marker(4, 5)], 'a_ b_ c_'],
    ['one with a space before it and a full stop behind it', 'the pact [1]. Of', [marker(9, 12)], 'the pact____. Of'],
    ['two side by side', 'a12 b', [marker(1, 2), marker(2, 3)], 'a__ b'],
    [
      'several of one note, and the note beside one of them',
      'a1 b1The note. c',
      [{ marks: [mark(1, 2), mark(4, 5)], beside: { start: 5, end: 14 } }],
      'a_ b__________ c',
    ],
    ['two that overlap', 'a[1] b', [marker(1, 4), marker(2, 3)], 'a___ b'],
  ]

describe('markers are masked', () => {
  for (const [name, text, markers, masked] of CASES) {
    test(name, () => {
      const result = maskMarkers(text, markers)
      expect(result.replace(/\u200b/gu, '_')).toBe(masked)
      expect(result).toHaveLength(text.length)
      expect(fold(result).text).toBe(masked.replaceAll('_', ''))
    })
  }

  test('without a change to what they are given in', () => {
    const markers = [marker(4, 5), marker(1, 2)]
    maskMarkers('a1 b2', markers)
    expect(markers).toEqual([marker(4, 5), marker(1, 2)])
  })
})
