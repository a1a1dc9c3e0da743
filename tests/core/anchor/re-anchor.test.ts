/** Anchoring again after a change gives what anchoring afresh gives, and looks only at what the change may concern. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAll } from '../../../src/core/anchor/anchor'
import { reAnchorSteps } from '../../../src/core/anchor/re-anchor'
import type { Outcome, Quote } from '../../../src/core/model/outcome'
import { runSteps } from '../../../src/core/steps/steps'

const SYLLABLES = 'ka lo mi ten rus var pel dor sin ath emo ful gri hon jus'.split(' ')

/** A word that stands once: its number in syllables. */
const word = (number: number): string => {
  let [rest, out] = [number * 7919 + 4001, '']
  while (rest > 0) {
    out += SYLLABLES[rest % SYLLABLES.length]
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return out
}
const WORDS = Array.from({ length: 300 }, (_, i) => word(i))
const TEXT = WORDS.join(' ')
const placeOf = (from: number): number => WORDS.slice(0, from).join(' ').length + (from > 0 ? 1 : 0)

/** Words `from` to `to`, with 32 units of context. */
const quote = (from: number, to: number): Quote => {
  const start = placeOf(from)
  const exact = WORDS.slice(from, to).join(' ')
  const prefix = TEXT.slice(Math.max(0, start - 32), start)
  const suffix = TEXT.slice(start + exact.length, start + exact.length + 32)
  return { id: `${from}-${to}`, exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }
}
const QUOTES = [
  ...Array.from({ length: 20 }, (_, i) => quote(i * 15, i * 15 + 2 + (i % 9))),
  { id: 'none', exact: 'zzz xxyy qqww' },
]

/** What is decided of each quote; where an orphan's nearest text is may differ, for nobody is led there by it. */
const decisions = (outcomes: readonly Outcome[]): unknown[] =>
  outcomes.map((outcome) =>
    outcome.status === 'anchored'
      ? [outcome.id, outcome.start, outcome.end, outcome.how]
      : [outcome.id, outcome.reason === 'ambiguous' ? 'ambiguous' : 'orphan'],
  )

const again = (before: string, after: string, quotes: readonly Quote[] = QUOTES): Outcome[] =>
  runSteps(reAnchorSteps({ text: before, outcomes: anchorAll(before, quotes) }, after, quotes))

type Edit = { readonly from: number; readonly to: number; readonly text: string }

/** Words that stand nowhere in the text. */
const foreign = fc
  .array(fc.constantFrom('quib', 'wexley', 'bo', '12', '“,”', 'ozzby '), { maxLength: 12 })
  .map((all) => all.join(' '))
const edit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(TEXT.length), fc.oneof(fc.constant(0), fc.nat(12), fc.nat(300)), foreign)
  .map(([from, length, text]) => ({ from, to: Math.min(TEXT.length, from + length), text }))

const edited = (edits: readonly Edit[]): string => {
  let out = TEXT
  for (const { from, text, to } of [...edits].sort((a, b) => b.from - a.from))
    out = out.slice(0, from) + text + out.slice(to)
  return out
}

test('after any edits it decides as anchoring afresh does', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const after = edited(edits)
      expect(decisions(again(TEXT, after))).toEqual(decisions(anchorAll(after, QUOTES)))
    }),
    { numRuns: 60 },
  )
})

test('after any edits taken back it decides as before', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      expect(decisions(again(edited(edits), TEXT))).toEqual(decisions(anchorAll(TEXT, QUOTES)))
    }),
    { numRuns: 40 },
  )
})

describe('an outcome', () => {
  const outcomeOf = (outcomes: readonly Outcome[], { id }: Quote): Outcome | undefined =>
    outcomes.find((outcome) => outcome.id === id)
  const [one, two] = [quote(30, 36), quote(200, 207)]

  test('of an untouched passage is the very same where nothing moved it', () => {
    const before = anchorAll(TEXT, [one, two])
    const after = `${TEXT} quib wexley`
    const outcomes = runSteps(reAnchorSteps({ text: TEXT, outcomes: before }, after, [one, two]))
    expect(outcomes[0]).toBe(before[0])
    expect(outcomes[1]).toBe(before[1])
  })

  test('of an untouched passage moves with the text', () => {
    const [kept] = again(TEXT, `quib wexley ${TEXT}`, [two])
    expect(kept).toMatchObject({ status: 'anchored', start: placeOf(200) + 'quib wexley '.length, how: 'exact' })
  })

  const RIVAL = `${one.prefix}${one.exact}${one.suffix}`
  test('of a passage that comes a second time, with its context, is doubted', () => {
    expect(outcomeOf(again(TEXT, `${TEXT} quib. ${RIVAL}`, [one, two]), one)).toMatchObject({ reason: 'ambiguous' })
  })

  test('of a passage that stood twice is a place again where one of the two goes', () => {
    expect(outcomeOf(again(`${TEXT} quib. ${RIVAL}`, TEXT, [one, two]), one)).toMatchObject({ start: placeOf(30) })
  })

  test('of a passage that was not there is a place when it comes', () => {
    const without = TEXT.replace(one.exact, 'quib')
    expect(outcomeOf(again(without, TEXT, [one, two]), one)).toMatchObject({ start: placeOf(30), how: 'exact' })
  })

  test('of a passage that moved is its new place', () => {
    const moved = `${TEXT.replace(RIVAL, '')} ${RIVAL}`
    expect(outcomeOf(again(TEXT, moved, [one, two]), one)).toMatchObject({ start: moved.lastIndexOf(one.exact) })
  })

  test('is asked for again only where the change concerns it', () => {
    const before = anchorAll(TEXT, QUOTES)
    const outcomes = runSteps(reAnchorSteps({ text: TEXT, outcomes: before }, `${TEXT} quib wexley ozzby`, QUOTES))
    // What is kept is the same object; what is anchored again is another.
    expect(outcomes.filter((outcome, i) => outcome !== before[i]).length).toBeLessThanOrEqual(3)
  })
})

test('text that did not change is not looked at', () => {
  const outcomes = anchorAll(TEXT, QUOTES)
  const steps = reAnchorSteps({ text: TEXT, outcomes }, TEXT, QUOTES)
  const { done, value } = steps.next()
  expect(done).toBe(true)
  expect(value).toEqual(outcomes)
})
