/** The article's page as it lives: where it is read and where not, and what becomes of the edition while the page changes. */
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Shape, sitePage } from '../../demo/site-page'
import { fold } from '../../src/core/anchor/fold'
import { type Annotation, annotationsOf, quoteOf } from '../../src/core/model/card/annotation'
import { KINDS, type Kind } from '../../src/core/model/kinds'
import { ALL_ON, HOST, PATH, type Session, settle, sleep } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { SPECIMEN } from '../page/specimen-content'
import { BROWSER, cardText, endQuietly, painted } from './reader'
import { shareSession } from './share-session'

const PLAIN: Shape = { markers: 'plain', notes: 'paragraphs', theme: 'current' }
const WORD: Shape = { markers: 'word', notes: 'blocks', theme: 'current' }
const ARCHIVED: Shape = { markers: 'plain', notes: 'breaks', theme: 'archived' }
const ADDRESS = `https://${HOST}${PATH}`

const ARTICLE = precisPage(shippedEdition(), { shape: PLAIN })
const SPECIMEN_PAGE = sitePage(SPECIMEN, PLAIN, ADDRESS)
const IN_WORD = precisPage(shippedEdition(), { shape: WORD })
const IN_ARCHIVE = precisPage(shippedEdition(), { shape: ARCHIVED })

const ANNOTATIONS: readonly Annotation[] = annotationsOf(shippedEdition())

const passageOf = (annotation: Annotation): string =>
  annotation.kind === 'footnote' ? `[${annotation.footnote.number}]` : (quoteOf(annotation)?.exact ?? '')

/** What somebody quotes who writes about the article. */
const SENTENCE = ANNOTATIONS.map(passageOf).reduce((longest, passage) =>
  passage.length > longest.length ? passage : longest,
)

const SLUG = '/2012/06/22/the-paradox-of-russo-chinese-relations'
const ARCHIVE = 'https://web.archive.org/web'
/** A host whose name ends like the site's, and one whose name begins like it. */
const OTHER_HOSTS = ['not-e-ir.info', 'www.e-ir.info.example.org']

/** What is ours on a page: markers, and the text painted for each kind on what is still part of the page. */
type Marks = { markers: string[]; overlays: number; painted: Record<Kind, string[]> }

const marksOf = async (page: Page): Promise<Marks> => {
  const { markers, overlays, painted } = await page.evaluate(
    (kinds) => ({
      markers: [...document.querySelectorAll('counterpoint-marker')].map(
        (marker) => marker.getAttribute('data-annotation') ?? '',
      ),
      overlays: document.querySelectorAll('counterpoint-overlay').length,
      painted: kinds.map((kind) =>
        ([...(CSS.highlights.get(`cp-${kind}`) ?? [])] as Range[])
          .filter((range) => range.startContainer.isConnected && range.endContainer.isConnected)
          .map(String),
      ),
    }),
    [...KINDS],
  )
  const folded = KINDS.map((kind, index) => [kind, (painted[index] ?? []).map((text) => folding(kind, text)).sort()])
  return { markers: markers.sort(), overlays, painted: Object.fromEntries(folded) as Record<Kind, string[]> }
}

/** Folding takes note markers for nothing; those that are the passage itself are compared as they are. */
const folding = (kind: Kind, text: string): string => (kind === 'footnote' ? text : fold(text).text)

/** The marks of a page on which everything of `shown` has its place. The page's own links to notes get no marker. */
const marksFor = (shown: readonly Annotation[], shape: Shape = PLAIN): Marks => {
  const linked = shape.markers === 'word'
  const painted = KINDS.map((kind) => [
    kind,
    shown
      .filter((annotation) => annotation.kind === kind)
      .map((annotation) => folding(kind, passageOf(annotation)))
      .sort(),
  ])
  return {
    markers: shown.flatMap(({ id, kind }) => (linked && kind === 'footnote' ? [] : [id])).sort(),
    overlays: shown.length === 0 ? 0 : 1,
    painted: Object.fromEntries(painted) as Record<Kind, string[]>,
  }
}

