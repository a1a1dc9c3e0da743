/** Editions in the panel: each is loaded once, and again only when the reader asks. */
import { expect, test, vi } from 'vitest'
import type { FullEdition } from '../../src/core/model/edition/edition'
import { loadEditions } from '../../src/panel/load-editions'
import { edition } from './panel-edition'

const settle = (): Promise<void> => new Promise((done) => setTimeout(done))

test('an edition that is asked for again while it is on its way is loaded once', async () => {
  let come = (_edition: FullEdition | undefined): void => {}
  const load = vi.fn(() => new Promise<FullEdition | undefined>((done) => (come = done)))
  const changed = vi.fn()
  const editions = loadEditions(load, changed)
  for (let time = 0; time < 5; time += 1) expect(editions.stateOf('rivers')).toEqual({ hasFailed: false })
  come(edition)
  await settle()
  expect(editions.stateOf('rivers')).toEqual({ edition, hasFailed: false })
  expect(load.mock.calls).toEqual([['rivers']])
  expect(changed.mock.calls).toEqual([['rivers']])
})

test.each([
  { name: 'is not there', fail: async () => undefined },
  { name: 'cannot be read', fail: () => Promise.reject(new Error('the disk is full')) },
])('one that $name has failed until it is tried again', async ({ fail }) => {
  const load = vi.fn<(id: string) => Promise<FullEdition | undefined>>(fail)
  const editions = loadEditions(load, () => {})
  editions.stateOf('rivers')
  await settle()
  expect(editions.stateOf('rivers')).toEqual({ hasFailed: true })
  expect(load).toHaveBeenCalledOnce()
  load.mockResolvedValue(edition)
  editions.tryAgain('rivers')
  editions.tryAgain('rivers')
  expect(editions.stateOf('rivers')).toEqual({ hasFailed: false })
  await settle()
  expect(editions.stateOf('rivers')).toEqual({ edition, hasFailed: false })
  expect(load).toHaveBeenCalledTimes(2)
})

test('of two articles one may fail without the other', async () => {
  const editions = loadEditions(
    async (id) => (id === 'rivers' ? edition : undefined),
    () => {},
  )
  editions.stateOf('rivers')
  editions.stateOf('lakes')
  await settle()
  expect([editions.stateOf('rivers').hasFailed, editions.stateOf('lakes').hasFailed]).toEqual([false, true])
})
