/** The reading page for PDFs: the article as this browser prints it, read with its edition. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import messages from '../../src/_locales/en/messages.json'
import { fold } from '../../src/core/anchor/fold'
import type { PdfPage } from '../../src/core/pdf-text/pdf-page'
import { placesOfPdf } from '../../src/core/pdf-text/pdf-places'
import { readPdfText } from '../../src/core/pdf-text/read-pdf-text'
import { readPage } from '../../src/pdf/read-page'
import { curled } from '../../src/ui/typography'
import { ALL_ON, type Session, settle, sleep } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { damagedFiles } from '../pdf-files/damaged'
import { PASSWORD, PRECIS_FILES, plainFile, scannedFile } from '../pdf-files/pdf-files'
import { violations } from './axe'
import { BROWSER, cardText, endQuietly, pressInCard, SOON } from './reader'
import { shareSession } from './share-session'

const ARTICLE = precisPage(shippedEdition())
const ANOTHER = '<!doctype html><title>Of clocks</title>'.concat(
  '<p>The town kept two clocks, and a bill for both.</p>'.repeat(40),
)

const readPages = async (bytes: Uint8Array): Promise<PdfPage[]> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS })
  const pdf = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number)))
  await task.destroy()
  return pages
}

describe(`in ${BROWSER}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
  const files = { article: join(folder, 'article.pdf'), another: join(folder, 'another.pdf') }
  let session: Session
  let page: Page
  let pages: PdfPage[]

  const printed = async (html: string): Promise<Uint8Array> => {
    const blank = await session.driver.newPage()
    await blank.setContent(html)
    const bytes = await blank.pdf({ format: 'A4' })
    await blank.close()
    return bytes
  }

  const choose = async (where: Page, file: string): Promise<void> => {
    const field = (await where.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement> | null
    await field?.uploadFile(file)
  }

  const openArticle = async (): Promise<Page> => {
    const opened = await session.driver.extensionPage('pdf/pdf.html')
    await opened.bringToFront()
    await choose(opened, files.article)
    await opened.waitForFunction(() => document.querySelectorAll('counterpoint-marker').length >= 125, {
      timeout: 20_000,
      polling: 100,
    })
    return opened
  }

  beforeAll(async () => {
    session = await shareSession()
    const bytes = await printed(ARTICLE)
    writeFileSync(files.article, bytes)
    writeFileSync(files.another, await printed(ANOTHER))
    pages = await readPages(bytes)
    page = await openArticle()
  })
  afterAll(() => endQuietly(session).finally(() => rmSync(folder, { recursive: true, force: true })))

  test('every annotation has its place, and the right one; the tab reports it', async () => {
    const report = await session.report()
    expect(report?.items.filter(({ outcome }) => outcome.status === 'orphan')).toEqual([])
    expect(report?.items.filter(({ kind }) => kind === 'footnote')).toHaveLength(29)
    const onPages = (report?.items ?? []).map(({ outcome }) => (outcome.status === 'anchored' ? outcome.page : 0))
    expect(onPages.every((number) => number !== undefined && number >= 1 && number <= pages.length)).toBe(true)
    expect(Math.max(...onPages.map(Number))).toBeGreaterThan(Math.min(...onPages.map(Number)))
    const texts = await page.evaluate(() =>
      ['counterpoint', 'context', 'erratum', 'footnote'].flatMap((name) =>
        ([...(CSS.highlights.get(`cp-${name}`) ?? [])] as Range[]).map(String),
      ),
    )
    const seen = texts.map((text) => fold(text).text)
    for (const { quote } of report?.items ?? []) if (quote !== '') expect(seen).toContain(fold(quote).text)
  })

  test('its elements hold the very text that was read from the file', async () => {
    const { text } = placesOfPdf(readPdfText(pages)).page
    const shown = await page.$eval('.text', (whole) => {
      const lines = whole.cloneNode(true) as Element
      for (const block of lines.querySelectorAll('p, h1, h2')) block.append(' ')
      return lines.textContent
    })
    const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim()
    expect(plain(shown ?? '')).toBe(plain(text))
  })

  /** How far the places of runs are from those of their letters in the file, at most, in CSS pixels of the page. */
  const farthest = (): Promise<number> =>
    page.evaluate(
      (items) => {
        const zoom = Number(document.querySelector<HTMLElement>('.paper')?.style.getPropertyValue('--zoom'))
        const sheet = document.querySelector('.sheet')?.getBoundingClientRect()
        const runs = [...document.querySelectorAll('[data-page="1"] .run')]
        const off = runs.flatMap((run) => {
          const box = run.getBoundingClientRect()
          const places = items.filter(({ text }) => text === run.textContent && text.trim() === text)
          if (sheet === undefined || places.length !== 1 || places[0] === undefined) return []
          const { size, width, x, y } = places[0]
          // The letters stand on the baseline, within the box.
          const isAround = box.top < sheet.top + (y - size / 3) * zoom && box.bottom >= sheet.top + y * zoom - 1
          const aside = [box.left - sheet.left - x * zoom, box.right - sheet.left - (x + width) * zoom]
          return isAround ? aside.map((by) => Math.abs(by) / zoom) : [Number.POSITIVE_INFINITY]
        })
        return off.length < 20 ? Number.NaN : Math.max(...off)
      },
      (pages[0]?.items ?? []).map(({ size, text, width, x, y }) => ({ size, text, width, x, y })),
    )

  test('what is marked lies on its letters, at every size', async () => {
    expect(await farthest()).toBeLessThan(0.5)
    for (const name of ['Zoom in', 'Zoom in', 'Zoom out', 'Fit to window']) {
      await page.click(`aria/${name}[role="button"]`)
      await settle()
      expect(await farthest()).toBeLessThan(0.5)
    }
  })

  test('pages are drawn as they come near, and let go when they are far', async () => {
    const drawn = (): Promise<string[]> =>
      page.$$eval('.drawn canvas', (all) =>
        all.map((canvas) => canvas.closest<HTMLElement>('.sheet')?.dataset['page'] ?? ''),
      )
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await expect.poll(drawn, SOON).toEqual(['1', '2'])
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
    await expect.poll(async () => (await drawn()).includes(String(pages.length)), SOON).toBe(true)
    expect(await drawn()).not.toContain('1')
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await expect.poll(drawn, SOON).toContain('1')
  })

  /** At the top, with the focus nowhere. */
  const rest = async (): Promise<void> => {
    await page.bringToFront()
    await page.evaluate(() => {
      ;(document.activeElement as HTMLElement | null)?.blur()
      scrollTo({ top: 0, behavior: 'instant' })
    })
    await settle()
  }

  test('however fast the size changes, each page has one picture', async () => {
    for (const name of ['Zoom in', 'Zoom in', 'Zoom in', 'Fit to window'])
      await page.click(`aria/${name}[role="button"]`)
    await sleep(100)
    for (const name of ['Zoom in', 'Zoom out', 'Fit to window']) {
      await page.click(`aria/${name}[role="button"]`)
      await sleep(160)
    }
    await settle()
    const drawn = await page.$$eval('.sheet', (sheets) =>
      sheets.map((sheet) => sheet.querySelectorAll('.drawn').length),
    )
    expect(Math.max(...drawn)).toBe(1)
  })

  test('a key leads from note to note, and its card opens', async () => {
    await rest()
    await page.keyboard.type('n')
    await expect.poll(() => cardText(session, page), SOON).toContain('Note 1')
    await page.keyboard.press('Escape')
  })

  test('a card goes along with a page that scrolls while it opens', async () => {
    await rest()
    await page.keyboard.type('n')
    for (const by of [30, -30, 30, -30, 30, -30])
      await page.evaluate(async (top) => {
        scrollBy({ top, behavior: 'instant' })
        await new Promise((done) => setTimeout(done, 20))
      }, by)
    await expect.poll(() => cardText(session, page), SOON).toContain('Note ')
    const away = (): Promise<number> =>
      page.evaluate(() => {
        const card = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.surface')
        const box = card?.getBoundingClientRect() ?? new DOMRect()
        const mark = ([...(CSS.highlights.get('cp-active') ?? [])][0] as Range).getBoundingClientRect()
        return Math.max(mark.left - box.right, box.left - mark.right, mark.top - box.bottom, box.top - mark.bottom)
      })
    await expect.poll(away, SOON).toBeLessThan(24)
    // Firefox warns there of what is moved within a scroll event.
    expect(await session.driver.consoleErrors()).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('words are found over the end of a line', async () => {
    const words = await page.evaluate(() => {
      const gap = document.querySelector('p .run + .gap')
      const before = gap?.previousElementSibling?.textContent?.trim().split(' ').at(-1)
      const after = gap?.nextElementSibling?.textContent?.trim().split(' ')[0]
      return `${before} ${after}`
    })
    await page.keyboard.down('Control')
    await page.keyboard.press('f')
    await page.keyboard.up('Control')
    await page.keyboard.type(words.toUpperCase())
    const found = (): Promise<string> =>
      page.evaluate(() => String([...(CSS.highlights.get('pdf-found-now') ?? [])][0] ?? ''))
    await expect.poll(async () => fold(await found()).text, SOON).toBe(fold(words).text)
    await page.keyboard.type(' and what is nowhere')
    await expect.poll(() => page.$eval('search [role=status]', (said) => said.textContent), SOON).toBe('Not found')
    await page.$eval('#find', (field) => {
      ;(field as HTMLInputElement).value = ''
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
  })

  test('a note that is made here shows on the web, and one that is made there shows here', async () => {
    const select = (where: Page, wanted: string): Promise<boolean> =>
      where.evaluate((words) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(words) ?? -1
          if (at < 0) continue
          getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
          return true
        }
        return false
      }, wanted)
    const own = (where: Page): Promise<string[]> =>
      where.evaluate(() => ([...(CSS.highlights.get('cp-own-yellow') ?? [])] as Range[]).map(String).sort())
    const [here, there] = ['questions of the day', 'ends with a caution']
    await rest()
    expect(await select(page, here)).toBe(true)
    await page.keyboard.type('m')
    await expect.poll(() => own(page), SOON).toEqual([here])
    const web = await session.openArticle(ARTICLE)
    await web.bringToFront()
    await expect.poll(() => own(web), SOON).toEqual([here])
    expect(await select(web, there)).toBe(true)
    await web.keyboard.type('m')
    await expect.poll(() => own(web), SOON).toEqual([there, here])
    await expect.poll(() => own(page), SOON).toEqual([there, here])
    await web.close()
    await page.bringToFront()
  })

  test('cards cite and report, an address leads to its passage, and the settings count, as on the web', async () => {
    const press = (selector: string): Promise<void> => pressInCard(session, page, selector)
    await rest()
    await page.keyboard.type('n')
    await press('.card-foot button::-p-text(Cite)')
    await press('.card-foot button::-p-text(MLA)')
    await expect.poll(() => cardText(session, page), SOON).toContain('Copied: MLA')
    await press('.card-foot button::-p-text(Report)')
    await expect.poll(() => cardText(session, page), SOON).toContain('Copied: report')
    await page.keyboard.press('Escape')
    const [{ headline, id } = { headline: '', id: '' }] = shippedEdition().counterpoints.slice(-1)
    await page.evaluate((name) => {
      location.hash = `counterpoint=${name}`
    }, id)
    await expect.poll(() => cardText(session, page), SOON).toContain(curled(headline))
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200)
    await page.keyboard.press('Escape')
    const size = (name: string): Promise<number> =>
      page.evaluate((wanted) => CSS.highlights.get(wanted)?.size ?? 0, `cp-${name}`)
    await session.settings((settings) => ({ ...settings, theme: 'dark', kinds: { ...settings.kinds, context: false } }))
    await expect.poll(() => size('context'), SOON).toBe(0)
    expect(await size('counterpoint')).toBeGreaterThan(0)
    const filter = (): Promise<string> => page.$eval('.drawn > canvas', (canvas) => getComputedStyle(canvas).filter)
    await expect.poll(filter, SOON).toContain('invert(1)')
    await session.settings(() => ALL_ON)
    await expect.poll(() => size('context'), SOON).toBeGreaterThan(0)
  })

  test('on paper there are the annotations', async () => {
    const paper = await readPages(await page.pdf({ format: 'A4' }))
    const text = paper.flatMap(({ items }) => items.map((item) => item.text)).join('')
    expect(text.replace(/\s/gu, '').includes(`${messages.print_annotations.message}1`)).toBe(true)
  })

  test('axe finds nothing', async () => {
    await session.driver.pierce(page)
    // Marks stand in a sentence, where targets may be small (WCAG 2.2, 2.5.8); axe does not see it in lines that are placed one by one.
    const found = (await violations(page)).filter((each) => !/^target-size: \[\["counterpoint-marker/u.test(each))
    expect(found).toEqual([])
    const empty = await session.driver.extensionPage('pdf/pdf.html')
    expect(await violations(empty)).toEqual([])
    await empty.close()
  })

  test('each file that cannot be read gets a clear word, and another can be chosen', async () => {
    const opened = await session.driver.extensionPage('pdf/pdf.html')
    for (const [name, bytes, word] of [
      ['another.pdf', null, 'holds none of the articles'],
      ['page.pdf', '<!doctype html><p>Nothing</p>', 'is not a PDF'],
      ['cut.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog', 'is damaged'],
      ['empty.pdf', '', 'is not a PDF'],
    ] as const) {
      const file = join(folder, name)
      if (bytes !== null) writeFileSync(file, bytes)
      await choose(opened, file)
      await expect.poll(() => opened.$eval('main', (main) => main.textContent), SOON).toContain(`${name} ${word}`)
    }
    await choose(opened, files.article)
    await expect.poll(() => opened.$$eval('.sheet', (sheets) => sheets.length), SOON).toBe(pages.length)
    await opened.close()
  })

  const openFile = async (name: string, bytes: Uint8Array): Promise<Page> => {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const opened = await session.driver.extensionPage('pdf/pdf.html')
    await choose(opened, file)
    return opened
  }
  const said = (where: Page) => (): Promise<string> => where.$eval('body', (body) => body.innerText)

  test('a file with a password asks for it, again if it is wrong, and opens with it', async () => {
    const opened = await openFile('locked.pdf', PRECIS_FILES['a password']?.() ?? new Uint8Array())
    await expect.poll(said(opened), SOON).toContain('locked.pdf is protected by a password.')
    await opened.type('input[type=password]', 'wrong')
    await opened.keyboard.press('Enter')
    await expect.poll(said(opened), SOON).toContain('This password does not open the file.')
    await opened.$eval('input[type=password]', (field) => {
      ;(field as HTMLInputElement).value = ''
    })
    await opened.type('input[type=password]', PASSWORD)
    await opened.keyboard.press('Enter')
    await expect.poll(() => opened.$$eval('.sheet', (sheets) => sheets.length), SOON).toBeGreaterThan(2)
    await opened.close()
  })

  test('a scanned file is said to have no text', async () => {
    const opened = await openFile('scanned.pdf', scannedFile())
    await expect.poll(said(opened), SOON).toContain('No text can be read in scanned.pdf')
    await opened.close()
  })

  test.runIf(BROWSER === 'chromium')('a damaged file is read as far as it goes, or gets a clear word', async () => {
    const outcomes: string[] = []
    // Some of each kind; tests/pdf-files has all of them.
    const kinds = ['offsets wrong', 'a page missing', 'deflated data broken', 'pages in a circle', 'empty']
    const damaged = damagedFiles(plainFile(), PRECIS_FILES['one column']?.() ?? new Uint8Array())
    for (const [name, bytes] of damaged.filter((each) => kinds.includes(each[0]))) {
      const opened = await openFile('damaged.pdf', bytes)
      const end = await opened.waitForSelector('.sheet, [role=alert]', { timeout: 20_000 })
      outcomes.push(`${name}: ${await end?.evaluate((element) => element.textContent || 'pages')}`)
      await opened.close()
    }
    expect(outcomes).toHaveLength(kinds.length)
    expect(outcomes).toContain('offsets wrong: pages')
    const words = /: (?:pages|No text can be read in .*|damaged\.pdf (?:is damaged|is not a PDF|holds none).*)$/u
    expect(outcomes.filter((each) => !words.test(each))).toEqual([])
  })

  describe('from a link of the article’s page', () => {
    const follow = async (): Promise<Page> => {
      const web = await session.openArticle(
        ARTICLE.replace('</body>', '<p><a id="pdf" href="/pdf/1">PDF</a></p></body>'),
      )
      await web.bringToFront()
      await web.$eval('#pdf', (link) => link.scrollIntoView({ block: 'center' }))
      const box = await (await web.$('#pdf'))?.boundingBox()
      const before = new Set(await session.driver.browser.pages())
      await session.driver.chooseMenu(web, Math.round((box?.x ?? 0) + 4), Math.round((box?.y ?? 0) + 4), 'read_pdf')
      const opened = async (): Promise<Page | undefined> =>
        (await session.driver.browser.pages()).find((each) => !before.has(each))
      await expect.poll(opened, SOON).toBeDefined()
      await web.bringToFront()
      const reading = (await opened()) as Page
      await reading.bringToFront()
      return reading
    }

    test('the page gets the PDF as the reader would, and it is read', async () => {
      session.serve('/pdf/1', readFileSync(files.article))
      const reading = await follow()
      await expect.poll(() => reading.$$eval('.sheet', (sheets) => sheets.length), SOON).toBe(pages.length)
      expect(session.server.requests.filter((request) => request.includes('/pdf/'))).toEqual(['www.e-ir.info/pdf/1'])
      await reading.close()
    })

    test('a site that asks for something first is not passed by', async () => {
      session.serve('/pdf/1', '<!doctype html><p>Please consider a gift.</p>')
      const reading = await follow()
      await expect
        .poll(() => reading.$eval('main', (main) => main.textContent), SOON)
        .toContain('The site sent no PDF for /pdf/1. Download it from the site, and choose it here.')
      await reading.close()
    })
  })
})
