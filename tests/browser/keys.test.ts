/** The article read by keys alone, the browser's own commands, and the menu on selected text. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { SHAPES } from '../../demo/site-page'
import { ALL_ON, type Session, settle } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { violations } from './axe'
import { atRest, BROWSER, endQuietly, inCard, painted, SOON } from './reader'
import { shareSession } from './share-session'

const WORD = SHAPES["Word's footnote anchors, notes in blocks"]

describe(`in ${BROWSER}`, () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))
  beforeEach(async () => {
    await session.settings(() => ALL_ON)
    await open(precisPage(shippedEdition()))
  })

  /** Closed roots are made readable once a page, which takes a while; after that they are read at once. */
  const open = async (html: string): Promise<void> => {
    page = await session.openArticle(html, { tab: page })
    await page.bringToFront()
    await session.driver.pierce(page)
  }

  /** The open card's text, or null. */
  const card = (): Promise<string | null> =>
    page.evaluate(() => {
      const surface = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.surface')
      return surface?.matches(':popover-open') ? surface.textContent : null
    })

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.type(key)
      await atRest(page)
    }
  }

  /** The annotation whose mark has the focus, `card` or `dialog` in ours, else the element's name; and whether that is seen. */
  const focus = async (): Promise<{ on: string; isSeen: boolean }> => {
    return page.evaluate(() => {
      const host = document.activeElement
      const inner = host?.shadowRoot?.activeElement ?? host
      const { outlineStyle } = getComputedStyle(inner ?? document.body)
      const { bottom, top } = (inner ?? document.body).getBoundingClientRect()
      const within = inner?.closest('dialog') ? 'dialog' : inner?.closest('.surface') ? 'card' : undefined
      return {
        on: within ?? host?.getAttribute('data-annotation') ?? host?.getAttribute('href') ?? host?.localName ?? '',
        isSeen: inner?.matches(':focus-visible') === true && outlineStyle !== 'none' && bottom > 0 && top < innerHeight,
      }
    })
  }
  const marks = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('counterpoint-marker')].map((each) => each.getAttribute('data-annotation') ?? ''),
    )
  const said = async (): Promise<string> => {
    return page.evaluate(
      () =>
        document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.announcement')?.textContent ?? '',
    )
  }
  const dialogText = async (): Promise<string | null> => {
    return page.evaluate(() => {
      const dialog = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('dialog')
      return dialog?.open ? dialog.innerText : null
    })
  }

  test('j and k lead through the annotations in reading order, with the focus on their marks, and say where that is', async () => {
    const before = (await session.report())?.items.flatMap(({ id, outcome }) =>
      outcome.status === 'anchored' ? [{ id, ...outcome }] : [],
    )
    const order = (before ?? []).sort((a, b) => a.start - b.start || b.end - a.end).map(({ id }) => id)
    for (const id of order.slice(0, 3)) {
      await press('j')
      expect(await focus()).toEqual({ on: id, isSeen: true })
    }
    expect(await said()).toMatch(new RegExp(`, 3 of ${order.length}$`, 'u'))
    await press('k')
    expect(await focus()).toEqual({ on: order[1], isSeen: true })
    expect(await card()).not.toBeNull()
    await press('k', 'k')
    expect(await focus()).toEqual({ on: order.at(-1), isSeen: true })
  })

  test('o leads into the card and back to its mark, and so does Escape', async () => {
    await press('n')
    expect(await focus()).toEqual({ on: 'note-1', isSeen: true })
    expect(await card()).toContain('Note 1')
    for (const back of ['o', 'Escape'] as const) {
      await press('o')
      expect(await focus()).toEqual({ on: 'card', isSeen: true })
      await page.keyboard.press(back)
      await atRest(page)
      expect(await focus()).toEqual({ on: 'note-1', isSeen: true })
      expect(await card()).toBeNull()
    }
    let steps = 0
    do {
      await press('j')
      steps += 1
    } while (!(await card())?.startsWith('Counterpoint') && steps < 12)
    expect(await card()).toContain('Counterpoint')
    const { isSeen, on } = await focus()
    expect(isSeen).toBe(true)
    await press('o', 'o')
    expect(await focus()).toEqual({ on, isSeen: true })
    expect(await card()).toBeNull()
  })

  test('n and p lead from note to note, to the page’s own links where it has them', async () => {
    await open(precisPage(shippedEdition(), WORD === undefined ? {} : { shape: WORD }))
    await press('n', 'n')
    expect(await focus()).toEqual({ on: '#_ftn2', isSeen: true })
    expect(await card()).toContain('Note 2')
    expect(await said()).toMatch(/^Note 2, /u)
    await press('p')
    expect(await focus()).toEqual({ on: '#_ftn1', isSeen: true })
  })

  test('in a field they are letters, and what the site takes for itself is its own', async () => {
    await page.focus('input')
    await press('j', 'h', '?', 'n')
    expect(await page.$eval('input', ({ value }) => value)).toBe('jh?n')
    expect((await focus()).on).toBe('input')
    await page.evaluate(() => {
      ;(document.activeElement as HTMLElement).blur()
      document.addEventListener('keydown', (event) => event.key === 'j' && event.preventDefault())
    })
    await press('j')
    expect((await focus()).on).toBe('body')
    await page.keyboard.down('Shift')
    await press('K')
    await page.keyboard.up('Shift')
    expect((await focus()).on).toBe('body')
    await press('n')
    expect((await focus()).on).toBe('note-1')
  })

  test('the help lists the keys, keeps the focus and gives it back', async () => {
    await press('j')
    const { on } = await focus()
    await press('?')
    const text = (await dialogText()) ?? ''
    for (const line of ['Next annotation', 'Previous footnote', 'Show or hide all annotations', 'Esc'])
      expect(text).toContain(line)
    expect(await focus()).toEqual({ on: 'dialog', isSeen: true })
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab')
      // Beyond its last stop there is the browser's own, never the page.
      expect(['dialog', 'body', 'html']).toContain((await focus()).on)
    }
    await press('j')
    expect(await dialogText()).not.toBeNull()
    expect(await violations(page, 'counterpoint-overlay')).toEqual([])
    await page.keyboard.press('Escape')
    await atRest(page)
    expect(await dialogText()).toBeNull()
    expect(await focus()).toEqual({ on, isSeen: true })
    await press('?', '?')
    expect(await dialogText()).toBeNull()
  })

  test('each key can be switched off, and all of them', async () => {
    await session.settings((settings) => ({ ...settings, keys: { ...settings.keys, next: false } }))
    await press('j')
    expect((await focus()).on).toBe('body')
    await press('?')
    expect(await dialogText()).not.toContain('Next annotation')
    await page.keyboard.press('Escape')
    await session.settings((settings) => ({ ...settings, keysEnabled: false }))
    await press('n', '?', 'h')
    expect(await dialogText()).toBeNull()
    expect((await marks()).length).toBeGreaterThan(0)
  })

  test('h hides everything and brings it back', async () => {
    const all = await marks()
    await press('h')
    await expect
      .poll(async () => [await marks(), await page.evaluate(() => CSS.highlights.size)], SOON)
      .toEqual([[], 0])
    await press('h')
    await expect.poll(marks, SOON).toEqual(all)
  })

  test('a key that is held down acts once', async () => {
    const all = await marks()
    for (let times = 0; times < 6; times++) await page.keyboard.down('h')
    await page.keyboard.up('h')
    await expect.poll(marks, SOON).toEqual([])
    await settle()
    expect(await marks()).toEqual([])
    await press('h')
    await expect.poll(marks, SOON).toEqual(all)
  })

  test('s opens the panel, or says how the browser opens it', async () => {
    await press('s')
    if (BROWSER === 'firefox') await expect.poll(dialogText, SOON).toContain('by its own shortcut: Alt+Shift+S')
    else {
      const panels = (): Promise<number> =>
        session.driver.inExtension(
          `async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length`,
        )
      await expect.poll(panels, SOON).toBe(1)
      await settle()
      expect(await dialogText()).toBeNull()
    }
  })

  test('the browser’s commands lead to the next counterpoint, and hide and show', async () => {
    const on = async (): Promise<string> => (await focus()).on
    await session.driver.command('next-counterpoint')
    await expect.poll(card, SOON).toContain('Counterpoint')
    await atRest(page)
    const first = await on()
    await session.driver.command('next-counterpoint')
    await expect.poll(on, SOON).not.toBe(first)
    await expect.poll(card, SOON).toContain('Counterpoint')
    await session.driver.command('toggle')
    await expect.poll(marks, SOON).toEqual([])
    await session.driver.command('toggle')
    await expect.poll(async () => (await marks()).length, SOON).toBeGreaterThan(0)
  })

  test('the menu on selected text opens what the edition says there, or says that it says nothing', async () => {
    const { x, y } = await painted(page, 'cp-counterpoint')
    await page.mouse.click(x, y, { count: 2 })
    await page.keyboard.press('Escape')
    await session.driver.chooseMenu(page, x, y)
    await expect.poll(card, SOON).toContain('Counterpoint')
    await expect.poll(async () => (await focus()).on, SOON).toBe('card')
    await page.keyboard.press('Escape')
    await atRest(page)
    const heading = await page.evaluate(() => {
      window.scrollTo(0, 0)
      const { left, top } = (document.querySelector('h1') as Element).getBoundingClientRect()
      return { x: Math.round(left + 20), y: Math.round(top + 20) }
    })
    await page.mouse.click(heading.x, heading.y, { count: 2 })
    await session.driver.chooseMenu(page, heading.x, heading.y)
    await expect.poll(dialogText, SOON).toContain('The edition says nothing about the selected text.')
    await expect.poll(said, SOON).toBe('The edition says nothing about the selected text.')
    expect((await focus()).on).toBe('dialog')
  })

  test('the menu on the text of a note opens the note’s card', async () => {
    const word = await page.evaluate(() => {
      const note = [...document.querySelectorAll('p, li')].findLast((each) => /^\s*\[5\]/u.test(each.textContent ?? ''))
      note?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { left, top } = (note as Element).getBoundingClientRect()
      return { x: Math.round(left + 60), y: Math.round(top + 12) }
    })
    await page.mouse.click(word.x, word.y, { count: 2 })
    await session.driver.chooseMenu(page, word.x, word.y)
    await expect.poll(card, SOON).toContain('Note 5')
  })

  test('of several annotations the one that is chosen comes into view with its card', async () => {
    const { x, y } = await painted(page, 'cp-counterpoint')
    await page.keyboard.down('Control')
    await page.keyboard.press('a')
    await page.keyboard.up('Control')
    await expect.poll(() => page.evaluate(() => String(getSelection()).length), SOON).toBeGreaterThan(1000)
    await session.driver.chooseMenu(page, x, y)
    await expect.poll(card, SOON).not.toBeNull()
    await (await inCard(session, page, '[role="tab"][aria-selected="true"]')).focus()
    await page.keyboard.press('End')
    /** Whether passage and card begin in the window. */
    const areInView = (): Promise<boolean[]> =>
      page.evaluate(() => {
        const passage = ([...(CSS.highlights.get('cp-active') ?? [])][0] as Range).getBoundingClientRect()
        const surface = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.surface')
        const tops = [passage.top, surface?.getBoundingClientRect().top ?? Number.NaN]
        return tops.map((top) => top >= 0 && top < innerHeight)
      })
    await expect.poll(areInView, SOON).toEqual([true, true])
    await atRest(page)
    expect(await areInView()).toEqual([true, true])
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(800)
  })
})
