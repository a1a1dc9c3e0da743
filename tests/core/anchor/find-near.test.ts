/** Stretches like a needle are found, and many needles do not hold up the page. */
import { expect, test } from 'vitest'
import { findNear } from '../../../src/core/anchor/find-near'
import { runSteps } from '../../../src/core/steps/steps'

const needleOf = (text: string): { text: string; at: number; exact: string } => ({ text, at: 0, exact: text })

test('gives each needle the stretch that is like it', () => {
  const text =
    'nothing of this is meant. the harbour was closed in winter. more of nothing. a ship of grain had come to port.'
  const needles = ['the harbour was open in winter', 'a ship of barley had come to port'].map(needleOf)
  const near = runSteps(findNear(text, needles))
  for (const [nth, begin] of ['the harbour', 'a ship'].entries()) {
    const [likest] = near(nth).whole
    expect(likest?.from).toBeLessThanOrEqual(text.indexOf(begin))
    expect(likest?.to).toBeGreaterThanOrEqual(text.indexOf(begin))
  }
})

test('stops between steps while many needles are cut up and while a long text is read', () => {
  const needles = Array.from({ length: 320 }, (_, i) => needleOf(`needle number ${i}`))
  expect([...findNear('', needles)].length).toBeGreaterThanOrEqual(10)
  expect([...findNear('a'.repeat(100_000), [needleOf('needle')])].length).toBeGreaterThanOrEqual(6)
})

test('finds a piece that stands everywhere in a text', () => {
  for (const length of [6, 9, 10, 11, 64]) {
    expect(runSteps(findNear('a'.repeat(length), [needleOf('aaaaaa')]))(0).whole).not.toEqual([])
  }
})

test('weighs what is rare before what is common', () => {
  const common = 'the committee met on '.repeat(400)
  const near = runSteps(
    findNear(`${common}a quiet harbour town ${common}`, [needleOf('the committee met in a quiet harbour')]),
  )
  const likest = near(0).whole.map(({ from }) => from)
  expect(likest).toEqual([common.length - 'the committee met in '.length])
})

test('of a side, what shares less than half of the likest stretch’s pieces is like it by chance', () => {
  const before = 'the elders of the town remember how '
  const half = 'the elders of the town have gone away '
  const third = 'of the town nothing much is left now '
  const text = `${before}the harbour froze. ${half}and ${third}since.`
  const needle = { text: `${before}the harbour froze.`, at: before.length, exact: 'the harbour froze.' }
  const near = runSteps(findNear(text, [needle]))(0)
  const holds = (some: readonly { from: number; to: number }[], at: number): boolean =>
    some.some(({ from, to }) => from <= at && at <= to)
  expect(holds(near.before, 0)).toBe(true)
  expect(holds(near.before, text.indexOf(half))).toBe(true)
  expect(holds(near.before, text.indexOf(third) - before.indexOf('of the town'))).toBe(false)
})
