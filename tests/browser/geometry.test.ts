/** Whatever scrolls, zooms or covers the article: going to an annotation shows its passage, with a card beside it that can be used. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Session, startSession } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { atRest, BROWSER, cardText, inCard, SOON } from './reader'

/** Late in the article, so that every page has to move. */
const LATE = 'note-20'

const PLAIN = precisPage(shippedEdition())
const styled = (css: string, html = PLAIN): string => html.replace('</head>', `<style>${css}</style></head>`)
const scripted = (script: string, html = PLAIN): string => html.replace('</body>', `<script>${script}</script></body>`)
/** The page with everything in its body inside one element. */
const wrapped = (open: string, close: string, html = PLAIN): string =>
  html.replace(/<body[^>]*>/u, (body) => `${body}${open}`).replace('</body>', `${close}</body>`)
const PANE = 'html,body{margin:0;height:100%;overflow:hidden}'
const HEAD = '<header style="position:sticky;top:0;height:180px;z-index:99;background:#fed">Head</header>'

const KINDS: Readonly<Record<string, string>> = {
  'in a pane that scrolls': styled(`${PANE}#pane{height:100vh;overflow:auto}`, wrapped('<div id="pane">', '</div>')),
  'in a pane of a page that scrolls too': styled(
    '#pane{height:70vh;overflow:auto;margin:60vh 40px}',
    wrapped('<div id="pane">', '</div>'),
  ),
  'in a body that scrolls': styled('html{height:100%;overflow:hidden}body{margin:0;height:100%;overflow:auto}'),
  'on a page that the wheel moves by a transform': scripted(
    "let y=0;addEventListener('wheel',e=>{y-=e.deltaY;pane.style.transform='translate3d(0,'+y+'px,0)'})",
    styled(`${PANE}#pane{position:fixed;inset:0 0 auto 0}`, wrapped('<div id="pane">', '</div>')),
  ),
  'in columns': styled('article{column-width:280px;column-gap:30px}'),
  'in columns that are turned sideways': styled(
    'article{columns:2;column-gap:40px;height:600px;overflow-x:auto;overflow-y:hidden}',
  ),
  'in a box that is wide and scrolls sideways': styled(
    'article{overflow-x:auto;padding-left:0}article p{width:2400px;padding-left:1500px}',
  ),
  'under a head that stays': wrapped(HEAD, ''),
  'under a head in a pane': styled(
    `${PANE}#pane{height:100vh;overflow:auto}`,
    wrapped(`<div id="pane">${HEAD}`, '</div>'),
  ),
  'in quirks mode': PLAIN.replace(/<!doctype html>/iu, ''),
  'on a page made smaller by a transform': styled('html{transform:scale(.9);transform-origin:0 0}'),
  'on a page made larger': styled('html{zoom:1.3}'),
  'on a root that lays out its children in a row': styled('html{display:flex;justify-content:space-evenly;gap:40px}'),
  'on a root that is a grid': styled('html{display:grid;gap:40px;grid-auto-flow:column}*{position:static!important}'),
  'in a modal dialog of the site': scripted(
    "const d=document.createElement('dialog');d.style.cssText='width:800px;height:600px;overflow:auto';d.append(document.querySelector('article'));document.body.append(d);d.showModal()",
  ),
}

describe(`in ${BROWSER}, the article`, () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await startSession(BROWSER)
  })
  afterAll(() => session?.close())

  const show = async (html: string): Promise<void> => {
    await page?.close()
    page = await session.openArticle(html)
    await page.bringToFront()
    await page.waitForSelector('counterpoint-marker')
    await session.driver.pierce(page)
    await atRest(page)
  }
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key as 'j')
    await atRest(page)
  }
  const openFromPanel = async (id: string): Promise<void> => {
    await session.driver.inExtension(`async () => {
      const api = globalThis.browser ?? chrome
      const tabs = await api.tabs.query({})
      await Promise.all(tabs.map((tab) => api.tabs.sendMessage(tab.id, { type: 'open', id: '${id}' }).catch(() => null)))
      return true
    }`)
    await page.bringToFront()
    await expect.poll(() => cardText(session, page), SOON).not.toBeNull()
    await atRest(page)
  }
  /** How the open card stands to its passage and to what the reader sees; all true is right. */
  const stand = (): Promise<Record<string, unknown>> =>
    page.evaluate(() => {
      const host = document.querySelector('counterpoint-overlay')
      const surface = host?.shadowRoot?.querySelector('.surface:popover-open')
      const range = [...(CSS.highlights.get('cp-active') ?? [])][0] as Range | undefined
      if (!surface || !range) return { isOpen: false }
      const card = surface.getBoundingClientRect()
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
      const { height, offsetLeft, offsetTop, width } = window.visualViewport as VisualViewport
      const isIn = (box: DOMRect): boolean =>
        box.left >= offsetLeft - 1 &&
        box.top >= offsetTop - 1 &&
        box.right <= offsetLeft + width + 1 &&
        box.bottom <= offsetTop + height + 1
      const away = (box: DOMRect): number =>
        Math.max(box.left - card.right, card.left - box.right, box.top - card.bottom, card.top - box.bottom)
      const seen = lines.filter(isIn)
      const at = document.elementFromPoint(
        ((seen[0]?.left ?? 0) + (seen[0]?.right ?? 0)) / 2,
        ((seen[0]?.top ?? 0) + (seen[0]?.bottom ?? 0)) / 2,
      )
      return {
        isOpen: true,
        cardInSight: isIn(card) || `${card.left} ${card.top} ${card.right} ${card.bottom}`,
        passageInSight: seen.length > 0 || lines.map(({ left, top }) => `${left} ${top}`).join(),
        uncovered: at?.contains(range.startContainer) || range.intersectsNode(at as Node) || at?.outerHTML.slice(0, 80),
        beside: Math.min(...lines.map(away)) <= 24 || lines.map(away).join(),
        notOver: lines.every((each) => away(each) > -1) || lines.map(away).join(),
      }
    })
  const RIGHT = { isOpen: true, cardInSight: true, passageInSight: true, uncovered: true, beside: true, notOver: true }
  const close = async (): Promise<void> => {
    const box = await (await inCard(session, page, '[aria-label="Close"]')).boundingBox()
    if (box === null) throw new Error('no button')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await expect.poll(() => cardText(session, page), SOON).toBeNull()
    await page.mouse.move(2, 2)
  }
  /** Where everything of the page stands, with our overlay and without. */
  const layouts = (): Promise<string[]> =>
    page.evaluate(() => {
      const layout = (): string =>
        JSON.stringify([
          document.documentElement.scrollHeight,
          document.documentElement.scrollWidth,
          document.body.scrollHeight,
          ...[...document.querySelectorAll('body, article, article p')].map((each) => {
            const { height, left, top, width } = each.getBoundingClientRect()
            return [left, top, width, height].map(Math.round)
          }),
        ])
      const withUs = layout()
      document.querySelector('counterpoint-overlay')?.remove()
      return [withUs, layout()]
    })

  for (const [kind, html] of Object.entries(KINDS)) {
    test(`${kind}: keys and panel lead to a passage in sight, with a card beside it`, async () => {
      await show(html)
      await press('j')
      expect(await stand()).toEqual(RIGHT)
      await press('j', 'j')
      expect(await stand()).toEqual(RIGHT)
      await openFromPanel(LATE)
      expect(await stand()).toEqual(RIGHT)
      await close()
      await openFromPanel(LATE)
      const [withUs, without] = await layouts()
      expect(withUs).toBe(without)
    })
  }
})