/** Waits until the page carries these marks and no others. */
const expectMarks = (page: Page, shown: readonly Annotation[] = ANNOTATIONS, shape: Shape = PLAIN): Promise<void> =>
  vi.waitFor(async () => expect(await marksOf(page)).toEqual(marksFor(shown, shape)), {
    timeout: 15_000,
    interval: 100,
  })

/** The page is what the site sent, to the last character, and nothing is painted on it; soon, for what is put away is told first. */
const expectUntouched = (page: Page, html: string): Promise<void> =>
  vi.waitFor(
    async () => {
      const { now, sent, names } = await page.evaluate((source) => {
        const { outerHTML } = new DOMParser().parseFromString(source, 'text/html').documentElement
        return { now: document.documentElement.outerHTML, sent: outerHTML, names: [...CSS.highlights.keys()] }
      }, html)
      expect(now).toBe(sent)
      expect(names.filter((name) => name.startsWith('cp-'))).toEqual([])
    },
    { timeout: 6000, interval: 200 },
  )

/** Remembers the markers, to tell later whether they are still the same elements. */
const rememberMarkers = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { remembered: [...document.querySelectorAll('counterpoint-marker')] })
  })

/** The ids of the markers that are not among those remembered. */
const newMarkers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { remembered } = window as unknown as { remembered: Element[] }
    const now = [...document.querySelectorAll('counterpoint-marker')]
    return now
      .filter((marker) => !remembered.includes(marker))
      .map((marker) => marker.getAttribute('data-annotation') ?? '')
  })

/** The page with the article's body taken out, and that body. */
const withoutBody = (html: string): { html: string; body: string } => {
  const [before = '', rest = ''] = html.split('<div class="entry">')
  const [body = '', after = ''] = rest.split('</div>\n<h2>Further Reading</h2>')
  return { html: `${before}<div class="entry"></div>\n<h2>Further Reading</h2>${after}`, body }
}

const only = (...kinds: Kind[]): Annotation[] => ANNOTATIONS.filter(({ kind }) => kinds.includes(kind))
const allBut = (ids: readonly string[]): Annotation[] => ANNOTATIONS.filter(({ id }) => !ids.includes(id))

