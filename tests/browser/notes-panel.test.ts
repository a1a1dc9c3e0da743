/** The view of the reader's own notes in a real panel: listed with their places, changed, taken out and in. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import type { NoteContent, StoredNote } from '../../src/core/model/notes/own-note'
import { withChange } from '../../src/core/notes/write'
import { type Session, settle, sleep } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { violations } from './axe'
import { BROWSER, cardText, endQuietly, SOON } from './reader'
import { shareSession } from './share-session'

const edition = shippedEdition()
const ARTICLE = edition.article.id
/** Passages that the page has, and that have nothing else beside them. */
const [first, second] = edition.counterpoints.map(({ quote }) => quote.exact)

const idOf = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`

const note = (nth: number, content: Partial<NoteContent>): StoredNote =>
  withChange(
    undefined,
    {
      id: idOf(nth),
      article: ARTICLE,
      replaces: [],
      content: { passage: null, colour: 'yellow', body: '', tags: [], deleted: false, ...content },
    },
    { device: 'device01', now: Date.now() - 60_000 * (10 - nth) },
  )

const quoted = (exact = ''): NoteContent['passage'] => ({ quote: { exact } })

const NOTES = [
  note(1, { body: 'On *the second*', passage: quoted(second), tags: ['energy'], colour: 'blue' }),
  note(2, { body: 'On the first', passage: quoted(first), tags: ['energy', 'trade'] }),
  note(3, { body: 'Overall' }),
  note(4, { body: 'Where is it?', passage: quoted('a passage that no edition of this article has ever had') }),
]

describe(`in ${BROWSER}`, () => {
  let session: Session
  let article: Page
  let panel: Page
  const downloads = mkdtempSync(join(tmpdir(), 'counterpoint-notes-'))

  const titles = (): Promise<string[]> =>
    panel.evaluate(() =>
      [...document.querySelectorAll('.own-row .entry')].map((row) => {
        const copy = row.cloneNode(true) as Element
        for (const under of copy.querySelectorAll('.excerpt, .hidden')) under.remove()
        return (copy.textContent ?? '').trim()
      }),
    )
  /** Presses the first visible button with these words, as its name or in it. */
  const press = async (words: string, within = 'body'): Promise<void> => {
    const button = await panel.waitForFunction(
      (wanted, selector) =>
        [...document.querySelectorAll<HTMLElement>(`${selector} button, ${selector} .own-row label`)].find(
          (each) =>
            (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(wanted) && each.checkVisibility(),
        ),
      { timeout: 10_000 },
      words,
      within,
    )
    const element = button as ElementHandle<HTMLElement>
    await element.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }))
    // It waits until the button stands still: lists are drawn in pieces.
    await element.asLocator().click()
  }
  /** What axe finds; with the list at its top, where the bar that stays covers nothing. */
  const found = async (): Promise<string[]> => {
    await panel.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    return violations(panel)
  }
  const said = (): Promise<string> =>
    panel.evaluate(() => document.querySelector('.own-said [role="status"]')?.textContent ?? '')
  const stored = (): Promise<StoredNote[]> =>
    session.driver.inExtension<StoredNote[]>(`async () => {
      const values = await (globalThis.browser ?? chrome).storage.local.get(null)
      return Object.entries(values).flatMap(([key, value]) => (key.startsWith('note:') ? [value] : []))
    }`)
  const bodyOf = async (nth: number): Promise<string | undefined> =>
    (await stored()).find(({ id }) => id === idOf(nth))?.versions[0]?.body
  const choose = (label: string, option: string): Promise<void> =>
    panel.evaluate(
      (name, wanted) => {
        const field = [...document.querySelectorAll('label.choice')].find((each) => each.textContent?.startsWith(name))
        const select = field?.querySelector('select')
        const value = [...(select?.options ?? [])].find((each) => each.textContent === wanted)?.value
        if (!select || value === undefined) throw new Error(`no ${wanted} for ${name}`)
        select.value = value
        select.dispatchEvent(new Event('change', { bubbles: true }))
      },
      label,
      option,
    )
  const downloaded = async (end: string): Promise<string> => {
    for (let waited = 0; waited < 100; waited += 1) {
      const name = readdirSync(downloads).find((each) => each.endsWith(end))
      const path = name && join(downloads, name)
      if (path && statSync(path).size > 0) return path
      await sleep(100)
    }
    throw new Error(`no file ${end}`)
  }

  beforeAll(async () => {
    session = await shareSession()
    await session.driver.downloadTo(downloads)
    const values = Object.fromEntries(NOTES.map((each) => [`note:${each.article}:${each.id}`, each]))
    await session.driver.inExtension(`async () => {
      await (globalThis.browser ?? chrome).storage.local.set(${JSON.stringify(values)})
      return true
    }`)
    article = await session.openArticle(precisPage(edition))
    panel = await session.openPanel(article)
    await panel.evaluate(() => document.querySelector<HTMLElement>('#tab-own')?.click())
    await panel.waitForSelector('.own-row')
  })
  afterAll(async () => {
    rmSync(downloads, { recursive: true, force: true })
    await endQuietly(session)
  })

  test('the notes stand in the order of the text, and what the page has not stands by itself', async () => {
    await expect.poll(titles, SOON).toEqual(['Overall', 'On the first', 'On the second', 'Where is it?'])
    expect(await panel.evaluate(() => document.querySelector('.own-group:last-of-type h2')?.textContent)).toContain(
      'Not found on this page',
    )
  })

  test.each(['light', 'dark'])(
    'axe finds nothing, with a note open to be written, or while several are chosen: %s',
    async (theme) => {
      await session.settings((now) => ({ ...now, theme: theme as 'light' | 'dark' }))
      await press('Export, import')
      await press('Overall')
      await press('Edit')
      await panel.waitForSelector('.own-editor textarea')
      expect(await found()).toEqual([])
      await press('Done')
      await press('Overall')
      await press('Choose')
      await panel.waitForSelector('.own-chosen')
      expect(await found()).toEqual([])
      await press('Done')
      await press('Export, import')
    },
  )

  test('a press on a row opens the card at its passage', async () => {
    await press('On the first')
    await expect.poll(() => cardText(session, article), SOON).toContain('On the first')
    await panel.bringToFront()
  })

  test('what is written in the panel is stored, and the page shows it', async () => {
    await press('Overall')
    await press('Edit')
    await panel.waitForSelector('.own-editor textarea')
    await panel.keyboard.type(', a paradox')
    await press('Done')
    await expect.poll(() => bodyOf(3), SOON).toBe('Overall, a paradox')
    await press('Overall, a paradox')
  })

  test('filters by tag, and what is chosen is deleted and had back', async () => {
    await press('Filter')
    await choose('Tag', 'trade')
    await expect.poll(titles, SOON).toEqual(['On the first'])
    await press('Clear filters')
    await press('Filter')
    await press('Choose')
    await press('On the second', '.own-notes')
    await press('Delete', '.own-chosen')
    await expect.poll(titles, SOON).toHaveLength(3)
    expect(await said()).toBe('1 note is in the trash.')
    await press('Done')
    // As after a reload: the trash is where it can be undone.
    await press('Trash')
    await press('Restore')
    await press('Back to my notes')
    await expect.poll(titles, SOON).toEqual(['Overall, a paradox', 'On the first', 'On the second', 'Where is it?'])
  })

  test('the panel’s search finds notes beside the edition’s hits', async () => {
    await panel.type('input[type="search"]', 'paradox')
    await panel.waitForSelector('.results mark')
    expect(await panel.evaluate(() => document.querySelector('.results h2')?.textContent)).toContain('My notes')
    await panel.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]')
      if (field === null) return
      field.value = ''
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await panel.waitForSelector('.own-row')
  })

  test('a file with everything brings back what was deleted for good, after a preview', async () => {
    await press('Export, import')
    await press('Markdown')
    expect(readFileSync(await downloaded('.md'), 'utf8')).toContain('Overall, a paradox')
    await press('Save a copy', '.exchange')
    const file = await downloaded('.counterpoint')
    await session.driver.inExtension(`async () => {
      await (globalThis.browser ?? chrome).storage.local.remove(${JSON.stringify(NOTES.slice(0, 2).map((each) => `note:${each.article}:${each.id}`))})
      return true
    }`)
    await expect.poll(titles, SOON).toHaveLength(2)
    const field = (await panel.$('input[type="file"]')) as ElementHandle<HTMLInputElement>
    await field.uploadFile(file)
    await panel.waitForSelector('.own-import li')
    expect(
      await panel.evaluate(() =>
        [...document.querySelectorAll('.own-import li')].map(({ textContent }) => textContent),
      ),
    ).toEqual(['2 new notes', '2 notes that are here already'])
    await press('Import 2 notes')
    await expect.poll(titles, SOON).toHaveLength(4)
    expect(await said()).toBe('2 notes imported.')
    const broken = join(downloads, 'broken.counterpoint')
    writeFileSync(broken, readFileSync(file).subarray(0, 60))
    await field.uploadFile(broken)
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('.own-import')?.textContent ?? ''), SOON)
      .toContain('the file is damaged')
    await press('Close')
    await press('Export, import')
  })

  // Elsewhere it is not offered. A file that no dialog is asked for stands in for one that the reader chooses.
  test.runIf(BROWSER === 'chromium')(
    'a file of the reader’s choice is written by the background after each change',
    async () => {
      await panel.evaluate(() => {
        const kept = async () =>
          (await navigator.storage.getDirectory()).getFileHandle('mine.counterpoint', { create: true })
        Object.assign(globalThis, { showSaveFilePicker: kept })
      })
      const inFile = (): Promise<string> =>
        session.driver.inExtension<string>(`async () => {
        const root = await navigator.storage.getDirectory()
        const file = await (await root.getFileHandle('mine.counterpoint')).getFile()
        if (file.size === 0) return ''
        return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text()
      }`)
      await press('Export, import')
      await press('Keep a file up to date')
      await expect.poll(inFile, SOON).toContain('Overall, a paradox')
      await press('Overall, a paradox')
      await press('Edit')
      await panel.waitForSelector('.own-editor textarea')
      await panel.keyboard.type(' of trust')
      await press('Done')
      await expect.poll(inFile, SOON).toContain('Overall, a paradox of trust')
      await expect
        .poll(() => panel.evaluate(() => document.querySelector('.exchange')?.textContent ?? ''), SOON)
        .toContain('was last written on')
      await press('Stop')
      await press('Export, import')
    },
  )

  test('nothing is wider than a panel of 320 px, in which everything is in reach', async () => {
    await panel.setViewport({ width: 320, height: 800 })
    await settle()
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})
