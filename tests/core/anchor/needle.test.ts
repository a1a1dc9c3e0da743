/** A quote is folded with its context, as the page is. */
import { describe, expect, test } from 'vitest'
import { needleOf, withContext } from '../../../src/core/anchor/needle'

type Parts = readonly [prefix: string | undefined, exact: string, suffix: string | undefined]

describe('a quote made ready', () => {
  const CASES: readonly (readonly [name: string, given: Parts, folded: Parts])[] = [
    ['keeps its parts apart', ['one ', 'two', ' three'], ['one', 'two', 'three']],
    ['has no sides without context', [undefined, 'two', undefined], [undefined, 'two', undefined]],
    ['leaves its own spaces to the context', ['one', ' two ', 'three'], ['one', 'two', 'three']],
    ['leaves a cut character to the context', ['caf\u0065', '\u0301 au lait', ''], ['café', 'au lait', undefined]],
    [
      'leaves a character that its end cuts to the context',
      [undefined, 'cafe', '\u0301 au lait'],
      [undefined, 'caf', 'é au lait'],
    ],
    ['drops markers at its borders', ['one[1]', '[2] two', '[3] three'], ['one', 'two', 'three']],
    ['drops the rest of a marker that the prefix cuts', ['2] one ', 'two', ''], ['one', 'two', undefined]],
    [
      'drops the beginning of a marker that the suffix cuts',
      [undefined, 'two', ' three[1'],
      [undefined, 'two', 'three'],
    ],
    ['drops marks whose letter the prefix cuts', ['\u0301 one ', 'two', ''], ['one', 'two', undefined]],
    ...['12] one ', ' 2] one ', '2 ] one ', 'iv] one ', '] one ', '\u0301\u0302 one '].map(
      (prefix): readonly [string, Parts, Parts] => [
        `drops what the prefix “${prefix}” has of what it cuts`,
        [prefix, 'two', ''],
        ['one', 'two', undefined],
      ],
    ),
    ...[' three[12', ' three[ 1', ' three[1 ', ' three[iv', ' three['].map(
      (suffix): readonly [string, Parts, Parts] => [
        `drops what the suffix “${suffix}” has of a marker`,
        ['', 'two', suffix],
        [undefined, 'two', 'three'],
      ],
    ),
    ...['x2] one', '2x] one', '2012] one'].map((prefix): readonly [string, Parts, Parts] => [
      `keeps the prefix “${prefix}”, which is no marker’s rest`,
      [`${prefix} `, 'two', ''],
      [prefix, 'two', undefined],
    ]),
    ...['three[x1', 'three[1x', 'three[and', 'three[2012'].map((suffix): readonly [string, Parts, Parts] => [
      `keeps the suffix “${suffix}”, which begins no marker`,
      ['', 'two', ` ${suffix}`],
      [undefined, 'two', suffix],
    ]),
    ['keeps a bracket that is text', [undefined, 'two', ' [sic'], [undefined, 'two', '[sic']],
    ['is nothing without letters', ['one ', '[4]', ' two'], ['one', '', 'two']],
    ['folds a ligature to letters', ['o', 'ﬃce', ' two'], ['o', 'ffice', 'two']],
  ]
  for (const [name, [prefix, exact, suffix], folded] of CASES) {
    test(name, () => {
      const needle = withContext(
        needleOf({
          id: 'q',
          exact,
          ...(prefix !== undefined && { prefix }),
          ...(suffix !== undefined && { suffix }),
        }),
      )
      expect([needle.prefix, needle.exact, needle.suffix]).toEqual(folded)
      expect(needle.text.slice(needle.at, needle.at + needle.exact.length)).toBe(needle.exact)
    })
  }
})
