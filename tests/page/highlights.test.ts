// @vitest-environment jsdom
/** Painting touches our own names only, and takes all of them off again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type HighlightName, paint, unpaintAll } from '../../src/page/highlights'
import { FakeHighlight, type FakeRegistry, stubHighlights } from './fake-highlights'
import { element, loadPage } from './load-page'

const NAMES: readonly HighlightName[] = ['counterpoint', 'context', 'erratum', 'footnote', 'active']

let registry: FakeRegistry
const range = (): Range => {
  const words = document.createRange()
  words.selectNodeContents(element('p'))
  return words
}

beforeEach(() => {
  loadPage('<p>words</p>')
  registry = stubHighlights()
  registry.set('search-results', new FakeHighlight())
  registry.log.length = 0
})
afterEach(() => {
  vi.unstubAllGlobals()
})

for (const name of NAMES) {
  test(`${name} is painted under its name with our prefix`, () => {
    const words = range()
    paint(name, [words])
    expect(registry.log).toEqual([`set cp-${name}`])
    expect([...(registry.get(`cp-${name}`) ?? [])]).toEqual([words])
  })
}

test('painting again takes the place of what was painted', () => {
  const [first, second] = [range(), range()]
  paint('context', [first])
  paint('context', [second])
  expect([...(registry.get('cp-context') ?? [])]).toEqual([second])
})

test('painting nothing takes the name off', () => {
  paint('context', [range()])
  paint('context', [])
  expect(registry.has('cp-context')).toBe(false)
})

test('short passages are painted over long ones, the open one over all', () => {
  for (const name of NAMES) paint(name, [range()])
  const priorities = NAMES.map((name) => registry.get(`cp-${name}`)?.priority ?? -1)
  expect(priorities).toEqual([...new Set(priorities)].sort((a, b) => a - b))
})

test('all of ours is taken off, nothing else is touched, and the registry is never cleared', () => {
  const others = registry.get('search-results')
  for (const name of NAMES) paint(name, [range()])
  unpaintAll()
  expect([...registry.keys()]).toEqual(['search-results'])
  expect(registry.get('search-results')).toBe(others)
  expect(registry.log.filter((entry) => !/^(?:set|delete) cp-/u.test(entry))).toEqual([])
})
