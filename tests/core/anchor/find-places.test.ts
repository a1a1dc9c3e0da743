/** Everything that may be a quote's place: like text where the words are gone. */
import { describe, expect, test } from 'vitest'
import { anchorAll } from '../../../src/core/anchor/anchor'

const BEFORE = 'Many years went by in the town. '
const PASSAGE = 'the older of the two clocks had stopped for good in the winter of the flood'
const EDITED = 'the elder of the two clocks had stopped for good in the winter of that flood'
const AFTER = ' and the council asked nobody to mend it at all.'
const quote = { id: 'q', exact: PASSAGE, prefix: BEFORE.slice(-32), suffix: AFTER.slice(0, 32) }
const other = ' Something else is told here, of ships and of grain and of the price of salt.'

const outcomeIn = (text: string) => anchorAll(text, [quote])[0]

describe('an edited passage with one side of its context', () => {
  test.each([
    ['before it', `${BEFORE}${EDITED}.${other}`],
    ['behind it', `${other} ${EDITED}${AFTER}`],
  ])('%s is placed by its likeness', (_, text) => {
    const outcome = outcomeIn(text)
    expect(outcome).toMatchObject({ status: 'anchored', how: 'approximate' })
    expect(outcome?.status === 'anchored' && text.slice(outcome.start, outcome.end)).toBe(EDITED)
  })

  test('is not placed where another passage is nearly as like it', () => {
    const twin = EDITED.replace('winter', 'summer')
    const near = `${BEFORE}${EDITED}${AFTER.replace('nobody', 'somebody')}${other} ${BEFORE}${twin}${AFTER}`
    expect(outcomeIn(near)).toMatchObject({ status: 'orphan', reason: 'ambiguous' })
  })
})
