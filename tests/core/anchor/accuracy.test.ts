/**
 * Right place or no place, counted: a small run of `npm run bench -- accuracy`, on the texts that the bench makes itself. The seed is fixed,
 * so that every run counts the same. The figures are the present ones. A change may place more quotes right and fewer wrong, not the reverse.
 */
import { describe, expect, test } from 'vitest'
import { CHANGES } from '../../bench/changes'
import { MADE_TEXTS } from '../../bench/made-texts'
import { type Case, isClear, measureAll, type Verdict, verdictOf } from '../../bench/measure-accuracy'

const measured = (rounds: number, isShuffled: boolean): readonly Case[] =>
  measureAll({ texts: MADE_TEXTS, seed: 20120622, rounds, isShuffled })

const count = (cases: readonly Case[], verdict: Verdict): number =>
  cases.filter((each) => verdictOf(each) === verdict).length

/**
 * How many quotes are right at least, and wrong at most, of those that have a place of their own. `unclear` are the others: another passage
 * is as like them, so that some are placed there. How many of these are wrong at most.
 */
type Figures = { readonly right: number; readonly wrong: number; readonly unclear: { readonly wrong: number } }

const expectAsGood = (cases: readonly Case[], { right, unclear, wrong }: Figures): void => {
  const clear = cases.filter(isClear)
  expect.soft(count(clear, 'right'), 'right').toBeGreaterThanOrEqual(right)
  expect.soft(count(clear, 'wrong'), 'wrong').toBeLessThanOrEqual(wrong)
  expect.soft(count(cases, 'wrong') - count(clear, 'wrong'), 'unclear and wrong').toBeLessThanOrEqual(unclear.wrong)
}

describe('of quotes in the order of the text, no fewer are right and no more are wrong than today', () => {
  const cases = measured(3, false)
  const FIGURES: Readonly<Record<string, Figures>> = {
    none: { right: 158, wrong: 0, unclear: { wrong: 0 } },
    typography: { right: 122, wrong: 0, unclear: { wrong: 0 } },
    '1 word edited': { right: 117, wrong: 0, unclear: { wrong: 7 } },
    '2 words edited': { right: 117, wrong: 0, unclear: { wrong: 7 } },
    '1–3 % of characters': { right: 120, wrong: 0, unclear: { wrong: 8 } },
    'sentence inserted': { right: 80, wrong: 2, unclear: { wrong: 9 } },
    'paragraph moved': { right: 67, wrong: 0, unclear: { wrong: 2 } },
    'markers added': { right: 117, wrong: 0, unclear: { wrong: 1 } },
    'markers removed': { right: 136, wrong: 0, unclear: { wrong: 0 } },
    'quote cut': { right: 114, wrong: 0, unclear: { wrong: 5 } },
    'quote and surroundings deleted': { right: 121, wrong: 4, unclear: { wrong: 17 } },
    'near-duplicate added': { right: 104, wrong: 0, unclear: { wrong: 0 } },
  }

  test('every change has its figures', () => {
    expect(Object.keys(FIGURES)).toEqual(CHANGES.map(({ name }) => name))
  })

  test.each(Object.entries(FIGURES))('after the change “%s”', (name, figures) => {
    expectAsGood(
      cases.filter(({ change }) => change === name),
      figures,
    )
  })
})

describe('of quotes in no order, no fewer are right and no more are wrong than today', () => {
  const cases = measured(1, true)

  test('after all changes', () => {
    expectAsGood(cases, { right: 444, wrong: 3, unclear: { wrong: 26 } })
  })
})
