/** The card as a reader meets it: pointer, keyboard, touch, and everything on it that can be pressed. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { SHAPES } from '../../demo/site-page'
import { HOVER_DELAY } from '../../src/core/model/settings/settings'
import { ALL_ON, type Session, settle, sleep } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { atRest, BROWSER, cardText, endQuietly, inCard, painted, pressInCard, SOON } from './reader'
import { shareSession } from './share-session'

const WORD = SHAPES["Word's footnote anchors, notes in blocks"]

describe(`in ${BROWSER}`, () => {
  let session: Session
  let page: Page
  const card = (): Promise<string | null> => cardText(session, page)
  /** At once: making closed roots readable again takes longer than a card to open. */
  const isOpen = (): Promise<boolean> =>
    page.evaluate(
      () => document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector(':popover-open') != null,
    )
  const point = async (name: string, index = 0): Promise<void> => {
    const { x, y } = await painted(page, name, index)
    await page.mouse.move(x, y, { steps: 4 })
  }
  const press = async (name: string, index = 0): Promise<void> => {
    const { x, y } = await painted(page, name, index)
    await page.mouse.click(x, y)
    await atRest(page)
  }
  const active = (): Promise<string> => page.evaluate(() => String([...(CSS.highlights.get('cp-active') ?? [])][0]))
  /** Chooses an annotation as the panel does, and waits until the page has come to rest at its passage. */
  const openFromPanel = async (id: string): Promise<void> => {
    const before = await active()
    await session.driver.inExtension(`async () => {
      const api = globalThis.browser ?? chrome
      const tabs = await api.tabs.query({})
      await Promise.all(tabs.map((tab) => api.tabs.sendMessage(tab.id, { type: 'open', id: '${id}' }).catch(() => null)))
      return true
    }`)
    await page.bringToFront()
    await expect.poll(active, SOON).not.toBe(before)
    await atRest(page)
  }
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const active = document.activeElement
      const inner = active?.shadowRoot?.activeElement
      return [active?.getAttribute('data-annotation') ?? active?.localName, inner?.className].join(' ')
    })
  /** Tabs from the top of the page to the first marker of an annotation. */
  const tabTo = async (id: string): Promise<void> => {
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('a')?.focus()
      window.scrollTo(0, 0)
    })
    for (let i = 0; i < 200; i++) {
      await page.keyboard.press('Tab')
      if ((await focused()).startsWith(`${id} `)) return
    }
    throw new Error(`${id} was not reached by Tab`)
  }
  const firstOf = (name: string): Promise<string> =>
    page.evaluate((kindOf) => {
      const markers = [...document.querySelectorAll('counterpoint-marker')]
      return (
        markers
          .find((marker) => marker.getAttribute('data-annotation')?.startsWith('note-') === (kindOf === 'footnote'))
          ?.getAttribute('data-annotation') ?? ''
      )
    }, name)

  /** The open card's and its passage's edges, in the window's CSS pixels. */
  const edges = async (): Promise<Record<'card' | 'mark', { top: number; bottom: number }>> => {
    const box = await (await inCard(session, page, '.surface')).boundingBox()
    if (box === null) throw new Error('no card')
    const mark = await page.evaluate(() => {
      const { bottom, top } = ([...(CSS.highlights.get('cp-active') ?? [])][0] as Range).getBoundingClientRect()
      return { top, bottom }
    })
    return { card: { top: box.y, bottom: box.y + box.height }, mark }
  }

  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))
  beforeEach(async () => {
    page = await session.openArticle(precisPage(shippedEdition()), { tab: page })
    await page.bringToFront()
    await session.driver.pierce(page, 'counterpoint-overlay')
  })

  test('resting on a mark opens its card after a while, and leaving closes it', async () => {
    // The longest while that can be chosen, so that a busy machine comes to look before it is over.
    const { hoverDelay } = ALL_ON
    await session.settings((settings) => ({ ...settings, hoverDelay: HOVER_DELAY.max }))
    await point('cp-footnote')
    expect(await isOpen()).toBe(false)
    await expect.poll(card, SOON).toContain('Note 1')
    await session.settings((settings) => ({ ...settings, hoverDelay }))
    await page.mouse.move(2, 2, { steps: 2 })
    await settle()
    expect(await card()).toBeNull()
  })

  test('the way from the mark to the card is safe, and the card stays while the pointer is on it', async () => {
    await point('cp-counterpoint')
    await expect.poll(isOpen, SOON).toBe(true)
    await atRest(page)
    const body = await (await inCard(session, page, '.card-body')).boundingBox()
    const { x, y } = await painted(page, 'cp-active')
    const target = { x: (body?.x ?? 0) + 40, y: (body?.y ?? 0) + 20 }
    for (let step = 1; step <= 8; step++) {
      await page.mouse.move(x + ((target.x - x) * step) / 8, y + ((target.y - y) * step) / 8)
      await sleep(90)
    }
    await sleep(1000)
    expect(await card()).toContain('Counterpoint')
  })

  test('scrolling a mark under a resting pointer opens nothing', async () => {
    const { x, y } = await painted(page, 'cp-counterpoint')
    await page.evaluate(() => window.scrollBy(0, 240))
    await page.mouse.move(x, y)
    await sleep(60)
    await page.evaluate(() => window.scrollBy(0, -240))
    await settle()
    expect(await card()).toBeNull()
  })

  test('a press pins the card; a press on the mark again, or beside it, closes it', async () => {
    await press('cp-footnote')
    await page.mouse.move(2, 2)
    await settle()
    expect(await card()).toContain('Note 1')
    await press('cp-footnote')
    // The pointer rests on the mark, which is not to open it again.
    await settle()
    expect(await card()).toBeNull()
    await press('cp-footnote')
    expect(await card()).toContain('Note 1')
    await page.mouse.click(4, 300)
    await settle()
    expect(await card()).toBeNull()
  })

  test('keys alone: Tab reaches the marks in reading order, focus opens, Enter enters, Escape gives focus back', async () => {
    const id = await firstOf('footnote')
    await tabTo(id)
    await expect.poll(card, SOON).toContain('Note 1')
    await page.keyboard.press('Enter')
    await expect.poll(focused, SOON).toBe('counterpoint-overlay card')
    await page.keyboard.press('Escape')
    await expect.poll(card, SOON).toBeNull()
    expect(await focused()).toMatch(new RegExp(`^${id} `, 'u'))
    await settle()
    expect(await card()).toBeNull()
  })

  test('Tab leaves the card where its mark stands in the text', async () => {
    const id = await firstOf('counterpoint')
    await tabTo(id)
    await page.keyboard.press('Tab')
    const next = await focused()
    await tabTo(id)
    await page.keyboard.press('Enter')
    await expect.poll(focused, SOON).toBe('counterpoint-overlay card')
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      if (!(await focused()).startsWith('counterpoint-overlay')) break
    }
    expect(await focused()).toBe(next)
  })

  test('arrow down goes from a focused link of the page into the card that it opened, and the link still jumps', async () => {
    page = await session.openArticle(precisPage(shippedEdition(), WORD === undefined ? {} : { shape: WORD }), {
      tab: page,
    })
    await page.bringToFront()
    expect(await page.$$('counterpoint-marker[data-annotation^="note-"]')).toHaveLength(0)
    await page.focus('a[href="#_ftn2"]')
    await page.keyboard.press('Tab')
    await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    await page.keyboard.up('Shift')
    await expect.poll(card, SOON).toContain('Note 2')
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused, SOON).toBe('counterpoint-overlay card')
    await page.keyboard.press('Escape')
    await page.click('a[href="#_ftn2"]')
    await expect.poll(() => page.evaluate(() => location.hash), SOON).toBe('#_ftn2')
    await atRest(page)
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500)
  })

  test('next and previous go through the annotations in reading order and bring them into view', async () => {
    await press('cp-footnote')
    const seen: string[] = []
    for (let i = 0; i < 3; i++) {
      const before = await active()
      await pressInCard(session, page, '[aria-label="Next annotation"]')
      await expect.poll(active, SOON).not.toBe(before)
      await atRest(page)
      seen.push(await active())
      const top = await page.evaluate(
        () => ([...(CSS.highlights.get('cp-active') ?? [])][0] as Range).getBoundingClientRect().top,
      )
      expect(top).toBeGreaterThan(0)
      expect(top).toBeLessThan(800)
    }
    expect(new Set(seen).size).toBe(3)
    await pressInCard(session, page, '[aria-label="Previous annotation"]')
    await expect.poll(active, SOON).toBe(seen[1])
  })

  test('go to note shows the whole note and the way back, which its button and Escape take', async () => {
    await press('cp-footnote', 4)
    const before = await page.evaluate(() => scrollY)
    const isBack = async (): Promise<boolean> => Math.abs((await page.evaluate(() => scrollY)) - before) < 2
    const goToNote = async (): Promise<void> => {
      await pressInCard(session, page, '.card-foot button::-p-text(note)')
      await expect.poll(() => page.evaluate(() => scrollY), SOON).toBeGreaterThan(before + 300)
      await atRest(page)
    }
    await goToNote()
    const { card: pill, mark: note } = await edges()
    expect([note.top >= 0, note.bottom <= 800]).toEqual([true, true])
    expect(pill.top >= note.bottom || pill.bottom <= note.top).toBe(true)
    expect(await card()).toBe('Back to the text')
    await pressInCard(session, page, '.back-pill')
    await expect.poll(isBack, SOON).toBe(true)
    await atRest(page)
    expect(await card()).toContain('Note 5')
    await goToNote()
    await page.keyboard.press('Escape')
    await expect.poll(isBack, SOON).toBe(true)
    expect(await card()).toBeNull()
  })

  test('a citation is copied in the format that was chosen', async () => {
    await press('cp-footnote', 2)
    await pressInCard(session, page, '.cite [aria-expanded]')
    await pressInCard(session, page, '.cite button::-p-text(BibTeX)')
    await expect.poll(card, SOON).toContain('Copied: BibTeX')
    await pressInCard(session, page, '[aria-label="Close"]')
    await page.evaluate(() => {
      const field = document.createElement('textarea')
      field.id = 'paste'
      document.body.prepend(field)
      window.scrollTo(0, 0)
    })
    await page.focus('#paste')
    await page.keyboard.down('Control')
    await page.keyboard.press('v')
    await page.keyboard.up('Control')
    const pasted = (): Promise<string> => page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value)
    await expect.poll(pasted, SOON).toMatch(/^@article\{lukyanov/u)
  })

  test('the foot copies a reference with its italics, and a report with a word on where it may go', async () => {
    const paste = async (): Promise<void> => {
      await pressInCard(session, page, '[aria-label="Close"]')
      await page.focus('#paste')
      await page.keyboard.down('Control')
      await page.keyboard.press('v')
      await page.keyboard.up('Control')
    }
    await page.evaluate(() => {
      const field = document.createElement('div')
      field.id = 'paste'
      field.contentEditable = 'true'
      document.body.append(field)
    })
    const pasted = (): Promise<{ text: string; italic: string }> =>
      page.$eval('#paste', (field) => ({
        text: field.textContent ?? '',
        italic: [...field.querySelectorAll('*')]
          .filter((inner) => inner.children.length === 0 && getComputedStyle(inner).fontStyle === 'italic')
          .map((inner) => inner.textContent)
          .join(),
      }))
    await press('cp-footnote', 2)
    await pressInCard(session, page, '.card-foot button::-p-text(Cite)')
    await pressInCard(session, page, '.card-foot button::-p-text(MLA)')
    await expect.poll(card, SOON).toContain('Copied: MLA')
    await paste()
    const title = /^The Counterpoint editors\. “Note 3\.” (.* \(version .*\)), \d/u
    await expect.poll(async () => (await pasted()).text, SOON).toMatch(/#counterpoint=note-3:~:text=\S+\.$/u)
    const { italic, text } = await pasted()
    expect(title.exec(text)?.[1]).toBe(italic)

    await page.$eval('#paste', (field) => field.replaceChildren())
    await press('cp-footnote', 2)
    await pressInCard(session, page, '.card-foot button::-p-text(Report)')
    await expect.poll(card, SOON).toMatch(/names no address for corrections.*Copied: report/su)
    await paste()
    await expect.poll(async () => (await pasted()).text, SOON).toMatch(/Annotation: note-3.*What is wrong:/su)
  })

  test('on a narrow window the card is a sheet at the bottom', async () => {
    await page.setViewport({ width: 390, height: 780 })
    await atRest(page)
    await press('cp-footnote')
    const box = await (await inCard(session, page, '.surface')).boundingBox()
    expect(box?.x).toBe(0)
    expect(Math.round(box?.width ?? 0)).toBe(await page.evaluate(() => document.documentElement.clientWidth))
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(
      await page.evaluate(() => document.documentElement.clientHeight),
    )
    await page.setViewport({ width: 1280, height: 800 })
  })

  test.each([
    ['another mark', precisPage(shippedEdition())],
    ['a link of the page to another note', precisPage(shippedEdition(), WORD === undefined ? {} : { shape: WORD })],
  ])('a card that the panel opened stays when the window gets its focus back, which is on %s', async (_, html) => {
    page = await session.openArticle(html, { tab: page })
    await session.driver.pierce(page, 'counterpoint-overlay')
    await page.keyboard.type('n')
    await expect.poll(card, SOON).toContain('Note 1')
    await page.keyboard.press('Escape')
    await expect.poll(isOpen, SOON).toBe(false)
    const other = await session.driver.newPage()
    await other.bringToFront()
    await openFromPanel('note-20')
    expect(await card()).toContain('Note 20')
    await other.bringToFront()
    await page.bringToFront()
    await settle()
    expect(await card()).toContain('Note 20')
    await other.close()
  })

  test('the card keeps to the window and off its mark, wherever the mark stands', async () => {
    for (const index of [0, 3, 9, 15]) {
      await press('cp-footnote', index)
      const box = await (await inCard(session, page, '.surface')).boundingBox()
      const mark = await page.evaluate(() => {
        const { top, bottom } = ([...(CSS.highlights.get('cp-active') ?? [])][0] as Range).getBoundingClientRect()
        return { top, bottom }
      })
      if (box === null) throw new Error('no card')
      expect(box.x).toBeGreaterThanOrEqual(9)
      expect(box.x + box.width).toBeLessThanOrEqual(1280 - 9)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height).toBeLessThanOrEqual(800)
      expect(box.y >= mark.bottom || box.y + box.height <= mark.top).toBe(true)
      await page.keyboard.press('Escape')
    }
  })

  test('cards that are opened one after another, far and near, keep to the window each', async () => {
    for (const id of ['axis-of-convenience-lo', 'chinese-investment', 'reactor-exports']) {
      await openFromPanel(id)
      const box = await (await inCard(session, page, '.surface')).boundingBox()
      expect(box?.y, id).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0), id).toBeLessThanOrEqual(800)
    }
  })

  test('a card opened from afar stands on the roomier side of its mark once the page has come to rest', async () => {
    for (const id of ['traceca-european-programme', 'joint-exercises-grew', 'axis-of-convenience-lo']) {
      await openFromPanel(id)
      const box = await (await inCard(session, page, '.surface')).boundingBox()
      const mark = await page.evaluate(() => {
        const { top, bottom } = ([...(CSS.highlights.get('cp-active') ?? [])][0] as Range).getBoundingClientRect()
        return { above: top, below: innerHeight - bottom, bottom }
      })
      expect(mark.below > mark.above ? (box?.y ?? 0) >= mark.bottom - 1 : (box?.y ?? 0) < mark.above).toBe(true)
      await page.keyboard.press('Escape')
    }
  })

  test('on a page that the reader’s own style zooms, the card stands at its mark', async () => {
    await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.5'))
    await openFromPanel('axis-of-convenience-lo')
    const { card: open, mark } = await edges()
    expect(Math.min(Math.abs(open.top - mark.bottom), Math.abs(mark.top - open.bottom))).toBeLessThan(20)
    expect([open.top >= 0, open.bottom <= 800]).toEqual([true, true])
    await page.keyboard.press('Escape')
    await page.evaluate(() => document.documentElement.style.removeProperty('zoom'))
    await atRest(page)
  })

  test('a card that becomes a sheet leaves its passage in sight', async () => {
    await openFromPanel('axis-of-convenience-lo')
    await page.setViewport({ width: 390, height: 700 })
    const isInSight = async (): Promise<boolean> => {
      const { card: sheet, mark } = await edges()
      return mark.top >= 0 && mark.bottom <= sheet.top
    }
    await expect.poll(isInSight, SOON).toBe(true)
    await page.keyboard.press('Escape')
    await page.setViewport({ width: 1280, height: 800 })
    await atRest(page)
  })

  test('a window that changes in height alone has its card placed anew', async () => {
    await page.setViewport({ width: 1280, height: 420 })
    await atRest(page)
    await press('cp-footnote')
    await page.setViewport({ width: 1280, height: 800 })
    const sides = async (): Promise<Record<'isRoomier' | 'isWithin', boolean>> => {
      const { card: open, mark } = await edges()
      const isBelow = open.top >= mark.bottom - 1
      return { isRoomier: isBelow === 800 - mark.bottom > mark.top, isWithin: open.top >= 0 && open.bottom <= 800 }
    }
    await expect.poll(sides, SOON).toEqual({ isRoomier: true, isWithin: true })
    await page.keyboard.press('Escape')
    await atRest(page)
  })

  test('a mouse that selects text opens no card on its way', async () => {
    const { x, y } = await painted(page, 'cp-counterpoint')
    await page.mouse.move(x - 60, y + 60)
    await page.mouse.down()
    await page.mouse.move(x, y, { steps: 6 })
    await settle()
    expect(await card()).toBeNull()
    await page.mouse.up()
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(0)
    await settle()
    expect(await card()).toBeNull()
    await page.evaluate(() => getSelection()?.removeAllRanges())
  })

  test('text that is selected in a card out over its edge is no press beside it', async () => {
    await press('cp-counterpoint')
    const body = await (await inCard(session, page, '.card-body')).boundingBox()
    if (body === null) throw new Error('no card')
    // From the second line of the headline: what is before its first letter selects nothing.
    await page.mouse.move(body.x + 60, body.y + 40)
    await page.mouse.down()
    await page.mouse.move(body.x + 120, body.y + 60, { steps: 4 })
    await page.mouse.move(body.x - 60, body.y + 60, { steps: 4 })
    await page.mouse.up()
    await settle()
    expect(await card()).toContain('Counterpoint')
    // A press that selects nothing is one.
    await page.mouse.click(4, 300)
    await expect.poll(card, SOON).toBeNull()
  })

  test('the way back from a note leaves the focus in the card', async () => {
    const id = await firstOf('footnote')
    await tabTo(id)
    await page.keyboard.press('Enter')
    await expect.poll(focused, SOON).toBe('counterpoint-overlay card')
    await (await inCard(session, page, '.card-foot button::-p-text(note)')).focus()
    await page.keyboard.press('Enter')
    await atRest(page)
    expect(await focused()).toBe('counterpoint-overlay back-pill')
    await page.keyboard.press('Enter')
    await atRest(page)
    expect(await focused()).toBe('counterpoint-overlay card')
    await page.keyboard.press('Escape')
    await expect.poll(focused, SOON).toMatch(new RegExp(`^${id} `, 'u'))
  })

  test('a note opens at each place where it is cited, by pointer and by key, and a marker opens all notes that it names', async () => {
    const html = precisPage(shippedEdition()).replace('[2]', '[2, 3]').replace('[4]', '[4] and again[1]')
    page = await session.openArticle(html, { tab: page })
    await page.bringToFront()
    await session.driver.pierce(page)
    const figures = await page.evaluate(() =>
      ([...(CSS.highlights.get('cp-footnote') ?? [])] as Range[])
        .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
        .map(String),
    )
    const again = figures.lastIndexOf('[1]')
    expect(again).toBeGreaterThan(figures.indexOf('[1]'))
    await press('cp-footnote', again)
    await expect.poll(card, SOON).toContain('Note 1')
    const mark = await painted(page, 'cp-footnote', again)
    const box = await (await inCard(session, page, '.card-body')).boundingBox()
    expect(Math.abs((box?.y ?? 9999) - mark.y)).toBeLessThan(500)
    await page.keyboard.press('Escape')

    // By keys, and back to the same mark.
    const nth = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.getAttribute('data-nth'))
    await page.evaluate(() => {
      const marker = document.querySelector('counterpoint-marker[data-annotation="note-1"][data-nth="1"]')
      marker?.shadowRoot?.querySelector('a')?.focus()
    })
    await page.keyboard.press('Enter')
    await expect.poll(focused, SOON).toBe('counterpoint-overlay card')
    await page.keyboard.press('Escape')
    await expect.poll(nth, SOON).toBe('1')

    await press('cp-footnote', figures.indexOf('[2, 3]'))
    await expect.poll(card, SOON).toContain('Note 2')
    expect(await card()).toContain('Note 3')
  })

  test('events that a page makes up do nothing', async () => {
    await page.evaluate(() => {
      const marker = document.querySelector('counterpoint-marker') as HTMLElement
      marker.click()
      marker.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5 }))
      document.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      marker.shadowRoot?.querySelector('a')?.click()
    })
    await settle()
    expect(await card()).toBeNull()
  })
})
