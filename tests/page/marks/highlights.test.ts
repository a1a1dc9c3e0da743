// @vitest-environment jsdom
/** Painting touches our own names only, and takes all of them off again. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type HighlightName, keepHighlights, paint, unpaintAll } from '../../../src/page/marks/highlights'
import { FakeHighlight, type FakeRegistry, stubHighlights } from '../fake-highlights'
import { element, loadPage } from '../load-page'
import { sayTrusted } from '../say-trusted'

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

/** Letters of the word, from one to another. */
const letters = (start: number, end: number): Range => {
  const part = document.createRange()
  const text = element('p').firstChild as Text
  part.setStart(text, start)
  part.setEnd(text, end)
  return part
}
const painted = (): AbstractRange[] => [...(registry.get('cp-context') ?? [])]

test('painting again takes the place of what was painted', () => {
  paint('context', [letters(0, 2)])
  paint('context', [letters(1, 3), letters(3, 4)])
  expect(painted().map(String)).toEqual(['or', 'd'])
})

test('what is painted already stays the object it is, under the same highlight', () => {
  const [gone, kept] = [letters(0, 2), letters(2, 4)]
  paint('context', [gone, kept])
  const highlight = registry.get('cp-context')
  paint('context', [letters(2, 4), letters(4, 5)])
  expect(registry.get('cp-context')).toBe(highlight)
  expect(painted()[0]).toBe(kept)
  expect(painted().map(String)).toEqual(['rd', 's'])
})

test('of two equal passages each is painted', () => {
  paint('context', [letters(0, 2), letters(0, 2)])
  const before = painted()
  paint('context', [letters(0, 2), letters(0, 2)])
  expect(painted()).toHaveLength(2)
  expect(painted().every((each, i) => each === before[i])).toBe(true)
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

describe('while the page is watched', () => {
  let keeping: AbortController
  beforeEach(() => {
    vi.useFakeTimers()
    keeping = new AbortController()
    keepHighlights(keeping.signal)
    paint('context', [range()])
  })
  afterEach(() => {
    keeping.abort()
    unpaintAll()
    vi.useRealTimers()
  })
  const ours = (): string[] => [...registry.keys()].filter((name) => name.startsWith('cp-'))

  test.each<[name: string, deed: () => void]>([
    ['cleared the registry', () => registry.clear()],
    ['deleted our name', () => registry.delete('cp-context')],
    ['took our name', () => registry.set('cp-context', new FakeHighlight())],
  ])('what we painted comes back within a second after the page %s', (_name, deed) => {
    const painted = registry.get('cp-context')
    deed()
    vi.advanceTimersByTime(1000)
    expect(registry.get('cp-context')).toBe(painted)
    expect(ours()).toEqual(['cp-context'])
  })

  test('by the next frame after the reader typed something', () => {
    registry.clear()
    sayTrusted(element('p'), new Event('input'))
    vi.advanceTimersByTime(20)
    expect(ours()).toEqual(['cp-context'])
  })

  test('what we took off ourselves does not come back, and nothing does after the end', () => {
    unpaintAll()
    vi.advanceTimersByTime(2000)
    expect(ours()).toEqual([])
    paint('context', [range()])
    keeping.abort()
    registry.clear()
    vi.advanceTimersByTime(2000)
    expect(ours()).toEqual([])
  })
})
