// @vitest-environment jsdom
/** Ways out and in: files, the clipboard, the preview of a file, the reminder of a copy, and the file that is kept up to date. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CopyFile } from '../../../src/core/model/notes/copy-file'
import type { FileRefusal } from '../../../src/core/model/notes/note-file'
import { articleOf } from '../../../src/core/notes/article-of'
import { toWebAnnotations } from '../../../src/core/notes/to-web-annotations'
import { press, textOf } from '../../ui/draw'
import { article } from '../../ui/samples'
import { choose, shown, stubWindow, texts } from '../draw-panel'
import { panelActions } from '../panel-edition'
import { drawNotes, onPage, row, rows, said, settle } from './draw-notes'
import { fakeOwn, NOW, note, passage } from './fake-notes'

beforeEach(() => {
  stubWindow()
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  return () => vi.useRealTimers()
})

const NOTES = [
  note(1, { body: 'One', passage: passage('rivers run', 40), tags: ['water'] }),
  note(2, { body: 'Two', passage: passage('to the sea', 50), colour: 'blue' }),
  note(9, { body: 'Deleted', deleted: true }),
]
const PAGE = onPage({ 1: 40, 2: 50 })

/** Opens what the second button of the bar opens. */
const openExchange = async (fake = fakeOwn(NOTES), actions = panelActions()): Promise<HTMLElement> => {
  const container = await drawNotes(fake, PAGE, actions)
  await press(container, 'Export, import')
  return container
}

const chooseFile = async (container: Element, content: string, name = 'notes.json'): Promise<void> => {
  const field = container.querySelector('input[type="file"]')
  if (field === null) throw new Error('no field for a file')
  Object.defineProperty(field, 'files', { value: [new File([content], name)], configurable: true })
  await act(() => {
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await settle(50)
}

const fileOf = (...notes: Parameters<typeof toWebAnnotations>[0]): string =>
  toWebAnnotations(notes, articleOf([article]))

const preview = (container: Element): string[] => texts(container, '.own-import li')

describe('export', () => {
  test.each([
    ['Markdown', 'rivers-notes.md', 'text/markdown'],
    ['CSV for Readwise', 'rivers-notes.csv', 'text/csv'],
    ['HTML for Zotero', 'rivers-notes.html', 'text/html'],
    ['W3C JSON-LD', 'rivers-notes.jsonld', 'application/ld+json'],
  ])('saves what is listed as a file, and says so: %s', async (name, file, type) => {
    const actions = panelActions()
    const container = await openExchange(fakeOwn(NOTES), actions)
    await press(container, name)
    const [given, media, content = ''] = actions.download.mock.lastCall ?? []
    expect([given, media]).toEqual([file, type])
    expect(content).toContain('One')
    expect(content).toContain('Two')
    expect(content).not.toContain('Deleted')
    expect(textOf(container.querySelector('.exchange > [role="status"]'))).toBe(`Downloaded: ${file}`)
  })

  test('names the page of each passage where the article’s PDF is open', async () => {
    const own = PAGE.report.own.map((each, nth) => ({ ...each, outcome: { ...each.outcome, page: nth + 3 } }))
    const actions = panelActions()
    const inPdf = { ...PAGE, report: { ...PAGE.report, own } } as typeof PAGE
    const container = await drawNotes(fakeOwn(NOTES), inPdf, actions)
    await press(container, 'Export, import')
    await press(container, 'Markdown')
    expect(String(actions.download.mock.lastCall?.[2]).match(/PDF p\. \d/gu)).toEqual(['PDF p. 3', 'PDF p. 4'])
  })

  test('takes along what the filters let through, or what is ticked', async () => {
    const actions = panelActions()
    const container = await openExchange(fakeOwn(NOTES), actions)
    await choose(container, 'Tag', 'water')
    expect(textOf(container.querySelector('.exchange .quiet'))).toBe('The 1 listed note')
    await press(container, 'Markdown')
    expect(actions.download.mock.lastCall?.[2]).not.toContain('Two')
    await press(container, 'Clear filters')
    await press(container, 'Choose')
    await act(() => row(container, 2).querySelector<HTMLElement>('input')?.click())
    expect(textOf(container.querySelector('.exchange .quiet'))).toBe('1 note chosen')
    await press(container, 'Markdown')
    expect(actions.download.mock.lastCall?.[2]).not.toContain('One')
  })

  test('puts the notes on the clipboard as formatted text and as plain text', async () => {
    const actions = panelActions()
    const container = await openExchange(fakeOwn(NOTES), actions)
    await press(container, 'Copy for Zotero')
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('One'), expect.stringContaining('One'))
    expect(textOf(container.querySelector('.exchange > [role="status"]'))).toBe('Copied: formatted notes')
  })

  test('saves everything in one file, the trash too, and remembers it', async () => {
    const actions = panelActions()
    const setMark = vi.fn(async () => {})
    const container = await openExchange(fakeOwn(NOTES, { setMark }), actions)
    await press(container, 'Save a copy')
    await settle()
    const [file, type, content] = actions.download.mock.lastCall ?? []
    expect([file, type]).toEqual(['counterpoint-2026-06-15.counterpoint', 'application/gzip'])
    expect(actions.packNotes).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Deleted'))
    expect(content).toBeInstanceOf(Blob)
    expect(setMark).toHaveBeenCalledExactlyOnceWith('copied', NOW)
  })
})

test('what only a later version can read goes into the file with everything as it is', async () => {
  const fake = fakeOwn(NOTES)
  const foreign = [{ key: 'note:rivers:x', value: { v: 9, precious: [1] } }]
  fake.store.load.mockResolvedValueOnce({ notes: NOTES, foreign })
  const actions = panelActions()
  const container = await openExchange(fake, actions)
  await press(container, 'Save a copy')
  await settle()
  expect(actions.packNotes).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/"precious"/u))
})

