/** The welcome page's example: annotations that ship, laid over a paragraph of our own. */
import { expect, test } from 'vitest'
import example from '../../../src/welcome/example.json'
import { exampleEdition } from '../../../tools/edition/example'
import { shippedEdition } from '../../../tools/edition/shipped-edition'

const shipped = shippedEdition()
const made = exampleEdition(shipped, example)

test('its counterpoint, its context note and its works are the edition’s own, but for the quotes', () => {
  const withoutQuote = <Item extends { id: string; quote: unknown }>({ quote: _, ...item }: Item) => item
  for (const kind of ['counterpoints', 'context'] as const) {
    const own = made[kind].map(withoutQuote)
    expect(own).toHaveLength(1)
    expect(own).toEqual(shipped[kind].map(withoutQuote).filter(({ id }) => id === own[0]?.id))
  }
  for (const [id, work] of Object.entries(made.works)) expect(work).toBe(shipped.works[id])
  for (const id of Object.keys(made.works)) expect(made.rendered[id]).toBe(shipped.rendered[id])
})

test('what it quotes stands in its paragraph, once', () => {
  for (const { quote } of [...made.counterpoints, ...made.context])
    expect(example.text.split(quote.exact)).toHaveLength(2)
})

test('all that is cited is there', () => {
  const cited = [...made.counterpoints, ...made.context, ...made.footnotes].flatMap(({ citations }) => citations)
  for (const { source } of cited) expect(made.works).toHaveProperty(source)
})

test('an annotation or a work that the edition has not is named', () => {
  const broken = { ...example, source: 'nobody', quotes: { ...example.quotes, 'no-such-card': 'a gas pipeline' } }
  expect(() => exampleEdition(shipped, broken)).toThrow(/has not: no-such-card, nobody$/u)
})
