// @vitest-environment jsdom
/** Events that no reader made are never heard. Trusted events need a real browser and are tested there. */
import { expect, test, vi } from 'vitest'
import { listen, type ReaderListener } from '../../../src/page/listen/listen'
import { readText } from '../../../src/page/text/read-text'
import { element, loadPage } from '../load-page'

test('events from scripts are not heard', async () => {
  loadPage('<main><p>text <a href="#n">1</a></p></main>')
  const heard: string[] = []
  const listener = new Proxy({} as ReaderListener, { get: (_, name) => () => heard.push(String(name)) })
  const stop = new AbortController()
  const root = element('main')
  const scene = () => ({
    root,
    read: readText(root),
    spans: [],
    links: [{ id: 'note-1', nth: 0, element: element('a') }],
    isOnTheWay: () => true,
  })
  listen(scene, listener, () => null, stop.signal)

  const link = element('a')
  link.click()
  for (const type of ['pointermove', 'pointerout', 'click', 'focusin', 'focusout', 'keydown', 'scroll']) {
    link.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }))
  }
  await new Promise((done) => setTimeout(done, 50))
  stop.abort()
  expect(heard).toEqual([])
})

test('nothing is listened to once it is stopped', () => {
  const added = vi.spyOn(document, 'addEventListener')
  const stop = new AbortController()
  listen(
    () => null,
    {} as ReaderListener,
    () => null,
    stop.signal,
  )
  const options = added.mock.calls.map(([, , each]) => each)
  expect(options.length).toBeGreaterThan(4)
  for (const each of options) expect(each).toMatchObject({ signal: stop.signal })
  added.mockRestore()
  stop.abort()
})
