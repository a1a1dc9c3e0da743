/** The article read in real browsers: every page shape, the right passages, and a page that stays as the site sent it. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullTextContent, fullTextPages } from '../../demo/full-text'
import { precisPage } from '../../demo/precis-page'
import { SHAPES, sitePage } from '../../demo/site-page'
import { fold } from '../../src/core/anchor/fold'
import { HOST, PATH, type Session } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { BROWSER, endQuietly, SOON } from './reader'
import { shareSession } from './share-session'

const content = fullTextContent()
const PAGES: { name: string; html: string }[] = [
  ...Object.entries(SHAPES).map(([name, shape]) => ({
    name: `our page, ${name}`,
    html: precisPage(shippedEdition(), { shape }),
  })),
  ...fullTextPages(),
  ...(content === undefined
    ? []
    : Object.entries(SHAPES).map(([name, shape]) => ({
        name: `full text, ${name}`,
        html: sitePage(content, shape, `https://${HOST}${PATH}`),
      }))),
]

/** What a page is, apart from what we add beside it: text, HTML, and each element's left, top, width and height in CSS pixels. */
const snapshot = (page: Page): Promise<{ text: string; html: string; boxes: number[][] }> =>
  page.evaluate(() => {
    const { body } = document
    const own = [...body.querySelectorAll('*')].filter((element) => !element.localName.startsWith('counterpoint-'))
    const boxes = own.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return [left, top + scrollY, width, height]
    })
    return { text: body.textContent ?? '', html: body.innerHTML, boxes }
  })

/** The most that any edge moved. Browsers lay out in 64ths of a pixel, and a parted text node may round once more. */
const largestMove = (a: number[][], b: number[][]): number =>
  Math.max(
    Math.abs(a.length - b.length),
    ...a.flatMap((box, i) => box.map((edge, k) => Math.abs(edge - (b[i]?.[k] ?? 0)))),
  )

const paintedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['counterpoint', 'context', 'erratum', 'footnote'].flatMap((name) =>
      ([...(CSS.highlights.get(`cp-${name}`) ?? [])] as Range[]).map(String),
    ),
  )

describe(`in ${BROWSER}`, () => {
  let session: Session
  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))

  test.each(PAGES)('every annotation has its place, and the right one: $name', async ({ html }) => {
    const page = await session.openArticle(html)
    const report = await session.report()
    expect(report?.items.filter(({ outcome }) => outcome.status === 'orphan')).toEqual([])
    expect(report?.items.filter((item) => item.kind === 'footnote')).toHaveLength(29)
    const quotes = (report?.items ?? []).filter(({ quote }) => quote !== '').map(({ quote }) => fold(quote).text)
    const missing = async (): Promise<string[]> => {
      const texts = (await paintedTexts(page)).map((text) => fold(text).text)
      // A bare superscript inside a passage is part of its range; folding cannot tell it from the passage's own figures.
      const bare = texts.map((text) => text.replace(/(?<=\p{Letter}[.,;:”"]?)\d{1,2}(?=\s|$)/gu, ''))
      return quotes.filter((quote) => !texts.includes(quote) && !bare.includes(quote))
    }
    await expect.poll(missing, SOON).toEqual([])
    await page.close()
  })

  test('switched off, the page is what the site sent; switched on again, it is as before', async () => {
    for (const { html } of BROWSER === 'chromium' ? PAGES : PAGES.slice(0, 2)) {
      const page = await session.openArticle(html)
      const on = await snapshot(page)
      await session.settings((settings) => ({ ...settings, enabled: false }))
      const off = await snapshot(page)
      await session.settings((settings) => ({ ...settings, enabled: true }))
      const again = await snapshot(page)
      const sent = await page.evaluate((source) => {
        const body = new DOMParser().parseFromString(source, 'text/html').body
        return { text: body.textContent, html: body.innerHTML }
      }, html)
      expect(on.text).toBe(sent.text)
      expect(off.text).toBe(sent.text)
      expect(off.html).toBe(sent.html)
      expect(again.html).toBe(on.html)
      expect(largestMove(on.boxes, off.boxes)).toBeLessThan(0.1)
      await page.close()
    }
  })

  test('the browser finds words that a mark stands between', async () => {
    const page = await session.openArticle(precisPage(shippedEdition()))
    const phrases = await page.evaluate(() =>
      [...document.querySelectorAll('counterpoint-marker')].flatMap(({ nextSibling, previousSibling }) => {
        const before = /(?:\S+ ){2}\S+$/u.exec(previousSibling?.nodeValue ?? '')?.[0]
        const behind = /^(?: \S+){3}(?= )/u.exec(nextSibling?.nodeValue ?? '')?.[0]
        return before !== undefined && behind !== undefined ? [before + behind] : []
      }),
    )
    expect(phrases.length).toBeGreaterThan(20)
    if (BROWSER === 'firefox') {
      const lost = await page.evaluate(
        (all) =>
          all.filter((phrase) => {
            getSelection()?.removeAllRanges()
            return !(window as unknown as { find(text: string, matchCase: boolean): boolean }).find(phrase, true)
          }),
        phrases,
      )
      expect(lost).toEqual([])
    } else {
      // `find` takes another way there than the reader's search does; links to a text take the same.
      const directive = encodeURIComponent(phrases.at(-1) ?? '').replaceAll('-', '%2D')
      await page.evaluate((hash) => {
        const link = document.createElement('a')
        Object.assign(link, { id: 'to-text', href: hash, textContent: 'To the text' })
        document.body.prepend(link)
        window.scrollTo(0, 0)
      }, `#:~:text=${directive}`)
      await page.click('#to-text')
      await expect.poll(() => page.evaluate(() => scrollY), SOON).toBeGreaterThan(300)
    }
    await page.close()
  })

  test('what is copied from the article is the article', async () => {
    const page = await session.openArticle(precisPage(shippedEdition()))
    const words = await page.evaluate(() => {
      const field = document.createElement('textarea')
      field.id = 'paste'
      field.addEventListener('paste', ({ clipboardData }) => {
        field.dataset['html'] = clipboardData?.getData('text/html') ?? ''
      })
      document.body.prepend(field)
      const paragraph = document.querySelector('counterpoint-marker')?.closest('p') ?? document.body
      getSelection()?.selectAllChildren(paragraph)
      return paragraph.textContent
    })
    const press = async (key: 'c' | 'v'): Promise<void> => {
      await page.keyboard.down('Control')
      await page.keyboard.press(key)
      await page.keyboard.up('Control')
    }
    await press('c')
    await page.focus('#paste')
    await press('v')
    const pasted = (): Promise<string> => page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value)
    await expect.poll(pasted, SOON).toBe(words)
    expect(await page.$eval('#paste', (field) => (field as HTMLElement).dataset['html'])).not.toContain('counterpoint-')
    // They come back in a task of their own, which on a busy machine may have to wait.
    await expect.poll(() => page.$$eval('counterpoint-marker[hidden]', ({ length }) => length), SOON).toBe(0)
    await page.close()
  })

  // Firefox has no layout-shift entries; the boxes compared above say the same there.
  if (BROWSER === 'chromium') {
    test('nothing moves when the extension starts', async () => {
      const page = await session.openArticle(precisPage(shippedEdition()))
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
            }).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => done(sum), 800)
          }),
      )
      expect(shift).toBe(0)
      await page.close()
    })
  }
})
