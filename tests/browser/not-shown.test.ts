/** What the page does not show, and what it takes for itself: passages that are hidden or folded, fields, dialogs, keys. */
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Session, settle } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { atRest, BROWSER, cardText, endQuietly, SOON } from './reader'
import { shareSession } from './share-session'

/** Puts the paragraph that cites a note into other elements. */
const around = (html: string, note: number, before: string, after: string): string =>
  html.replace(/<p>(?:(?!<\/p>).)*<\/p>/gsu, (paragraph) =>
    paragraph.startsWith(`<p>[${note}]`) || !paragraph.includes(`[${note}]`) ? paragraph : before + paragraph + after,
  )

const hiding = (html: string): string => {
  const tab = around(html, 17, '<div id="tab" style="display:none">', '</div>')
  const clipped = around(tab, 18, '<div style="max-height:0;overflow:hidden">', '</div>')
  const details = around(
    clipped,
    22,
    '<details><summary>A</summary><details><summary>B</summary>',
    '</details></details>',
  )
  return details.replace(
    '</body>',
    `<div id="chat" style="position:fixed;bottom:0"></div><dialog id="site"><button>OK</button></dialog><input id="q"><ul id="list" hidden></ul>
    <script>
      const root = chat.attachShadow({ mode: 'closed' })
      root.innerHTML = '<section></section>'
      const inner = root.firstChild.attachShadow({ mode: 'closed' })
      inner.innerHTML = '<textarea></textarea><button>Send</button>'
      globalThis.inChat = (name) => inner.querySelector(name)
      globalThis.heard = []
      addEventListener('keypress', ({ key }) => heard.push(key))
      q.oninput = () => { list.hidden = false }
      q.onkeydown = ({ key }) => { if (key === 'Escape') list.hidden = true }
    </script></body>`,
  )
}

/** What pages put there for the test. */
type InPage = typeof globalThis & { inChat(name: string): HTMLTextAreaElement; heard: string[] }

