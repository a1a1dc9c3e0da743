/** The kinds of units, each range with its first and last, and with what stands beside them. */
import { describe, expect, test } from 'vitest'

// Loaded within the tests: what fails while a module is loaded is a failure of them.
const load = () => import('../../../src/core/anchor/unit-kinds')

const [PLAIN, SPACE, MARK, OTHER_SPACE, UNEVEN] = [0, 1, 2, 3, 4]

describe('the kind of a unit', () => {
  test.each<[what: string, kind: number | undefined, units: string]>([
    ['plain', PLAIN, '!Z\\_a~'],
    ['plain, in Latin', PLAIN, '\xc0\u0131\u0134\u013e\u0141\u0148\u014a\u017e'],
    ['plain, in Cyrillic', PLAIN, '\u0400\u0482\u048a\u052f'],
    ['plain, in kana, Han and Hangul', PLAIN, '\u3041\u3096\u30a1\u30fa\u4e00\u9fff\uac00\ud7a3'],
    ['the space', SPACE, ' '],
    ['white space', OTHER_SPACE, '\t\n\r\xa0\u1680\u2000\u2005\u200a\u2028\u2029\u202f\u205f\u3000'],
    ['marks with one plain form', MARK, '\u2010\u2013\u2015\u2212“”„«»‘’‚‹›`´＇＂'],
    ['uneven: brackets, which may begin a note marker', UNEVEN, '['],
    ['uneven: what joins a letter, or is not seen', UNEVEN, '\u0300\u0483\u3099\u200b\xad\ufeff'],
    ['uneven: what folds to several units, or to others', UNEVEN, '\u0132\u013f\u0149…ﬁ\xb9'],
    ['uneven: half a character', UNEVEN, '\ud800\udc00'],
    ['uneven: what stands behind a range', UNEVEN, '\x7f\u200f\u2016\u30fb\ua000\ud7a4'],
  ])('is %s', async (_, kind, units) => {
    const { KIND } = await load()
    expect(units.split('').map((unit) => [unit, KIND[unit.charCodeAt(0)]])).toEqual(
      units.split('').map((unit) => [unit, kind]),
    )
  })
})

test('quotation marks fold to plain ones', async () => {
  const { QUOTES } = await load()
  expect([...'“”„‟″«»〝〞＂'].map((mark) => QUOTES[mark])).toEqual(Array(10).fill('"'))
  expect([...'‘’‚‛′‹›`´＇'].map((mark) => QUOTES[mark])).toEqual(Array(10).fill("'"))
})
