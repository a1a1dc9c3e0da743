// @vitest-environment jsdom
/** The watch tells of the article's changes once a burst, and of nothing else. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hear } from '../../../src/page/hear'
import { type PageWatch, watchPage } from '../../../src/page/listen/watch-page'
import { element, loadPage } from '../load-page'
import { sayTrusted } from '../say-trusted'

let article: Element | null
let complete: boolean
let watch: PageWatch
const changed = vi.fn()
const mend = vi.fn()

const follow = (): void => watch.follow(article && { root: article, complete })

/** Lets observers hear of what was done, then lets `ms` pass. */
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  loadPage('<header>H</header><article><p>text</p></article><aside>A</aside>')
  article = element('article')
  complete = true
  watch = watchPage(changed, mend)
  follow()
})
afterEach(() => {
  watch.stop()
  changed.mockReset()
  mend.mockReset()
  vi.useRealTimers()
})

describe('while something is missing from the article', () => {
  const BESIDE: readonly (readonly [name: string, text: string, isComplete: boolean, times: number])[] = [
    ['much text beside it may be the rest', 'words '.repeat(40), false, 1],
    ['a little text beside it is not', 'words', false, 0],
    ['much text beside a complete article is not', 'words '.repeat(40), true, 0],
  ]
  for (const [name, text, isComplete, times] of BESIDE) {
    test(name, async () => {
      complete = isComplete
      follow()
      const paragraph = document.createElement('p')
      paragraph.textContent = text
      element('aside').append(paragraph)
      await pass(1000)
      expect(changed).toHaveBeenCalledTimes(times)
    })
  }
})

describe('the watch fires', () => {
  const CHANGES: Readonly<Record<string, () => void>> = {
    'when words change': () => element('p').firstChild?.replaceWith('other'),
    'when a text node changes': () => {
      ;(element('p').firstChild as Text).data = 'other'
    },
    'when a paragraph comes': () => element('article').append(document.createElement('p')),
    'when a paragraph goes': () => element('p').remove(),
    'when the article is replaced': () => element('article').replaceWith(document.createElement('article')),
    'when the article is removed with what holds it': () => document.body.replaceChildren(),
  }
  for (const [name, change] of Object.entries(CHANGES)) {
    test(name, async () => {
      change()
      await pass(1000)
      expect(changed).toHaveBeenCalledOnce()
    })
  }

  test('once for a burst of changes, after it', async () => {
    for (let i = 0; i < 5; i++) {
      element('p').append('.')
      await pass(50)
    }
    expect(changed).not.toHaveBeenCalled()
    await pass(200)
    expect(changed).toHaveBeenCalledOnce()
  })

  test('again for the next burst', async () => {
    for (let i = 0; i < 3; i++) {
      element('p').append('.')
      await pass(500)
    }
    expect(changed).toHaveBeenCalledTimes(3)
  })

  test('now and then on a page in constant change', async () => {
    for (let i = 0; i < 60; i++) {
      element('p').append('.')
      await pass(50)
    }
    expect(changed.mock.calls.length).toBeGreaterThanOrEqual(2)
    expect(changed.mock.calls.length).toBeLessThanOrEqual(4)
  })

  test('for any new element while there is no article', async () => {
    article = null
    follow()
    element('aside').append(document.createElement('p'))
    await pass(1000)
    expect(changed).toHaveBeenCalledOnce()
  })
})

describe('the watch is silent', () => {
  const CHANGES: Readonly<Record<string, () => void>> = {
    'while nothing happens': () => {},
    'about changes beside the article': () => element('aside').append('new'),
    'about changes above the article': () => element('header').remove(),
    'about attributes': () => element('p').setAttribute('class', 'x'),
    'about what goes while there is no article': () => {
      article = null
      follow()
      element('aside').remove()
    },
    'about what we do ourselves': () => watch.ignoring(() => element('p').append('ours')),
    'about what we do before we say what to follow from now on': () =>
      watch.ignoring(() => {
        element('p').append('ours')
        follow()
      }),
    'once it is stopped': () => {
      watch.stop()
      element('p').append('late')
    },
  }
  for (const [name, change] of Object.entries(CHANGES)) {
    test(name, async () => {
      change()
      await pass(2000)
      expect(changed).not.toHaveBeenCalled()
    })
  }

  test('about a change that waits when it is stopped', async () => {
    element('p').append('new')
    await pass(50)
    watch.stop()
    await pass(2000)
    expect(changed).not.toHaveBeenCalled()
  })
})

describe('the watch says whether the article is to be looked for', () => {
  const CASES: readonly (readonly [name: string, isComplete: boolean, change: () => void, beside: boolean])[] = [
    ['not after a change within it', true, () => element('p').append('.'), false],
    ['when it was replaced', true, () => element('article').replaceWith(document.createElement('article')), true],
    ['when the rest of it may have come beside it', false, () => element('aside').append('words '.repeat(40)), true],
  ]
  for (const [name, isComplete, change, beside] of CASES) {
    test(name, async () => {
      complete = isComplete
      follow()
      change()
      await pass(1000)
      expect(changed.mock.calls).toEqual([[beside]])
    })
  }
})

test('of a complete article nothing beside it is observed', () => {
  const observed = vi.spyOn(MutationObserver.prototype, 'observe')
  follow()
  const inDepth = observed.mock.calls.filter(([, options]) => options?.subtree).map(([node]) => node)
  expect(inDepth).toEqual([article])
  complete = false
  observed.mockClear()
  follow()
  expect(observed.mock.calls.map(([node]) => node)).toContain(document)
  observed.mockRestore()
})

test("the page's change just before something else is followed is not lost", async () => {
  element('p').append('theirs')
  watch.ignoring(follow)
  await pass(1000)
  expect(changed).toHaveBeenCalledOnce()
})

test("the page's change just before ours is not lost", async () => {
  element('p').append('theirs')
  watch.ignoring(() => element('p').append('ours'))
  await pass(1000)
  expect(changed).toHaveBeenCalledOnce()
})

describe('a page that takes away its root element', () => {
  const root = document.documentElement
  afterEach(() => {
    if (!root.isConnected) document.append(root)
  })

  test('is looked through at once, and when it has one again', async () => {
    root.remove()
    await pass(1000)
    expect(changed).toHaveBeenCalledExactlyOnceWith(true)
    article = null
    follow()
    document.append(root)
    await pass(1000)
    expect(changed).toHaveBeenCalledTimes(2)
  })

  test('gets our listeners again, which may have gone with it', async () => {
    const heard = vi.fn()
    const listening = new AbortController()
    const add = vi.spyOn(document, 'addEventListener')
    hear(document, 'scroll', heard, listening.signal)
    for (const [name, listener] of add.mock.calls) document.removeEventListener(name, listener)
    root.remove()
    document.append(root)
    await pass(0)
    sayTrusted(document, new Event('scroll'))
    expect(heard).toHaveBeenCalledOnce()
    listening.abort()
  })
})

test('the page’s changes are told at once, and what is done about them is ignored', async () => {
  mend.mockImplementationOnce((records: MutationRecord[]) => {
    expect(records).toHaveLength(1)
    element('p').append('ours')
  })
  element('p').append('theirs')
  await pass(0)
  expect(mend).toHaveBeenCalledOnce()
  expect(changed).not.toHaveBeenCalled()
  await pass(1000)
  expect(mend).toHaveBeenCalledOnce()
  expect(changed).toHaveBeenCalledOnce()
})
