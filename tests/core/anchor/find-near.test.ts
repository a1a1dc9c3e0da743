/** Stretches like a needle are found, and many needles do not hold up the page. */
import { expect, test } from 'vitest'
import { findNear } from '../../../src/core/anchor/find-near'
import { runSteps } from '../../../src/core/anchor/steps'

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

test('stops between steps after every needle', () => {
  const needles = Array.from({ length: 50 }, (_, i) => needleOf(`needle number ${i}`))
  expect([...findNear('', needles)].length).toBeGreaterThanOrEqual(50)
})
