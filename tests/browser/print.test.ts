/** The article on paper, as both browsers print it: numbers at the marks, every annotation once behind the text, and no trace afterwards. */
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Annotation, annotationsOf, quoteOf } from '../../src/core/model/card/annotation'
import type { Report } from '../../src/core/model/messages/report'
import type { Settings } from '../../src/core/model/settings/settings'
import { titleOf } from '../../src/ui/labels'
import { curled } from '../../src/ui/typography'
import { ALL_ON, type Session, settle } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { overprinted, type PdfRun, pagesOf, pdfRuns, unspaced } from './pdf-text'
import { readPng } from './read-png'
import { BROWSER, cardText, endQuietly, painted } from './reader'
import { shareSession } from './share-session'

const ANNOTATIONS: readonly Annotation[] = annotationsOf(shippedEdition())
const ARTICLE = precisPage(shippedEdition())

/** All of the edition on paper. */
const EVERYTHING: Settings = { ...ALL_ON, printing: 'everything' }

/** All that an annotation says in words of the edition's own. */
const textsOf = (annotation: Annotation): string[] => {
  switch (annotation.kind) {
    case 'counterpoint': {
      const { body, headline, reason } = annotation.counterpoint
      return [headline, body, reason]
    }
    case 'context':
      return [annotation.context.note]
    case 'erratum':
      return [annotation.erratum.remark]
    case 'footnote': {
      const { check, crossReference, errata } = annotation.footnote
      return [
        check?.claim,
        check?.finding,
        ...(check?.evidence ?? []).map(({ shows }) => shows),
        crossReference?.remark,
        ...(errata ?? []).map(({ remark }) => remark),
      ].filter((text) => text !== undefined)
    }
  }
}

const HEADLINES = ANNOTATIONS.flatMap((annotation) =>
  annotation.kind === 'counterpoint' ? annotation.counterpoint.headline : [],
)

const onPaper = (text: string): string => unspaced(curled(text))
const count = (text: string, part: string): number => text.split(part).length - 1

/** Which texts of the annotations are not as often on paper as they are in the set: once, but where two annotations say the same. */
const miscounted = (paper: string, annotations: readonly Annotation[]): string[] => {
  const texts = annotations.flatMap(textsOf).map(onPaper)
  return [...new Set(texts)].filter((text) => {
    // A short text may be a part of a longer one.
    const expected = texts.reduce((sum, other) => sum + count(other, text), 0)
    return count(paper, text) !== expected
  })
}

