// @vitest-environment jsdom
/** Hidden text is noticed when it is shown, and nothing is asked of pages without any. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ShownWatch, watchShown } from '../../../src/page/listen/watch-shown'
import { readText } from '../../../src/page/text/read-text'
import { element, loadPage } from '../load-page'

let watch: ShownWatch
let shown: number

const follow = (html: string): void => {
  loadPage(`<body><div id="around"><main>${html}</main></div></body>`)
  const root = element('main')
  watch.follow({ root, unseen: readText(root).unseen })
}
const later = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1500)

beforeEach(() => {
  vi.useFakeTimers()
  shown = 0
  watch = watchShown(() => {
    shown += 1
  })
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

describe('text that is shown', () => {
  test.each<[how: string, html: string, show: () => void]>([
    ['by its attribute', '<p hidden>text</p>', () => element('p').removeAttribute('hidden')],
    ['by one around it', '<div hidden><p>text</p></div>', () => element('main div').removeAttribute('hidden')],
    ['as a dialog', '<dialog>text</dialog>', () => element('dialog').setAttribute('open', '')],
    ['as details', '<details><p>text</p></details>', () => element('details').setAttribute('open', '')],
    ['as the text of details itself', '<details>text</details>', () => element('details').setAttribute('open', '')],
  ])('%s is noticed, once', async (_, html, show) => {
    follow(html)
    show()
    element('main').className = 'other'
    expect(shown).toBe(0)
    await later()
    expect(shown).toBe(1)
  })
})

test('other changes, and changes while nothing is hidden, are no news', async () => {
  follow('<p hidden>text</p><p id="p">more</p>')
  element('#p').className = 'other'
  await later()
  expect(shown).toBe(0)
  follow('<p>text</p>')
  element('p').className = 'other'
  await later()
  expect([shown, vi.getTimerCount()]).toEqual([0, 0])
})

test('a press of the page itself is not believed', async () => {
  follow('<p hidden>text</p>')
  element('main').click()
  expect(vi.getTimerCount()).toBe(0)
})

test('nothing is told after the end', async () => {
  follow('<p hidden>text</p>')
  element('p').removeAttribute('hidden')
  watch.stop()
  await later()
  expect(shown).toBe(0)
})
