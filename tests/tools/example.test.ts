/** The welcome page's example: its annotations are those that ship, laid over a paragraph of our own. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Edition } from '../../src/core/model/edition'
import { loadEdition } from '../../tools/edition'

const load = (folder: string): Edition => {
  const loaded = loadEdition(folder)
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems))
  return loaded.edition
}
const EXAMPLE = load('src/welcome/example')
const SHIPPED = load('annotations/the-paradox-of-russo-chinese-relations')

test('its counterpoint, its context note and its works are the edition’s own, but for the quotes', () => {
  const withoutQuote = <Item extends { id: string; quote: unknown }>({ quote: _, ...item }: Item) => item
  for (const file of ['counterpoints', 'context'] as const) {
    const own = EXAMPLE[file].map(withoutQuote)
    const ids = own.map(({ id }) => id)
    expect(own).toHaveLength(1)
    expect(own).toEqual(SHIPPED[file].map(withoutQuote).filter(({ id }) => ids.includes(id)))
  }
  for (const [id, work] of Object.entries(EXAMPLE.works)) expect(work).toEqual(SHIPPED.works[id])
})

test('what it quotes stands in its paragraph, once', () => {
  const { text } = JSON.parse(readFileSync('src/welcome/example/page.json', 'utf8')) as { text: string }
  for (const { quote } of [...EXAMPLE.counterpoints, ...EXAMPLE.context])
    expect(text.split(quote.exact)).toHaveLength(2)
})