/** Small capitals come out as large ones, and a slip is printed with the marks of the page. */
const plain = (text: string): string =>
  unspaced(text)
    .toLowerCase()
    .replace(/["'“”‘’]/gu, '')

/** The first words of an endnote: those of its passage. */
const lemmaOf = (annotation: Annotation): string => `${quoteOf(annotation)?.exact}]`

/** The beginning of an endnote: its number, its passage, kind and title. */
const headingOf = (annotation: Annotation, number: number): string => {
  const stance = annotation.kind === 'counterpoint' ? `·${annotation.counterpoint.stance}` : ''
  return plain(`${number}${lemmaOf(annotation)}${annotation.kind}${stance}${titleOf(annotation)}`)
}

const COLOPHON = ',compiledby'

/** The runs of the endnotes: from the edition's name on. */
const endnotesIn = (runs: readonly PdfRun[]): PdfRun[] => {
  const first = pagesOf(runs).findIndex((text) => text.includes(COLOPHON))
  return runs.filter(({ page, text }) => page >= first && text.trim() !== '')
}

/** Which headlines do not stand in one column with so many of the letters that follow: the line of facts, and the beginning of the text. */
const broken = (runs: readonly PdfRun[], headlines: readonly string[], following = 90): string[] => {
  const columns: string[] = []
  let text = ''
  for (const { page, pageWidth, text: part, x } of runs)
    for (const letter of unspaced(part)) {
      text += letter
      columns.push(`${page} ${x < pageWidth / 2 ? 'left' : 'right'}`)
    }
  return headlines.filter((headline) => {
    const start = text.indexOf(onPaper(headline))
    return start < 0 || new Set(columns.slice(start, start + onPaper(headline).length + following)).size !== 1
  })
}

/** A passage's last letters and its number, with what may stand between: what closes the passage, the author's note, other numbers. */
const markOf = (annotation: Annotation, number: number): RegExp => {
  const letters = [...unspaced(quoteOf(annotation)?.exact ?? '').slice(-12)]
  // Quotation marks are the site's, and numbers of passages within it may stand between its letters.
  const last = letters.map((letter) => (/\w/u.test(letter) ? letter : '.')).join('\\d{0,3}')
  return new RegExp(`${last}[^\\p{Letter}]*?${number}`, 'u')
}

const runsOf = async (page: Page): Promise<PdfRun[]> => {
  const margin = { top: '2cm', right: '2cm', bottom: '2cm', left: '2cm' }
  return pdfRuns(await page.pdf({ format: 'A4', margin }))
}
const pdfOf = async (page: Page): Promise<string[]> => pagesOf(await runsOf(page))

describe(`in ${BROWSER}`, () => {
  let session: Session
  let page: Page
  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))
  afterEach(async () => {
    if (!page.isClosed()) await page.close()
    await session.settings(() => ALL_ON)
  })
  const open = async (html = ARTICLE): Promise<void> => {
    page = await session.openArticle(html)
    await page.bringToFront()
    await settle()
  }

  describe('all of it', () => {
    /** What was printed, and the page's HTML before, at the beginning, at the end and afterwards. */
    let runs: PdfRun[]
    let pages: string[]
    let seen: string[]
    let report: Report | null
    let left: { endnotes: number | undefined; numbers: string }
    beforeAll(async () => {
      await session.settings(() => EVERYTHING)
      await open()
      await page.evaluate(() => {
        const seen: string[] = [document.documentElement.outerHTML]
        for (const name of ['beforeprint', 'afterprint'])
          window.addEventListener(name, () => seen.push(document.documentElement.outerHTML))
        Object.assign(window, { seen })
      })
      runs = await runsOf(page)
      pages = pagesOf(runs)
      report = await session.report()
      await settle()
      seen = await page.evaluate(() => [
        ...(window as unknown as { seen: string[] }).seen,
        document.documentElement.outerHTML,
      ])
      await session.driver.pierce(page)
      left = await page.evaluate(() => ({
        endnotes: document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.endnotes')?.childNodes
          .length,
        numbers: [...document.querySelectorAll('counterpoint-marker')]
          .map((marker) => marker.shadowRoot?.querySelector('.number')?.textContent ?? '')
          .join(''),
      }))
    })

    test('the text of every annotation is printed once, with no page left blank', () => {
      expect(miscounted(pages.join(''), ANNOTATIONS)).toEqual([])
      expect(pages.filter((text) => text.length < 20)).toEqual([])
    })

    test('every mark has its number, in the order of the text, and the endnote has the same', () => {
      const paper = pages.join('')
      const placed = (report?.items ?? []).flatMap(({ id, outcome }) =>
        outcome.status === 'anchored' && !id.startsWith('note-')
          ? [{ id, start: outcome.start, end: outcome.end }]
          : [],
      )
      const order = placed.sort((a, b) => a.start - b.start || b.end - a.end).map(({ id }) => id)
      expect(order.length).toBeGreaterThan(40)
      const endnotes = plain(paper.slice(paper.lastIndexOf('compiledby')))
      const wrong = ANNOTATIONS.filter(({ kind: each }) => each !== 'footnote').filter((annotation) => {
        const number = order.indexOf(annotation.id) + 1
        return !endnotes.includes(headingOf(annotation, number)) || !markOf(annotation, number).test(paper)
      })
      expect(wrong.map(({ id }) => id)).toEqual([])
    })

    test('no text is printed over another, and no headline is parted from itself or its text', () => {
      const endnotes = endnotesIn(runs)
      expect(endnotes.length).toBeGreaterThan(1000)
      expect(overprinted(endnotes)).toEqual([])
      expect(broken(endnotes, HEADLINES)).toEqual([])
    })

    test('the page is the same before, while and after it is printed, and nothing stays in what is ours', () => {
      expect(seen).toHaveLength(4)
      expect(new Set(seen).size).toBe(1)
      expect(left).toEqual({ endnotes: 0, numbers: '' })
    })
  })

  // Firefox cannot be asked how a page looks on paper; its style sheet is the same.
  test.runIf(BROWSER === 'chromium')(
    'the signs of the screen are not on paper, and over the endnotes lies nothing of the site’s',
    async () => {
      await open()
      await page.emulateMediaType('print')
      const corner = await page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 12 } })
      const { data } = readPng(corner)
      const colours = new Set(
        Array.from({ length: data.length / 4 }, (_, i) => data.subarray(i * 4, i * 4 + 3).join(' ')),
      )
      expect(colours.size).toBe(1)
      // What a site fixes to the window is printed on every sheet.
      const layer = await page.$eval('counterpoint-overlay', (host) => {
        const { position, zIndex } = getComputedStyle(host)
        return [position, zIndex]
      })
      expect(layer).toEqual(['relative', '2147483647'])
    },
  )

  // Firefox takes ten seconds to print. What is on paper there is tried above and below; what is left out is left out of the same elements.
  test.runIf(BROWSER === 'chromium')('an open card is not printed', async () => {
    await session.settings(() => EVERYTHING)
    await open()
    const { x, y } = await painted(page, 'cp-counterpoint', 3)
    await page.mouse.click(x, y)
    await settle()
    expect(await cardText(session, page)).not.toBeNull()
    const paper = (await pdfOf(page)).join('')
    expect(miscounted(paper, ANNOTATIONS)).toEqual([])
    expect(paper).not.toContain('Copylinktopassage')
  })

  test('by default counterpoints and context follow on few sheets, each once, called up by its words', async () => {
    await open()
    const runs = await runsOf(page)
    const endnotes = endnotesIn(runs)
    const paper = unspaced(endnotes.map(({ text }) => text).join(''))
    const isPrinted = ({ kind: each }: Annotation): boolean => each === 'counterpoint' || each === 'context'
    const printed = ANNOTATIONS.filter(isPrinted)
    const said = printed.flatMap((annotation) => textsOf(annotation).slice(0, 2)).map(onPaper)
    expect(said.filter((text) => count(paper, text) !== 1)).toEqual([])
    expect(printed.filter((annotation) => count(plain(paper), plain(lemmaOf(annotation))) < 1)).toEqual([])
    const left = ANNOTATIONS.filter((annotation) => !isPrinted(annotation)).flatMap(textsOf)
    expect(left.length).toBeGreaterThan(30)
    expect(left.filter((text) => paper.includes(onPaper(text)))).toEqual([])
    // Firefox can only keep notes whole, which leaves more room empty.
    const most = BROWSER === 'chromium' ? 8 : 9
    expect(new Set(endnotes.map(({ page: sheet }) => sheet)).size).toBeLessThanOrEqual(most)
    expect(overprinted(endnotes)).toEqual([])
    expect(broken(endnotes, HEADLINES)).toEqual([])
  })

  test.runIf(BROWSER === 'chromium')('the kinds that are shown are printed, and no others', async () => {
    await session.settings(() => ({
      ...EVERYTHING,
      kinds: { ...ALL_ON.kinds, context: false, footnote: false },
    }))
    await open()
    const paper = (await pdfOf(page)).join('')
    const isShown = ({ kind: each }: Annotation): boolean => each === 'counterpoint' || each === 'erratum'
    expect(miscounted(paper, ANNOTATIONS.filter(isShown))).toEqual([])
    const hidden = ANNOTATIONS.filter((annotation) => annotation.kind === 'context').flatMap(textsOf)
    expect(hidden.filter((text) => paper.includes(onPaper(text)))).toEqual([])
    expect(paper).not.toContain('Ontheauthor’snotes')
  })

  test.runIf(BROWSER === 'chromium')('the article can be printed alone', async () => {
    await session.settings(() => ({ ...ALL_ON, printing: 'article' }))
    // A bar that is fixed to the window would be printed on a sheet that is otherwise blank.
    const html = ARTICLE.replace('</body>', '<p style="position:fixed;bottom:0">Cookies</p></body>')
    await open(html)
    const pages = await pdfOf(page)
    expect(pages.join('')).toContain(unspaced('Factors of Attraction'))
    expect(pages.join('')).not.toContain(COLOPHON)
    await page.close()
    session.serve('/plain/', html)
    page = await session.openPage('www.e-ir.info', '/plain/')
    expect(pages).toHaveLength((await pdfOf(page)).length)
  })

  test('switched off, the page is printed as the site made it', async () => {
    await session.settings((settings) => ({ ...settings, enabled: false }))
    session.serve('/plain/', ARTICLE)
    page = await session.openPage('www.e-ir.info', '/plain/')
    const plain = await pdfOf(page)
    await page.close()
    session.serve('/2012/06/22/the-paradox-of-russo-chinese-relations/', ARTICLE)
    page = await session.openPage('www.e-ir.info', '/2012/06/22/the-paradox-of-russo-chinese-relations/')
    expect(await pdfOf(page)).toEqual(plain)
  })

  test('the endnotes begin on a page of their own, behind a page of fixed height too', async () => {
    await session.settings(() => EVERYTHING)
    await open(ARTICLE.replace('</head>', '<style>html,body{height:100%;overflow:auto}</style></head>'))
    const pages = await pdfOf(page)
    const first = pages.findIndex((text) => text.includes(COLOPHON))
    expect(first).toBeGreaterThan(0)
    expect(pages[first]).toMatch(/^Counterpointedition,compiledby/u)
    expect(miscounted(pages.join(''), ANNOTATIONS)).toEqual([])
  })
})