describe('import', () => {
  test('says what a file would do before anything is stored, and does it on a press', async () => {
    const fake = fakeOwn(NOTES)
    const container = await openExchange(fake)
    const later = note(3, { body: 'From a file' })
    await chooseFile(container, fileOf(later, ...NOTES), 'my-notes.jsonld')
    expect(document.activeElement).toBe(container.querySelector('.own-import'))
    expect(textOf(container.querySelector('.own-import .title'))).toBe('my-notes.jsonld')
    expect(preview(container)).toEqual(['1 new note', '3 notes that are here already'])
    expect(fake.store.importNotes).not.toHaveBeenCalled()
    await press(container, 'Import 1 note')
    await settle()
    expect(fake.get(3)?.body).toBe('From a file')
    expect([rows(container)[0], said(container)]).toEqual([
      'On the article as a whole: From a file',
      '1 note imported.',
    ])
    expect(container.querySelector('.own-import')).toBeNull()
  })

  test('is taken back: what was new goes into the trash, what was changed is as before', async () => {
    const fake = fakeOwn(NOTES)
    const container = await openExchange(fake)
    const before = NOTES[1]
    if (before === undefined) throw new Error('no note')
    const [version] = before.versions
    if (version === undefined) throw new Error('no version')
    const at = `${Number(version.at.slice(0, 13)) + 1000}-0000`
    const changed = {
      ...before,
      seen: { ...before.seen, device02: at },
      versions: [{ ...version, at, body: 'Two, on another machine', by: 'device02' }],
    }
    await chooseFile(container, fileOf(changed, note(3, { body: 'From a file' })))
    expect(preview(container)).toEqual(['1 new note', '1 note with a later text'])
    await press(container, 'Import 2 notes')
    await settle()
    expect(fake.get(2)?.body).toBe('Two, on another machine')
    await press(container, 'Undo')
    await settle()
    expect([fake.get(2)?.body, fake.get(3)?.deleted]).toEqual(['Two', true])
  })

  test('says which notes are not read, and why', async () => {
    const container = await openExchange()
    const file = JSON.parse(fileOf(note(3, { body: 'Fine' })))
    file.items.push(7)
    await chooseFile(container, JSON.stringify(file))
    expect(preview(container)).toEqual(['1 new note', '1 note cannot be read: it does not have the form of a note'])
  })

  test.each<[FileRefusal, string]>([
    ['json', 'Not imported: the file is damaged, or it is no file of notes.'],
    ['notes', 'Not imported: there are no notes in the file.'],
    ['large', 'Not imported: the file is larger than 64 MB.'],
    ['many', 'Not imported: the file has more than 20,000 notes.'],
  ])('says why a file is refused: %s', async (refused, words) => {
    const actions = panelActions()
    actions.readNotesFile.mockResolvedValue({ refused })
    const fake = fakeOwn(NOTES)
    const container = await openExchange(fake, actions)
    await chooseFile(container, 'x')
    expect(textOf(container.querySelector('.own-import [role="status"]'))).toBe(words)
    await press(container, 'Close')
    expect(container.querySelector('.own-import')).toBeNull()
    expect(fake.store.importNotes).not.toHaveBeenCalled()
  })

  test.each([
    ['that was moved meanwhile', async () => Promise.reject(new Error('gone'))],
    ['that holds no JSON', async () => ({ text: '{"a":' })],
  ])('a file counts as damaged %s', async (_, answer) => {
    const actions = panelActions()
    actions.readNotesFile.mockImplementation(answer)
    const container = await openExchange(fakeOwn(NOTES), actions)
    await chooseFile(container, 'x')
    expect(textOf(container.querySelector('.own-import [role="status"]'))).toMatch(
      /^Not imported: the file is damaged/u,
    )
  })

  test('what was deleted for good elsewhere is no new note', async () => {
    const gone = note(3, { deleted: true })
    const container = await openExchange()
    await chooseFile(container, fileOf(gone))
    expect(preview(container)).toEqual(['Nothing in the file is new here.'])
  })

  test('a file with nothing new changes nothing', async () => {
    const container = await openExchange()
    await chooseFile(container, fileOf(...NOTES))
    expect(preview(container)).toEqual(['3 notes that are here already', 'Nothing in the file is new here.'])
    expect(textOf(container.querySelector('.own-import .buttons'))).toBe('Close')
  })

  test('what could be stored is said, and why the rest is not', async () => {
    const fake = fakeOwn(NOTES)
    fake.store.importNotes.mockResolvedValue({ count: 1, problem: 'full' })
    const container = await openExchange(fake)
    await chooseFile(container, fileOf(note(3, { body: 'a' }), note(4, { body: 'b' })))
    await press(container, 'Import 2 notes')
    await settle()
    expect(said(container)).toBe('1 note imported. The browser’s storage is full.')
  })

  test('a file can be dropped on the list, and nothing but a file', async () => {
    const container = await drawNotes(fakeOwn(NOTES), PAGE)
    const view = container.querySelector('.own-notes')
    const drag = (type: string, dataTransfer: unknown): Event => {
      const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer })
      act(() => void view?.dispatchEvent(event))
      return event
    }
    expect(drag('dragover', { types: ['text/plain'] }).defaultPrevented).toBe(false)
    expect(drag('dragover', { types: ['Files'] }).defaultPrevented).toBe(true)
    expect(view?.hasAttribute('data-over')).toBe(true)
    drag('drop', { types: ['Files'], files: [new File([fileOf(note(3))], 'dropped.json')] })
    await settle(50)
    expect(view?.hasAttribute('data-over')).toBe(false)
    expect(textOf(container.querySelector('.own-import .title'))).toBe('dropped.json')
    expect(preview(container)).toEqual(['1 new note'])
  })
})

