/** The panel where the browser has it: Chromium's side panel and Firefox's sidebar, beside the article. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Session, startSession } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { BROWSER, cardText, endQuietly } from './reader'

/** How many works the edition cites. */
const WORKS = Object.keys(shippedEdition().works).length

describe(`in ${BROWSER}`, () => {
  let session: Session
  let article: Page
  let panel: <Value>(code: string) => Promise<Value>

  beforeAll(async () => {
    session = await startSession(BROWSER)
    article = await session.openArticle(precisPage(shippedEdition()))
    panel = await session.driver.openSidePanel(article)
  })
  afterAll(() => endQuietly(session, ['example.org']))

  const press = (selector: string, words: string): Promise<boolean> =>
    panel<boolean>(`(document) => {
      const all = [...document.querySelectorAll(${JSON.stringify(selector)})]
      const found = all.find((element) => element.textContent.includes(${JSON.stringify(words)}))
      found?.click()
      return found !== undefined
    }`)
  const text = (selector: string): Promise<string> =>
    panel<string>(`(document) => document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`)

  test('it shows the outline of the article beside it', async () => {
    await vi.waitFor(async () => expect(await text('.outline-section')).toContain('Beijing summit, June 2012'), 10_000)
    expect(await text('h2.title')).toBe('The Paradox of Russo-Chinese Relations')
  })

  test('choosing an annotation opens its card in the article', async () => {
    expect(await press('.entry', 'Fedor Lukyanov')).toBe(true)
    await vi.waitFor(async () => expect(await cardText(session, article)).toContain('Fedor Lukyanov'), 10_000)
  })

  test('a bibliography comes as a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
    try {
      await session.driver.downloadTo(folder)
      expect(await press('[role="tab"]', 'Sources')).toBe(true)
      await vi.waitFor(async () => expect(await press('.export button', 'Download')).toBe(true), 10_000)
      const file = join(folder, 'the-paradox-of-russo-chinese-relations.bib')
      await vi.waitFor(() => expect(existsSync(file)).toBe(true), 10_000)
      await vi.waitFor(() => expect(readFileSync(file, 'utf8').match(/^@\w+\{/gmu)?.length).toBe(WORKS), 10_000)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('it follows the tab: on a page that is not the article it offers it', async () => {
    await session.openPage('example.org', '/')
    await vi.waitFor(async () => expect(await text('main')).toContain('Open the article'), 10_000)
    await article.bringToFront()
    await vi.waitFor(async () => expect(await text('h2.title')).toContain('Paradox'), 10_000)
  })

  test('beside the article’s PDF it says the page of each passage, and leads to it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
    try {
      const file = join(folder, 'article.pdf')
      const blank = await session.driver.newPage()
      await blank.setContent(precisPage(shippedEdition()))
      writeFileSync(file, await blank.pdf({ format: 'A4' }))
      await blank.close()
      const pdf = await session.driver.extensionPage('pdf/pdf.html')
      await pdf.bringToFront()
      const field = (await pdf.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement> | null
      await field?.uploadFile(file)
      const pages = (): Promise<string[]> =>
        panel(`(document) => [...document.querySelectorAll('.entry .facts')].map((each) => each.textContent)`)
      await vi.waitFor(async () => expect(await press('[role="tab"]', 'Outline')).toBe(true), 40_000)
      await vi.waitFor(async () => expect(new Set(await pages())).toContain('Page 2'), 40_000)
      expect((await pages()).filter((words) => !/^Page \d+$/u.test(words))).toEqual([])
      expect(await press('.entry', 'Fedor Lukyanov')).toBe(true)
      await vi.waitFor(async () => expect(await cardText(session, pdf)).toContain('Fedor Lukyanov'), 20_000)
      await pdf.close()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
