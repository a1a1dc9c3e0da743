// @vitest-environment jsdom
/** What the reader does with notes on the page, and what is said when it cannot be stored. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ToBackground } from '../../src/core/model/messages/to-background'
import type { OwnNote, StoredNote } from '../../src/core/model/notes/own-note'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { withChange } from '../../src/core/notes/write'
import { runNotes } from '../../src/notes/run-notes'
import { hear } from '../../src/page/hear'
import type { NotesClient, NotesHost } from '../../src/page/notes-host'
import { translate } from '../../tools/export/messages'
import { type FakeBrowser, fakeBrowser } from '../content/fake-browser'
import { element, loadPage } from '../page/load-page'
import { sayTrusted } from '../page/say-trusted'

const TEXT = 'The sea rose twice that year, and the town moved uphill.'

let browser: FakeBrowser
let stored: Map<string, StoredNote>
let isBroken: boolean
let shown: readonly OwnNote[]
let client: NotesClient
let root: ShadowRoot
const ending = new AbortController()
const download = vi.fn<NotesHost['download']>()
const open = vi.fn<NotesHost['open']>(() => true)

const ask = async (message: ToBackground): Promise<unknown> => {
  if (message.type === 'notes') return { notes: [...stored.values()], foreign: [] }
  if (message.type !== 'write-note' || isBroken) return { problem: 'full' }
  const { change } = message
  const note = withChange(stored.get(change.id), change, { device: 'a', now: Date.now() })
  stored.set(change.id, note)
  return { note }
}

const select = (words: string): void => {
  const node = element('p').firstChild as Text
  const range = document.createRange()
  range.setStart(node, TEXT.indexOf(words))
  range.setEnd(node, TEXT.indexOf(words) + words.length)
  document.getSelection()?.removeAllRanges()
  document.getSelection()?.addRange(range)
}
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
const noticeText = (): string => root.querySelector('.own-notice')?.textContent ?? ''
const pressNotice = (): void => root.querySelector<HTMLElement>('.own-notice button')?.click()

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_771_234_567_890 })
  browser = fakeBrowser()
  loadPage(`<main><p>${TEXT}</p></main>`)
  stored = new Map()
  isBroken = false
  shown = []
  download.mockClear()
  open.mockClear()
  root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
  const attached = new Promise<NotesClient>((attach) => {
    runNotes({
      article: 'tides',
      translate,
      isConnected: () => true,
      hear,
      signal: ending.signal,
      root,
      ask,
      settings: () => DEFAULT_SETTINGS,
      theme: () => 'light',
      isSheet: () => false,
      setNotes: (notes) => {
        shown = notes
      },
      text: () => TEXT,
      spanOf: ({ startOffset: start, endOffset: end }) => ({ start, end }),
      spanOfMark: () => ({ start: 4, end: 7 }),
      isTyping: () => false,
      open,
      close: () => {},
      say: () => {},
      setUnsaved: () => {},
      download,
      attach,
    })
  })
  client = await attached
})
afterEach(() => {
  browser.restore()
  vi.useRealTimers()
})

describe('what is selected', () => {
  test('is marked, stored, and the selection is gone', async () => {
    select('rose twice')
    expect(client.make(false)).toBe(true)
    await settle()
    expect(shown.map(({ body, passage }) => [passage?.quote.exact, body])).toEqual([['rose twice', '']])
    expect(stored.size).toBe(1)
    expect(document.getSelection()?.rangeCount).toBe(0)
    expect(noticeText()).toContain(translate('own_made'))
  })

  test('is nothing where nothing is selected', () => {
    document.getSelection()?.removeAllRanges()
    expect(client.make(false)).toBe(false)
  })

  test('is opened to be written on as soon as the page shows it', async () => {
    open.mockReturnValueOnce(false).mockReturnValueOnce(false)
    select('the town')
    client.make(true)
    await settle(200)
    expect(open).toHaveBeenCalledTimes(3)
    const place = document.body.appendChild(document.createElement('div'))
    const takeAway = client.draw(shown[0]?.id ?? '', place)
    expect(place.querySelector('textarea')).not.toBeNull()
    takeAway()
  })

  test('and written on goes into the trash with its text when it is taken back, and comes back with it', async () => {
    select('the town')
    client.make(true)
    await settle(200)
    const id = shown[0]?.id ?? ''
    const place = document.body.appendChild(document.createElement('div'))
    client.draw(id, place)
    const field = place.querySelector('textarea') as HTMLTextAreaElement
    field.value = 'Precious'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    const press = (shiftKey: boolean): void =>
      sayTrusted(window, new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, shiftKey }))
    press(false)
    await settle(500)
    expect(shown).toEqual([])
    expect(stored.get(id)?.versions.map(({ body, deleted }) => [body, deleted])).toEqual([['Precious', true]])
    press(true)
    await settle(500)
    expect(shown.map(({ body }) => body)).toEqual(['Precious'])
  })

  test('may be taken back by the notice', async () => {
    select('rose twice')
    client.make(false)
    await settle()
    pressNotice()
    await settle()
    expect(shown).toEqual([])
    expect([...stored.values()].map(({ versions }) => versions[0]?.deleted)).toEqual([true])
  })
})

describe('what cannot be stored', () => {
  test('is said to be so, though nothing is open that could say it, and can be had as a file', async () => {
    isBroken = true
    select('rose twice')
    client.make(false)
    await settle()
    expect(noticeText()).toContain('Not saved')
    expect(client.ended()).toBe(true)
    pressNotice()
    expect(download.mock.calls.map(([name, , text]) => [name, text])).toEqual([['notes.md', 'rose twice']])
    isBroken = false
    await settle(3000)
    expect([stored.size, client.ended()]).toEqual([1, false])
  })
})

describe('a note without a place', () => {
  test('gets that of the next selection, and no other note is made', async () => {
    select('rose twice')
    client.make(false)
    await settle()
    const id = shown[0]?.id ?? ''
    expect(client.place(id)).toBe(true)
    select('moved uphill')
    client.make(false)
    await settle()
    expect(shown.map(({ id: each, passage }) => [each, passage?.quote.exact])).toEqual([[id, 'moved uphill']])
  })

  test('keeps its place if the reader thinks better of it', async () => {
    select('rose twice')
    client.make(false)
    await settle()
    client.place(shown[0]?.id ?? '')
    pressNotice()
    select('moved uphill')
    client.make(false)
    await settle()
    expect(shown.map(({ passage }) => passage?.quote.exact).toSorted()).toEqual(['moved uphill', 'rose twice'])
  })

  test('must be there', () => {
    expect(client.place('nobody')).toBe(false)
  })
})

test('a note on an annotation is on its passage, and says which annotation it is on', async () => {
  client.noteOn('c-1')
  await settle()
  expect(shown.map(({ about, passage }) => [about, passage?.quote.exact])).toEqual([['c-1', 'sea']])
})