describe(`in ${BROWSER}`, () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await shareSession()
    page = await session.openArticle(hiding(precisPage(shippedEdition())))
    await page.bringToFront()
    await session.driver.pierce(page, 'counterpoint-overlay')
  })
  afterAll(() => endQuietly(session))

  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-annotation'))
  const goTo = async (id: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `counterpoint=${id}`)
    await settle()
    await atRest(page)
  }
  const press = async (key: string): Promise<void> => {
    await page.keyboard.type(key)
    await atRest(page)
  }
  const unseen = async (): Promise<string[]> =>
    ((await session.report())?.items ?? []).flatMap(({ id, outcome, kind }) =>
      kind === 'footnote' && outcome.status === 'anchored' && outcome.unseen ? [id] : [],
    )
  const openDetails = (): Promise<number> => page.evaluate(() => document.querySelectorAll('details[open]').length)

  test('the report tells what is hidden, and not what can be opened', async () => {
    expect(await unseen()).toEqual(['note-17', 'note-18'])
  })

  test('keys pass over what is hidden, and open what is folded on the way to it', async () => {
    await goTo('note-16')
    const seen: unknown[] = []
    for (let times = 0; times < 5; times++) {
      await press('n')
      seen.push([await focused(), await openDetails()])
    }
    expect(seen).toEqual([
      ['note-19', 0],
      ['note-20', 0],
      ['note-21', 0],
      ['note-22', 2],
      ['note-23', 2],
    ])
    await press('p')
    expect(await focused()).toBe('note-22')
    expect(await cardText(session, page)).toContain('Note 22')
    // The card stands at its passage.
    const [passage, card] = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('cp-active') ?? [])][0] as Range
      const surface = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.surface')
      return [range.getBoundingClientRect(), surface?.getBoundingClientRect()].map((box) => [box?.top, box?.bottom])
    })
    const gap = Math.max((card?.[0] ?? 0) - (passage?.[1] ?? 0), (passage?.[0] ?? 0) - (card?.[1] ?? 0))
    expect(gap).toBeGreaterThanOrEqual(0)
    expect(gap).toBeLessThan(30)
    for (let times = 0; times < 4; times++) await press('p')
    expect(await focused()).toBe('note-16')
  })

  test('an address opens what is folded, and no card for what is hidden', async () => {
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = false
    })
    await goTo('note-17')
    expect(await cardText(session, page)).toBeNull()
    await goTo('note-22')
    expect(await cardText(session, page)).toContain('Note 22')
    expect(await openDetails()).toBe(2)
    await page.keyboard.press('Escape')
  })

  test('the report follows what is shown and folded', async () => {
    const tab = (display: string): Promise<void> =>
      page.evaluate((shown) => {
        ;(document.querySelector('#tab') as HTMLElement).style.display = shown
      }, display)
    await tab('block')
    expect(await unseen()).toEqual(['note-18'])
    await tab('none')
    expect(await unseen()).toEqual(['note-17', 'note-18'])
  })

  test('letters typed into a field of a closed root within a closed root arrive, and nothing of ours acts', async () => {
    const before = await page.evaluate(() => [scrollY, document.querySelectorAll('counterpoint-marker').length])
    await page.evaluate(() => (globalThis as InPage).inChat('textarea').focus({ preventScroll: true }))
    await page.keyboard.type('john shop?')
    await atRest(page)
    expect(await page.evaluate(() => (globalThis as InPage).inChat('textarea').value)).toBe('john shop?')
    expect(await page.evaluate(() => [scrollY, document.querySelectorAll('counterpoint-marker').length])).toEqual(
      before,
    )
    expect(await cardText(session, page)).toBeNull()
    // On a button there they are ours.
    await page.evaluate(() => (globalThis as InPage).inChat('button').focus({ preventScroll: true }))
    await press('n')
    expect(await focused()).toMatch(/^note-/u)
  })

  test('a site that listens for keypress hears our keys, too', async () => {
    await page.evaluate(() => {
      ;(globalThis as InPage).heard = []
    })
    await press('n')
    expect(await page.evaluate(() => (globalThis as InPage).heard)).toEqual(['n'])
  })

  test('Escape closes a site’s dialog above the card first, and other keys wait for it', async () => {
    const isOpen = (): Promise<boolean> => page.$eval('#site', (dialog) => (dialog as HTMLDialogElement).open)
    // A dialog gives the focus back when it closes, and the mark that had it would open its own card.
    await page.$eval('#q', (field) => {
      ;(field as HTMLElement).focus({ preventScroll: true })
      ;(field as HTMLElement).blur()
    })
    await goTo('note-3')
    await page.$eval('#site', (dialog) => (dialog as HTMLDialogElement).showModal())
    await press('n')
    await press('?')
    expect([await isOpen(), await cardText(session, page)]).toEqual([true, expect.stringContaining('Note 3')])
    await page.keyboard.press('Escape')
    await expect.poll(isOpen, SOON).toBe(false)
    expect(await cardText(session, page)).toContain('Note 3')
    await page.keyboard.press('Escape')
    await expect.poll(() => cardText(session, page), SOON).toBeNull()
  })

  test('Escape in a field closes the field’s own list, too', async () => {
    await goTo('note-4')
    await page.$eval('#q', (field) => (field as HTMLElement).focus({ preventScroll: true }))
    await page.keyboard.type('x')
    expect(await page.$eval('#list', (list) => (list as HTMLElement).hidden)).toBe(false)
    await page.keyboard.press('Escape')
    expect(await page.$eval('#list', (list) => (list as HTMLElement).hidden)).toBe(true)
  })

  test('what is hidden until it is found is revealed as the browser does', async () => {
    const { outputFiles } = await build({
      bundle: true,
      entryPoints: [join(import.meta.dirname, '../../src/page/text/open-folds.ts')],
      format: 'iife',
      globalName: 'tried',
      target: 'es2024',
      write: false,
    })
    const other = await session.driver.newPage()
    await other.setContent(
      '<div id="fold" hidden="until-found"><details><summary>A</summary><p>One seen two</p></details></div>',
    )
    await other.evaluate(`${outputFiles[0]?.text}; globalThis.tried = tried`)
    const found = await other.evaluate(() => {
      const { canBeSeen, openFolds } = (
        globalThis as unknown as { tried: typeof import('../../src/page/text/open-folds') }
      ).tried
      const fold = document.querySelector('#fold') as HTMLElement
      const heard: (string | null)[] = []
      fold.addEventListener('beforematch', () => heard.push(fold.getAttribute('hidden')))
      const range = document.createRange()
      range.selectNodeContents(document.querySelector('p')?.firstChild as Text)
      return [canBeSeen(range), heard.length, openFolds(range), heard, range.getBoundingClientRect().height > 5]
    })
    await other.close()
    expect(found).toEqual([true, 0, true, ['until-found'], true])
  })
})