describe('the reminder of a copy', () => {
  const many = Array.from({ length: 25 }, (_, nth) => note(nth + 1, { body: `Note ${nth}` }))

  test('comes with many notes, saves them, and goes', async () => {
    const actions = panelActions()
    const marks = { copied: 0, dismissed: 0 }
    const setMark = vi.fn(async (mark: keyof typeof marks, time: number): Promise<void> => {
      marks[mark] = time
    })
    const fake = fakeOwn(many, { loadMarks: async () => ({ ...marks }), setMark })
    const container = await drawNotes(fake, PAGE, actions)
    expect(textOf(container.querySelector('.own-reminder'))).toContain('25 notes are in this browser only.')
    await press(container.querySelector('.own-reminder') ?? container, 'Save a copy')
    await settle()
    expect(actions.download).toHaveBeenCalledOnce()
    expect(container.querySelector('.own-reminder')).toBeNull()
  })

  test('can be put away, and the focus goes on', async () => {
    const setMark = vi.fn(async () => {})
    const container = await drawNotes(fakeOwn(many, { setMark }), PAGE)
    await press(container, 'Not now')
    expect(setMark).toHaveBeenCalledExactlyOnceWith('dismissed', NOW)
    expect(textOf(document.activeElement)).toBe('Filter')
  })

  test('does not come where there is little, or a file is kept up to date', async () => {
    expect((await drawNotes(fakeOwn(NOTES), PAGE)).querySelector('.own-reminder')).toBeNull()
    const file = fakeFile({ name: 'mine.counterpoint', written: NOW, trouble: null })
    expect((await drawNotes(fakeOwn(many, { file }), PAGE)).querySelector('.own-reminder')).toBeNull()
  })
})

