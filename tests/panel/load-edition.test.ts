// @vitest-environment jsdom
/** The set of an article, as the panel loads it from the package. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Edition } from '../../src/core/model/edition'
import { loadEdition } from '../../src/panel/load-edition'
import { edition } from './panel-edition'

const another: Edition = { ...edition, article: { ...edition.article, id: 'another' } }
let idle: (() => void)[] = []

beforeEach(() => {
  idle = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.head.replaceChildren()
})

const scriptOf = (id: string): HTMLScriptElement => {
  const found = [...document.scripts].find(({ src }) => new URL(src).pathname === `/content/${id}.js`)
  if (found === undefined) throw new Error(`the set of ${id} was not asked for`)
  return found
}
/** What the browser does when a set's script has come: it runs it and says so. */
const run = (id: string, set: Edition): void => {
  globalThis.counterpointEdition = set
  scriptOf(id).dispatchEvent(new Event('load'))
}

test('waits until the browser has nothing else to do', async () => {
  const loading = loadEdition('rivers')
  expect(document.scripts).toHaveLength(0)
  for (const work of idle) work()
  run('rivers', edition)
  expect(await loading).toBe(edition)
})

test('of two sets that come at once each is taken for its own', async () => {
  const both = [loadEdition('rivers'), loadEdition('another')]
  for (const work of idle) work()
  run('another', another)
  run('rivers', edition)
  expect(await Promise.all(both)).toEqual([edition, another])
})

test('a set that the package has not is none', async () => {
  const loading = loadEdition('gone')
  for (const work of idle) work()
  scriptOf('gone').dispatchEvent(new Event('error'))
  expect(await loading).toBeUndefined()
})