describe(`in ${BROWSER}`, () => {
  let session: Session
  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session, OTHER_HOSTS))

  const pages: Page[] = []
  /** The tab of the last test: another costs as much as to read the article. */
  let spare: Page | undefined
  afterEach(async () => {
    for (const page of pages.splice(1)) await page.close()
    spare = pages.pop()
    await spare?.goto('about:blank')
    await session.settings(() => ALL_ON)
  })

  /** Serves `html` at the path of `address` and opens it in a tab of its own. */
  const open = async (address: string, html: string): Promise<Page> => {
    session.serve(new URL(address).pathname, html)
    const page = spare ?? (await session.driver.newPage())
    spare = undefined
    pages.push(page)
    await page.goto(address)
    return page
  }

  const openArticle = async (shape: Shape = PLAIN): Promise<Page> => {
    const page = await open(ADDRESS, shape === WORD ? IN_WORD : ARTICLE)
    await expectMarks(page, ANNOTATIONS, shape)
    return page
  }

  /** Ids of the annotations that the tab reports as without a place, with the reason. */
  const orphans = async (): Promise<Record<string, string>> => {
    const report = await session.report()
    const entries = (report?.items ?? []).flatMap(({ id, outcome }) =>
      outcome.status === 'orphan' ? [[id, outcome.reason]] : [],
    )
    return Object.fromEntries(entries) as Record<string, string>
  }

  describe('the article is read', () => {
    test.each([
      `https://www.e-ir.info${SLUG}/`,
      `https://www.e-ir.info${SLUG}`,
      `https://e-ir.info${SLUG}/`,
      `https://e-ir.info${SLUG}`,
      `http://www.e-ir.info${SLUG}/`,
      `http://e-ir.info${SLUG}`,
      `https://www.e-ir.info${SLUG}/?utm_source=list&share=email`,
      `https://www.e-ir.info${SLUG}?amp`,
      `https://www.e-ir.info${SLUG}/#_ftn1`,
      `https://www.e-ir.info${SLUG}/?print=1#comments`,
      `https://www.e-ir.info${SLUG}/#:~:text=convenience`,
      `${ARCHIVE}/20120625000000/http://www.e-ir.info${SLUG}/`,
      `${ARCHIVE}/20120625000000if_/http://www.e-ir.info${SLUG}/`,
      `${ARCHIVE}/20120625000000id_/http://www.e-ir.info${SLUG}/`,
      `${ARCHIVE}/20120625000000/http://www.e-ir.info:80${SLUG}/`,
      `${ARCHIVE}/20120625000000/http://e-ir.info${SLUG}`,
      `${ARCHIVE}/20190101000000/https://www.e-ir.info${SLUG}/?utm_source=list#_ftn1`,
      `${ARCHIVE}/2012/http://www.e-ir.info${SLUG}/`,
      `http://web.archive.org/web/20120625000000/http://www.e-ir.info${SLUG}/`,
    ])('at %s', async (address) => {
      const page = await open(address, address.includes('web.archive.org') ? IN_ARCHIVE : ARTICLE)
      await expectMarks(page)
      expect(new URL(await page.evaluate(() => location.href)).protocol).toBe(new URL(address).protocol)
      const report = await session.report()
      expect(report?.article).toBe('the-paradox-of-russo-chinese-relations')
      expect(report?.shown).toBe(true)
      expect(await orphans()).toEqual({})
    })
  })

  describe('a page is left exactly as it was sent', () => {
    const listing = sitePage({ ...SPECIMEN, quoted: SENTENCE }, PLAIN, `https://${HOST}/`)
    test.each([
      ['another article of the site', `https://${HOST}/2012/06/21/another-article/`, SPECIMEN_PAGE],
      ['the text at another address of the site', `https://${HOST}/2012/06/21/another-article/`, ARTICLE],
      ['an address that begins like the article’s', `https://${HOST}${SLUG}-revisited/`, ARTICLE],
      ['a page below the article’s address', `https://${HOST}${SLUG}/feed/`, ARTICLE],
      ['another text at the article’s address', ADDRESS, SPECIMEN_PAGE],
      ['a listing that quotes one sentence', `https://${HOST}/category/articles/`, listing],
      ['a page at the article’s address that quotes one sentence', ADDRESS, listing],
      ['the article on a host with a longer name', `https://${OTHER_HOSTS[0]}${SLUG}/`, ARTICLE],
      ['the article on a host that begins like the site’s', `https://${OTHER_HOSTS[1]}${SLUG}/`, ARTICLE],
      ['the archive’s list of copies', `${ARCHIVE}/2012*/http://www.e-ir.info${SLUG}/`, ARTICLE],
      ['the archive’s copy of another host', `${ARCHIVE}/2012/http://not-e-ir.info${SLUG}/`, ARTICLE],
      [
        'the archive’s copy of a page that shares it',
        `${ARCHIVE}/2012/http://a.example/?u=www.e-ir.info${SLUG}/`,
        listing,
      ],
    ])('%s', async (_name, address, html) => {
      const page = await open(address, html)
      await settle()
      await expectUntouched(page, html)
      const report = await session.report()
      expect(report?.article ?? null).toBeNull()
      expect(report?.items ?? []).toEqual([])
    })
  })

  describe('a page that changes', () => {
    test('a body that arrives late is read when it is there', async () => {
      const { html, body } = withoutBody(ARTICLE)
      const page = await open(ADDRESS, html)
      await settle()
      await expectUntouched(page, html)
      await page.evaluate((late) => {
        setTimeout(() => {
          const entry = document.querySelector('.entry')
          if (entry) entry.innerHTML = late
        }, 1000)
      }, body)
      await expectMarks(page)
      expect(await orphans()).toEqual({})
    })

    test('a body that arrives paragraph by paragraph is read as a whole in the end', async () => {
      const { html, body } = withoutBody(ARTICLE)
      const page = await open(ADDRESS, html)
      await page.evaluate((late) => {
        const blocks = [...new DOMParser().parseFromString(late, 'text/html').body.children]
        const timer = setInterval(() => {
          const next = blocks.splice(0, 3)
          if (next.length === 0) clearInterval(timer)
          document.querySelector('.entry')?.append(...next)
        }, 150)
      }, body)
      await expectMarks(page)
      expect(await orphans()).toEqual({})
    })

    test('a body that arrives in two parts, each in an element of its own, is read as a whole', async () => {
      const { html, body } = withoutBody(ARTICLE)
      const page = await open(ADDRESS, html)
      await page.evaluate((late) => {
        const blocks = [...new DOMParser().parseFromString(late, 'text/html').body.children]
        const part = (from: number, to: number): void => {
          const div = document.createElement('div')
          div.append(...blocks.slice(from, to))
          document.querySelector('.entry')?.append(div)
        }
        const half = Math.ceil(blocks.length / 5)
        part(0, half)
        setTimeout(() => part(half, blocks.length), 1000)
      }, body)
      await sleep(1500)
      await expectMarks(page)
      expect(await orphans()).toEqual({})
    })

    test('notes that arrive late beside the body are found', async () => {
      const { html, body } = withoutBody(ARTICLE)
      const page = await open(ADDRESS, html)
      await page.evaluate((late) => {
        const blocks = [...new DOMParser().parseFromString(late, 'text/html').body.children]
        const firstNote = blocks.findIndex(({ textContent }) => textContent?.startsWith('[1]'))
        const entry = document.querySelector('.entry')
        entry?.append(...blocks.slice(0, firstNote))
        const notes = document.createElement('div')
        entry?.after(notes)
        setTimeout(() => notes.append(...blocks.slice(firstNote)), 1000)
      }, body)
      await sleep(1800)
      await expectMarks(page)
      const { x, y } = await painted(page, 'cp-footnote', 2)
      await page.bringToFront()
      await page.mouse.click(x, y)
      await settle()
      expect(await cardText(session, page)).not.toContain('not found')
    })

    test.each(BROWSER === 'chromium' ? ['.entry', 'article', 'body'] : ['body'])(
      '%s replaced by a fresh copy carries every mark once',
      async (selector) => {
        const page = await openArticle()
        for (let time = 0; time < 3; time++) {
          await page.evaluate((name) => {
            const old = document.querySelector(name)
            old?.replaceWith(old.cloneNode(true))
          }, selector)
          await settle()
          await expectMarks(page)
        }
        // Markers of ours, not the copies of them that came with the copy of the page.
        await session.driver.pierce(page)
        const rootless = await page.evaluate(
          () => [...document.querySelectorAll('counterpoint-marker')].filter((marker) => !marker.shadowRoot).length,
        )
        expect(rootless).toBe(0)
        expect(await orphans()).toEqual({})
        await session.settings((settings) => ({ ...settings, enabled: false }))
        await expectUntouched(page, ARTICLE)
      },
    )

    test('a body replaced by the same HTML again is read again', async () => {
      const page = await openArticle()
      const { body } = withoutBody(ARTICLE)
      await page.evaluate((again) => {
        const entry = document.querySelector('.entry')
        if (entry) entry.innerHTML = again
      }, body)
      await settle()
      await expectMarks(page)
      await session.settings((settings) => ({ ...settings, enabled: false }))
      await expectUntouched(page, ARTICLE)
    })

    test('a passage that the page removes is reported, and comes back with it; the others stay as they are', async () => {
      const page = await openArticle()
      await rememberMarkers(page)
      const gone = await page.evaluate(() => {
        const markers = [...document.querySelectorAll('counterpoint-marker')]
        const of = (paragraph: Element): string[] =>
          [...paragraph.querySelectorAll('counterpoint-marker')].map(
            (each) => each.getAttribute('data-annotation') ?? '',
          )
        const paragraph = markers
          .flatMap((marker) => marker.closest('p') ?? [])
          .find((each) => of(each).length >= 2 && of(each).some((id) => !id.startsWith('note-'))) as Element
        const ids = of(paragraph)
        const after = paragraph.nextElementSibling as Element
        paragraph.remove()
        Object.assign(window, { putBack: () => after.before(paragraph) })
        return ids
      })
      expect(gone.length).toBeGreaterThan(1)
      await expectMarks(page, allBut(gone))
      const reported = await orphans()
      expect(Object.keys(reported).sort()).toEqual([...gone].sort())
      for (const reason of Object.values(reported)) expect(['absent', 'changed', 'ambiguous']).toContain(reason)
      expect(await newMarkers(page)).toEqual([])

      await page.evaluate(() => (window as unknown as { putBack(): void }).putBack())
      await expectMarks(page)
      expect(await orphans()).toEqual({})
      expect((await newMarkers(page)).sort()).toEqual([...gone].sort())
    })

    test('a paragraph rendered anew gets its marks again, the others keep theirs', async () => {
      const page = await openArticle()
      await rememberMarkers(page)
      const anew = await page.evaluate(() => {
        const paragraph = document.querySelector('counterpoint-marker')?.closest('p') as Element
        const ids = [...paragraph.querySelectorAll('counterpoint-marker')].map(
          (each) => each.getAttribute('data-annotation') ?? '',
        )
        for (const child of [...paragraph.childNodes]) if (child.nodeName === 'COUNTERPOINT-MARKER') child.remove()
        paragraph.innerHTML = `${paragraph.innerHTML}`
        return ids
      })
      await settle()
      await expectMarks(page)
      expect((await newMarkers(page)).sort()).toEqual(anew.sort())
    })

    test('words added before a passage move nothing out of its place', async () => {
      const page = await openArticle()
      await rememberMarkers(page)
      await page.evaluate(() => {
        document.querySelector('.entry p')?.prepend('Editor’s note: first published in 2012. ')
      })
      await settle()
      await expectMarks(page)
      expect(await newMarkers(page)).toEqual([])
      expect(await orphans()).toEqual({})
    })

    test('a page in constant change beside the article is not read again, and every marker stays', async () => {
      const page = await openArticle()
      await rememberMarkers(page)
      // Of the first reading the page tells a little later.
      await settle()
      await session.driver.inExtension(`async () => {
        globalThis.heard = 0
        ;(globalThis.browser ?? chrome).runtime.onMessage.addListener((message) => {
          if (message.type === 'read') globalThis.heard += 1
        })
        return true
      }`)
      await page.evaluate(() => {
        setInterval(() => {
          const item = document.createElement('p')
          item.textContent = `Now: ${performance.now()}`
          document.querySelector('#sidebar')?.append(item)
          document.querySelector('#footer')?.setAttribute('data-now', item.textContent)
        }, 20)
      })
      await sleep(3000)
      expect(await newMarkers(page)).toEqual([])
      await expectMarks(page)
      expect(await session.driver.inExtension('async () => globalThis.heard')).toBe(0)
    })

    test('a page in constant change within the article keeps every marker too', async () => {
      const page = await openArticle()
      await rememberMarkers(page)
      await page.evaluate(() => {
        const clock = document.createElement('p')
        document.querySelector('.entry')?.prepend(clock)
        const ticking = setInterval(() => {
          clock.textContent = `Now: ${'.'.repeat(performance.now() % 40)}`
        }, 20)
        setTimeout(() => clearInterval(ticking), 3000)
      })
      await sleep(3000)
      expect(await newMarkers(page)).toEqual([])
      await expectMarks(page)
    })
  })

  describe('going about', () => {
    // Of a page that came out of the back/forward cache the driver of Firefox cannot tell when it has gone on.
    afterEach(async () => {
      for (const page of pages.splice(0)) await page.close()
    })

    test('a jump within the page and the way back leave every mark where it is', async () => {
      const page = await openArticle(WORD)
      await rememberMarkers(page)
      await page.click('.entry a[href="#_ftn2"]')
      await vi.waitFor(async () => expect(await page.evaluate(() => location.hash)).toBe('#_ftn2'))
      await expectMarks(page, ANNOTATIONS, WORD)
      for (const [step, hash] of [
        [-1, ''],
        [1, '#_ftn2'],
        [-1, ''],
      ] as const) {
        await page.evaluate((by) => history.go(by), step)
        await vi.waitFor(async () => expect(await page.evaluate(() => location.hash)).toBe(hash))
        await settle()
        await expectMarks(page, ANNOTATIONS, WORD)
      }
      await page.evaluate(() => history.pushState({}, '', '?page=2'))
      await settle()
      await expectMarks(page, ANNOTATIONS, WORD)
      expect(await newMarkers(page)).toEqual([])
    })

    /** Goes along the tab's history; a page out of the back/forward cache loads nothing that could be waited for. */
    const go = async (page: Page, step: number, pathname: string): Promise<void> => {
      await page.evaluate((by) => history.go(by), step)
      const isThere = async () => expect(await page.evaluate(() => location.pathname)).toBe(pathname)
      await vi.waitFor(isThere, { timeout: 15_000, interval: 100 })
    }
    /** Goes to another page, so that the way back leads out of the back/forward cache. */
    const leave = async (page: Page): Promise<void> => {
      session.serve('/elsewhere/', SPECIMEN_PAGE)
      await page.evaluate(() => Object.assign(window, { kept: true }))
      await page.goto(`https://${HOST}/elsewhere/`)
      await settle()
    }
    const isKept = (page: Page): Promise<boolean> => page.evaluate(() => 'kept' in window)

    test('a page that comes out of the back/forward cache has every mark once', async () => {
      const page = await openArticle()
      await leave(page)
      for (let time = 0; time < 3; time++) {
        await go(page, -1, PATH)
        await expectMarks(page)
        await settle()
        await expectMarks(page)
        expect(await isKept(page)).toBe(true)
        expect(await orphans()).toEqual({})
        await go(page, 1, '/elsewhere/')
        await settle()
      }
    })

    test('settings that change while a page is in the back/forward cache hold when it comes out', async () => {
      const page = await openArticle()
      await leave(page)
      await session.settings((settings) => ({ ...settings, enabled: false }))
      await go(page, -1, PATH)
      await expectMarks(page, [])
      await settle()
      await expectUntouched(page, ARTICLE)
      await go(page, 1, '/elsewhere/')
      await settle()
      await session.settings((settings) => ({ ...settings, enabled: true }))
      await go(page, -1, PATH)
      await expectMarks(page)
      expect(await isKept(page)).toBe(true)
    })

    test('a page loaded again is marked again', async () => {
      const page = await openArticle()
      for (let time = 0; time < 2; time++) {
        await page.reload()
        await expectMarks(page)
        expect(await orphans()).toEqual({})
      }
    })
  })

  // In Firefox settings.test.ts tries that settings reach an open page.
  describe.runIf(BROWSER === 'chromium')('settings', () => {
    test('switching off and on reaches every open tab', async () => {
      const tabs = [await openArticle(), await openArticle()]
      await session.settings((settings) => ({ ...settings, enabled: false }))
      for (const tab of tabs) {
        await expectMarks(tab, [])
        await expectUntouched(tab, ARTICLE)
      }
      await session.settings((settings) => ({ ...settings, enabled: true }))
      for (const tab of tabs) await expectMarks(tab)
    })

    test('switched off, only what is of that kind goes, from every tab, also after a reload', async () => {
      const first = await openArticle()
      const tabs = [first, await openArticle()]
      for (const off of KINDS) {
        const rest = ANNOTATIONS.filter((annotation) => annotation.kind !== off)
        for (const tab of tabs) await rememberMarkers(tab)
        await session.settings((settings) => ({ ...settings, kinds: { ...settings.kinds, [off]: false } }))
        for (const tab of tabs) {
          await expectMarks(tab, rest)
          // A marker beside another at the same place moves up when that one goes.
          expect((await newMarkers(tab)).length).toBeLessThan(5)
        }
        await first.reload()
        await expectMarks(first, rest)
        await session.settings(() => ALL_ON)
        for (const tab of tabs) await expectMarks(tab)
      }
    })

    test('with only one kind on, that kind is all there is', async () => {
      const page = await openArticle()
      for (const on of KINDS) {
        const kinds = { footnote: false, counterpoint: false, context: false, erratum: false, [on]: true }
        await session.settings(() => ({ ...ALL_ON, kinds }))
        await expectMarks(page, only(on))
      }
    })

    test('switched off, the extension stays off on a page that is loaded or changes', async () => {
      const page = await openArticle()
      await session.settings((settings) => ({ ...settings, enabled: false }))
      await page.reload()
      await settle()
      await expectUntouched(page, ARTICLE)
      await page.evaluate(() => {
        const entry = document.querySelector('.entry')
        entry?.replaceWith(entry.cloneNode(true))
      })
      await settle()
      await expectUntouched(page, ARTICLE)
      await session.settings((settings) => ({ ...settings, enabled: true }))
      await expectMarks(page)
    })

    test('whatever is in place of the settings, everything shows that shows by default, or that could be read', async () => {
      const page = await openArticle()
      const usual = ANNOTATIONS.filter(({ kind }) => kind !== 'erratum')
      for (const value of [
        '"nonsense"',
        'null',
        '[]',
        // Most parts are missing, one is broken, or one of a later version is not understood.
        '{ version: 2, enabled: true }',
        `{ ...${JSON.stringify(ALL_ON)}, enabled: 'no' }`,
        `{ ...${JSON.stringify(ALL_ON)}, version: ${ALL_ON.version + 1}, enabled: 'partly' }`,
      ]) {
        await session.settings((settings) => ({ ...settings, enabled: false }))
        await expectUntouched(page, ARTICLE)
        await session.driver.inExtension(`async () => {
          await (globalThis.browser ?? chrome).storage.local.set({ settings: ${value} })
          return true
        }`)
        // Where the kinds can be read, errata are among them.
        const shown = value.includes('erratum') ? ANNOTATIONS : usual
        await expectMarks(page, shown)
        await page.reload()
        await expectMarks(page, shown)
      }
    })
  })

  test('what an older version of the extension left on the page doubles nothing', async () => {
    const left = ARTICLE.replaceAll('<p>', '<p><counterpoint-marker data-annotation="note-1"></counterpoint-marker>')
      .replaceAll('[1]', '[<counterpoint-marker data-annotation="note-1"></counterpoint-marker>1]')
      .replace('</body>', '<counterpoint-overlay></counterpoint-overlay></body>')
    expect(left.length).toBeGreaterThan(ARTICLE.length + 1000)
    const page = await open(ADDRESS, left)
    await expectMarks(page)
    await settle()
    await expectMarks(page)
    await session.settings((settings) => ({ ...settings, enabled: false }))
    await expectUntouched(page, ARTICLE)
  })
})
