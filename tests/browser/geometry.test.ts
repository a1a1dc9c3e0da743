/** Whatever scrolls, zooms or covers the article: going to an annotation shows its passage, with a card beside it that can be used. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import type { Session } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { atRest, BROWSER, cardText, endQuietly, inCard, painted, SOON } from './reader'
import { shareSession } from './share-session'

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
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))

  const show = async (html: string): Promise<void> => {
    page = await session.openArticle(html, { tab: page })
    await page.bringToFront()
    await page.waitForSelector('counterpoint-marker')
    await session.driver.pierce(page, 'counterpoint-overlay')
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
      if (!surface || !range) {
        return {
          isOpen: !!surface,
          passage: String(range),
          focus: document.activeElement?.outerHTML.slice(0, 80),
          scrollY,
        }
      }
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
        // In the margin it is level with its passage.
        beside:
          ((surface as HTMLElement).dataset['side'] === 'margin'
            ? lines.some((each) => card.top < each.bottom && card.bottom > each.top)
            : Math.min(...lines.map(away)) <= 24) || lines.map(away).join(),
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
      await press('j', 'j', 'j')
      await expect.poll(stand, SOON).toEqual(RIGHT)
      await close()
      await openFromPanel(LATE)
      await expect.poll(stand, SOON).toEqual(RIGHT)
      const [withUs, without] = await layouts()
      expect(withUs).toBe(without)
    })
  }

  /** Where the open card is, and what of it and of its passage a reader sees. */
  const seen = () =>
    page.evaluate(() => {
      const surface = document
        .querySelector('counterpoint-overlay')
        ?.shadowRoot?.querySelector<HTMLElement>('.surface:popover-open')
      const [range] = [...(CSS.highlights.get('cp-active') ?? [])] as Range[]
      if (!surface || !range) throw new Error('no card is open')
      const { bottom, left, right, top } = surface.getBoundingClientRect()
      const body = surface.querySelector('.card-body')?.getBoundingClientRect()
      const source = surface.querySelector('.source')?.getBoundingClientRect()
      let focus = document.activeElement
      while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement
      const isFree = (box: DOMRect): boolean =>
        box.bottom > 0 &&
        box.top < innerHeight &&
        (box.top < top || box.bottom > bottom || box.right < left || box.left > right)
      return {
        left: Math.round(left),
        width: Math.round(right - left),
        side: surface.dataset['side'],
        hasSource: source === undefined || source.bottom <= (body?.bottom ?? 0) + 1,
        isPassageFree: [...range.getClientRects()].some(isFree),
        isFocusFree: focus !== null && isFree(focus.getBoundingClientRect()),
        isLevel: [...range.getClientRects()].some((line) => line.bottom > top && line.top < bottom),
        gap: Math.round(
          Math.min(
            ...[...document.querySelectorAll('article p')].map((each) => {
              const text = each.getBoundingClientRect()
              return Math.max(left - text.right, text.left - right)
            }),
          ),
        ),
      }
    })

  test('is read in windows of every size: the first source is in view, a wide and empty margin has the card, no sheet lies over its passage', async () => {
    await show(styled('article{max-width:800px;margin:0 auto}'))
    for (let i = 0; i < 3; i++) {
      await press('j')
      expect((await seen()).hasSource).toBe(true)
    }
    expect(await cardText(session, page)).toContain('Counterpoint')

    await page.setViewport({ width: 1920, height: 1080 })
    const cards: Awaited<ReturnType<typeof seen>>[] = []
    for (let i = 0; i < 2; i++) {
      await press('j')
      cards.push(await seen())
    }
    expect(cards.map(({ isLevel, side }) => [side, isLevel])).toEqual(cards.map(() => ['margin', true]))
    expect(new Set(cards.map(({ left, width }) => `${left} ${width}`)).size).toBe(1)
    expect(Math.min(...cards.map(({ gap }) => gap))).toBeGreaterThanOrEqual(12)
    // The lines' end is on the left then.
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    await press('j')
    const turned = await seen()
    expect([turned.side, turned.left < (cards[0]?.left ?? 0), turned.gap >= 12]).toEqual(['margin', true, true])
    // What the site shows in both margins is not covered.
    await page.evaluate(() => {
      document.documentElement.dir = 'ltr'
      for (const side of ['left', 'right']) {
        const aside = document.body.appendChild(document.createElement('aside'))
        aside.style.cssText = `position:absolute;top:0;${side}:0;width:300px`
        aside.textContent = 'What else there is. '.repeat(3000)
      }
    })
    await press('j')
    expect((await seen()).side).not.toBe('margin')
    await page.evaluate(() => {
      for (const aside of document.querySelectorAll('aside')) aside.remove()
    })

    for (const [width, height, ...keys] of [
      [360, 740, 'j', 'Tab'],
      [320, 256, 'Tab', 'j'],
    ] as const) {
      await page.setViewport({ width, height })
      for (const key of keys) {
        await press(key)
        const { isFocusFree, isPassageFree } = await seen()
        expect([key, width, isPassageFree, isFocusFree]).toEqual([key, width, true, true])
      }
    }
  })

  const theme = (): Promise<string | undefined> =>
    page.evaluate(
      () =>
        document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector<HTMLElement>('.surface')?.dataset[
          'theme'
        ],
    )

  test('turns dark and light again: so does the open card, in every colour space', async () => {
    await show(PLAIN)
    await press('j')
    expect(await theme()).toBe('light')
    for (const [css, expected] of [
      ['background:oklch(0.2 0.02 260);color:oklch(0.93 0.01 260)', 'dark'],
      ['background:lab(95 0 0)', 'light'],
      ['background:color-mix(in srgb, black 90%, white)', 'dark'],
      ['background:color(display-p3 1 1 1)', 'light'],
      ['background:color-mix(in oklab, black 90%, white)', 'dark'],
      ['', 'light'],
      ['filter:invert(1) hue-rotate(180deg)', 'dark'],
    ] as const) {
      await page.evaluate((style) => {
        document.body.style.cssText = style
      }, css)
      await expect.poll(theme, SOON).toBe(expected)
    }
  })

  test('scrolls away with its card, and moves by what no event tells', async () => {
    const gap = (): Promise<number> =>
      page.evaluate(() => {
        const card = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.surface')
        const range = [...(CSS.highlights.get('cp-active') ?? [])][0] as Range
        return Math.round((card?.getBoundingClientRect().top ?? 0) - range.getBoundingClientRect().bottom)
      })
    await show(KINDS['in a pane that scrolls'] ?? '')
    await press('n')
    await openFromPanel(LATE)
    const before = await gap()
    await page.evaluate(() => document.querySelector('#pane')?.scrollBy(0, 120))
    await expect.poll(gap, SOON).toBe(before)
    await page.evaluate(() => {
      ;(document.querySelector('#pane') as HTMLElement).style.translate = '0 90px'
    })
    await expect.poll(gap, SOON).toBe(before)
  })

  test('has a frame under a passage: a pointer that goes into it has left, and a press there closes a pinned card', async () => {
    const frame = '<iframe srcdoc="embed" style="display:block;width:100%;height:300px;border:0"></iframe>'
    await show(PLAIN.replace('<p>&#8212;</p>', `${frame}<p>&#8212;</p>`))
    const last = await page.evaluate(() => {
      const frame = document.querySelector('iframe') as HTMLElement
      const before = ([...(CSS.highlights.get('cp-footnote') ?? [])] as Range[]).filter(
        (range) => frame.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_PRECEDING,
      )
      return before.length - 1
    })
    const { x, y } = await painted(page, 'cp-footnote', last)
    const inside = await page.evaluate(() => {
      const { bottom, left } = (document.querySelector('iframe') as HTMLElement).getBoundingClientRect()
      return { x: left + 40, y: Math.min(bottom - 20, innerHeight - 5) }
    })
    await page.mouse.move(x, y, { steps: 3 })
    await expect.poll(() => cardText(session, page), SOON).not.toBeNull()
    await page.mouse.move(inside.x, inside.y)
    await expect.poll(() => cardText(session, page), SOON).toBeNull()
    await page.mouse.click(x, y)
    await expect.poll(() => cardText(session, page), SOON).not.toBeNull()
    await page.mouse.click(inside.x, inside.y)
    await expect.poll(() => cardText(session, page), SOON).toBeNull()
  })

  test('has text that can only be selected as a whole: hovering and pressing open its cards', async () => {
    await show(styled('article p{user-select:all}'))
    const { x, y } = await painted(page, 'cp-counterpoint', 2)
    await page.mouse.move(x, y, { steps: 3 })
    await expect.poll(() => cardText(session, page), SOON).toContain('Counterpoint')
    await page.mouse.move(2, 2)
    await expect.poll(() => cardText(session, page), SOON).toBeNull()
    const note = await painted(page, 'cp-footnote', 2)
    await page.mouse.click(note.x, note.y)
    await expect.poll(() => cardText(session, page), SOON).toContain('Note 3')
  })

  test('lies behind a dialog of the site: keys do nothing, and Escape is the dialog’s', async () => {
    await show(wrapped('<dialog id="ask">We value your privacy <button>Accept</button></dialog>', ''))
    await press('j')
    await page.evaluate(() => (document.querySelector('#ask') as HTMLDialogElement).showModal())
    const before = await page.evaluate(() => scrollY)
    await press('j', 'n', '?')
    expect(await page.evaluate(() => scrollY)).toBe(before)
    expect(
      await page.evaluate(
        () => document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('dialog')?.open ?? false,
      ),
    ).toBe(false)
    await press('Escape')
    expect(await page.evaluate(() => (document.querySelector('#ask') as HTMLDialogElement).open)).toBe(false)
    expect(await cardText(session, page)).not.toBeNull()
    await press('Escape')
    expect(await cardText(session, page)).toBeNull()
  })

  test('fills the screen: cards open in it, a card that was open comes along, and nothing stays in it', async () => {
    await show(
      scripted(
        "addEventListener('keydown',({key})=>{if(key==='g')document.querySelector('article').requestFullscreen()})",
        styled('article:fullscreen{overflow:auto;background:#fff}'),
      ),
    )
    await press('n')
    await page.keyboard.press('g')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName), SOON).toBe('article')
    await expect
      .poll(() => page.evaluate(() => document.querySelector('counterpoint-overlay')?.parentElement?.localName), SOON)
      .toBe('article')
    await atRest(page)
    await expect.poll(stand, SOON).toEqual(RIGHT)
    await close()
    expect(await page.evaluate(() => document.querySelector('article counterpoint-overlay'))).toBeNull()
    await press('n')
    await expect.poll(stand, SOON).toEqual(RIGHT)
    await page.evaluate(() => document.exitFullscreen())
    await expect
      .poll(() => page.evaluate(() => document.querySelector('counterpoint-overlay')?.parentElement?.localName), SOON)
      .toBe('html')
    await atRest(page)
    await expect.poll(stand, SOON).toEqual(RIGHT)
  })

  test.runIf(BROWSER === 'chromium')('is zoomed by a pinch: card and sheet stay in what the reader sees', async () => {
    await show(PLAIN)
    const client = await page.createCDPSession()
    const at = await painted(page, 'cp-counterpoint', 3)
    await client.send('Input.synthesizePinchGesture', { x: at.x, y: at.y, scaleFactor: 2 })
    await atRest(page)
    await press('j')
    await expect.poll(stand, SOON).toEqual(RIGHT)
    await close()
    await page.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true })
    await page.waitForSelector('counterpoint-marker')
    await session.driver.pierce(page, 'counterpoint-overlay')
    await painted(page, 'cp-footnote', 8)
    await client.send('Input.synthesizePinchGesture', { x: 195, y: 390, scaleFactor: 2.4 })
    await atRest(page)
    await openFromPanel('note-9')
    expect(await stand()).toMatchObject({ isOpen: true, cardInSight: true, passageInSight: true, notOver: true })
    await close()
  })
})