const fakeFile = (file: CopyFile | null) => ({
  load: async () => file,
  choose: vi.fn(async () => true),
  allow: vi.fn(async () => true),
  forget: vi.fn(async () => {}),
  onChanged: () => () => {},
})

describe('the file that is kept up to date', () => {
  test('is not offered where the browser cannot write it', async () => {
    const container = await openExchange()
    expect(textOf(container)).not.toContain('Keep a file up to date')
  })

  test('is chosen by the reader', async () => {
    const file = fakeFile(null)
    const container = await openExchange(fakeOwn(NOTES, { file }))
    await press(container, 'Keep a file up to date')
    expect(file.choose).toHaveBeenCalledExactlyOnceWith('counterpoint.counterpoint')
  })

  test.each([
    [{ written: 0, trouble: null }, 'will be written soon', []],
    [{ written: NOW, trouble: null }, 'was last written on', []],
    [{ written: NOW, trouble: 'asks' as const }, 'the browser wants your permission again', ['Allow it']],
    [{ written: NOW, trouble: 'foreign' as const }, 'something in it that is not from here', ['Choose another file']],
    [{ written: NOW, trouble: 'failed' as const }, 'cannot be written', ['Choose another file']],
  ])('says plainly how it is with it: %j', async (part, words, offered) => {
    const file = fakeFile({ name: 'mine.counterpoint', ...part })
    const container = await openExchange(fakeOwn(NOTES, { file }))
    await settle()
    const group = container.querySelector('[aria-label="Keep a file up to date"]') ?? container
    expect(textOf(group)).toContain(words)
    expect(shown(group, 'button').map(textOf)).toEqual([...offered, 'Stop'])
    await press(group, 'Stop')
    expect(file.forget).toHaveBeenCalledOnce()
  })
})

test('little room is told before there is none', async () => {
  const storageUse = async () => ({ bytes: 8_400_000, quota: 10_485_760 })
  const container = await drawNotes(fakeOwn(NOTES, { storageUse }), PAGE)
  expect(textOf(container)).toContain('Your notes take 8.4 MB of the 10 MB')
  const disk = async () => ({ bytes: 8_400_000, quota: null })
  expect(textOf(await drawNotes(fakeOwn(NOTES, { storageUse: disk }), PAGE))).not.toContain('of the 10 MB')
})
