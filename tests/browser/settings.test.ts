/** The page of settings as a reader uses it, and what its changes do to an article that is open in another tab. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings/settings'
import { writeSettings } from '../../src/core/model/settings/settings-file'
import { ALL_ON, type Session, settle, sleep, startSession } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { violations } from './axe'
import { BROWSER, endQuietly, painted, SOON } from './reader'

/** Until the page of settings is drawn anew after a press, in ms; what comes of the press is waited for by itself. */
const PRESSED = 100

/** A translation made up for the test: only some texts, one of them with a placeholder. */
const MADE_UP = {
  locale: { message: 'de-AT' },
  settings: { message: 'Einstellungen!' },
  note_number: { message: 'Fußnote Nr. $NUMBER$', placeholders: { number: { content: '$1' } } },
  on_page_other: { message: 'Hier stehen $COUNT$', placeholders: { count: { content: '$1' } } },
}

describe(`in ${BROWSER}`, () => {
  let folder: string
  let session: Session
  let article: Page
  let options: Page

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
    const extension = join(folder, BROWSER)
    cpSync(resolve(import.meta.dirname, '../../dist', BROWSER), extension, { recursive: true })
    writeFileSync(join(extension, '_locales/de/messages.json'), JSON.stringify(MADE_UP))
    session = await startSession(BROWSER, { dist: folder, fresh: true })
    options = await session.driver.extensionPage('options/options.html')
    await options.waitForSelector('main')
    article = await session.openArticle(precisPage(shippedEdition()))
    await session.driver.pierce(article)
  })
  afterAll(() => endQuietly(session).finally(() => rmSync(folder, { recursive: true, force: true })))

  /** Sets the control of that name, as its change by a reader does. */
  const set = async (name: string, value: string | boolean): Promise<void> => {
    await options.evaluate(
      (wanted, next) => {
        const nameOf = (each: Element): string =>
          each.getAttribute('aria-label') ?? each.closest('label')?.querySelector('span')?.textContent ?? ''
        const found = [...document.querySelectorAll<HTMLInputElement>('input, select')].find(
          (each) => nameOf(each) === wanted,
        )
        if (!found) throw new Error(`no control ${wanted}`)
        if (typeof next === 'boolean') found.click()
        else {
          found.value = next
          found.dispatchEvent(new Event('change', { bubbles: true }))
        }
      },
      name,
      value,
    )
    await sleep(PRESSED)
  }
  const press = async (name: string): Promise<void> => {
    await options.evaluate((wanted) => {
      const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === wanted)
      if (!found) throw new Error(`no button ${wanted}`)
      found.click()
    }, name)
    await sleep(PRESSED)
  }
  const status = (): Promise<string> =>
    options.evaluate(() => document.querySelector('[role="status"]')?.textContent ?? '')
  const stored = (): Promise<Settings> =>
    session.driver.inExtension(
      'async () => (await (globalThis.browser ?? chrome).storage.local.get("settings")).settings',
    )
  const look = (of: string): Promise<{ decoration: string; background: string }> =>
    article.evaluate((name) => {
      const style = getComputedStyle(document.querySelector('p') as Element, `::highlight(cp-${name})`)
      return { decoration: style.textDecoration, background: style.backgroundColor }
    }, of)
  const markers = (): Promise<string[]> =>
    article.evaluate(() =>
      [...document.querySelectorAll('counterpoint-marker')].map((each) => each.getAttribute('data-annotation') ?? ''),
    )
  /** The open card's text size and background, or null. */
  const card = (): Promise<{ size: string; background: string } | null> =>
    article.evaluate(() => {
      const surface = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.surface')
      if (!surface?.matches(':popover-open')) return null
      const { backgroundColor, fontSize } = getComputedStyle(surface)
      return { size: fontSize, background: backgroundColor }
    })

  test('what is switched off goes from the open article at once, and comes back', async () => {
    const all = await markers()
    await set('Footnotes', false)
    await expect.poll(async () => (await markers()).length, SOON).toBe(all.length - 29)
    await set('Footnotes', true)
    await expect.poll(markers, SOON).toEqual(all)
    await set('supports', false)
    await expect.poll(async () => (await markers()).length, SOON).toBeLessThan(all.length)
    expect((await markers()).length).toBeGreaterThan(0)
    await set('supports', true)
    await expect.poll(markers, SOON).toEqual(all)
  })

  test('highlights take another line, colour and tint; a kind that had the line exchanges it', async () => {
    const html = await article.evaluate(() => document.body.innerHTML)
    expect((await look('context')).decoration).toContain('dotted')
    await set('Context: Line', 'double')
    await set('Context: Colour', 'grey')
    await set('Context: Tint', true)
    await expect
      .poll(() => look('context'), SOON)
      .toEqual({
        decoration: expect.stringMatching(/double.*rgb\(118, 118, 118\)/u),
        background: 'rgba(118, 118, 118, 0.12)',
      })
    await expect.poll(async () => (await look('footnote')).decoration, SOON).toContain('dotted')
    await press('Reset all settings')
    await expect.poll(async () => (await look('context')).decoration, SOON).toContain('dotted')
    expect(await article.evaluate(() => document.body.innerHTML)).toBe(html)
  })

  test('cards open by a press only, in the chosen size and theme', async () => {
    await set('on click only', true)
    await set('Text size', '21')
    await set('dark', true)
    await expect.poll(async () => (await stored()).theme, SOON).toBe('dark')
    await article.bringToFront()
    const { x, y } = await painted(article, 'cp-counterpoint')
    await article.mouse.move(x - 3, y)
    await article.mouse.move(x, y)
    await settle()
    expect(await card()).toBeNull()
    await article.mouse.click(x, y)
    await expect.poll(card, SOON).toEqual({ size: '21px', background: 'rgb(38, 35, 32)' })
    await set('light', true)
    await expect.poll(card, SOON).toEqual({ size: '21px', background: 'rgb(253, 251, 246)' })
    await article.keyboard.press('Escape')
    await set('on hover or click', true)
    await expect.poll(async () => (await stored()).opensOn, SOON).toBe('hover')
    // The article may hear of it later than this, and a pointer that is there already opens nothing.
    const hover = async (): ReturnType<typeof card> => {
      await article.mouse.move(2, 2)
      await article.mouse.move(x, y, { steps: 3 })
      await settle()
      return card()
    }
    await expect.poll(hover, SOON).not.toBeNull()
    await article.mouse.move(2, 2)
    await press('Reset all settings')
  })

  test('changes in two pages at once are all stored', async () => {
    await press('Reset all settings')
    await expect.poll(stored, SOON).toEqual(DEFAULT_SETTINGS)
    const other = await session.driver.extensionPage('options/options.html')
    await other.waitForSelector('main')
    // The boxes of the keys: this page takes every other one, the other page the rest.
    const clickAll = (page: Page, first: number): Promise<void> =>
      page.evaluate((from) => {
        const boxes = [...document.querySelectorAll('label kbd')].map((key) =>
          key.closest('label')?.querySelector('input'),
        )
        for (let nth = from; nth < boxes.length; nth += 2) boxes[nth]?.click()
      }, first)
    const chosen = (page: Page): Promise<number> =>
      page.evaluate(() => document.querySelectorAll('label:has(kbd) input:checked').length)
    expect(await chosen(other)).toBe(Object.keys(DEFAULT_SETTINGS.keys).length)
    await Promise.all([clickAll(options, 0), clickAll(other, 1)])
    await expect.poll(async () => Object.values((await stored()).keys), SOON).not.toContain(true)
    await expect.poll(async () => [await chosen(options), await chosen(other)], SOON).toEqual([0, 0])
    await other.close()
    await press('Reset all settings')
  })

  test('settings of a later version outlive the key that hides everything', async () => {
    const put = (settings: object): Promise<boolean> =>
      session.driver.inExtension(`async () => {
        await (globalThis.browser ?? chrome).storage.local.set({ settings: ${JSON.stringify(settings)} })
        return true
      }`)
    const later = { ...ALL_ON, version: 99, precious: [1], keys: { ...ALL_ON.keys, video: true } }
    const usual = (await markers()).length
    await put(later)
    // Errata are not shown by default.
    await expect.poll(async () => (await markers()).length, SOON).toBeGreaterThan(usual)
    await article.bringToFront()
    await article.keyboard.press('h')
    await expect.poll(stored, SOON).toEqual({ ...later, enabled: false })
    await expect.poll(markers, SOON).toEqual([])
    await article.keyboard.press('h')
    await expect.poll(stored, SOON).toEqual(later)
    await put(ALL_ON)
  })

  test('another language than the browser’s is spoken on the page, in the settings and on the toolbar button', async () => {
    await session.settings(() => ({ ...ALL_ON, language: 'de' }))
    const label = async (): Promise<string | null | undefined> => {
      await session.driver.pierce(article)
      return article.evaluate(() =>
        document
          .querySelector('counterpoint-marker[data-annotation="note-1"]')
          ?.shadowRoot?.querySelector('a')
          ?.getAttribute('aria-label'),
      )
    }
    await expect.poll(label, SOON).toBe('Fußnote Nr. 1')
    const head = (): Promise<unknown[]> =>
      options.evaluate(() => [document.documentElement.lang, document.querySelector('h1')?.innerText])
    await expect.poll(head, SOON).toEqual(['de-AT', expect.stringContaining('Einstellungen!')])
    // What has no translation is English.
    expect(await options.evaluate(() => document.body.innerText)).toContain('Export to a file')
    await article.bringToFront()
    const button = (): Promise<string[]> =>
      session.driver.inExtension(`async () => {
        const api = globalThis.browser ?? chrome
        const tabs = await api.tabs.query({})
        const titles = await Promise.all(tabs.map(({ id: tabId }) => api.action.getTitle({ tabId })))
        return titles.filter((title) => title.startsWith('Hier'))
      }`)
    await expect.poll(button, SOON).toEqual([expect.stringMatching(/^Hier stehen \d+$/u)])
    await session.settings(() => ALL_ON)
    await expect.poll(async () => (await head())[0], SOON).toBe('en-GB')
  })

  test('the badge counts, and says when everything is off', async () => {
    const badges = (): Promise<string[]> =>
      session.driver.inExtension(`async () => {
        const api = globalThis.browser ?? chrome
        const tabs = await api.tabs.query({})
        return (await Promise.all(tabs.map(({ id: tabId }) => api.action.getBadgeText({ tabId })))).filter(Boolean)
      }`)
    const placed = (await markers()).length
    await expect.poll(badges, SOON).toEqual([String(placed)])
    await set('Annotations', false)
    await expect.poll(badges, SOON).toEqual(['off'])
    await set('Annotations', true)
    await expect.poll(badges, SOON).toEqual([String(placed)])
  })

  test('settings go to a file and come back; a broken file is refused with the reason, and a reset can be undone', async () => {
    await set('Text size', '19')
    await expect.poll(stored, SOON).toEqual({ ...ALL_ON, textSize: 19 })
    const exported = await options.evaluate(async () => {
      const blobs: Blob[] = []
      const { createObjectURL } = URL
      URL.createObjectURL = (blob) => {
        blobs.push(blob as Blob)
        return createObjectURL(blob)
      }
      ;[...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Export to a file')?.click()
      URL.createObjectURL = createObjectURL
      return blobs[0]?.text()
    })
    expect(exported).toBe(writeSettings({ ...ALL_ON, textSize: 19 }))

    const importing = async (text: string): Promise<void> => {
      const path = join(folder, 'to-import.json')
      writeFileSync(path, text)
      const field = (await options.$('input[type="file"]')) as unknown as { uploadFile(path: string): Promise<void> }
      await field.uploadFile(path)
    }
    await importing('{"version": 2, "enabled"')
    await expect.poll(status, SOON).toBe('Not imported: the file is not JSON.')
    await importing(JSON.stringify({ ...DEFAULT_SETTINGS, hoverDelay: -5 }))
    await expect.poll(status, SOON).toContain('“hoverDelay”')
    expect((await stored()).textSize).toBe(19)
    await importing(JSON.stringify({ version: 1, enabled: true, kinds: { ...ALL_ON.kinds, context: false } }))
    await expect.poll(status, SOON).toBe('The settings of the file are in use.')
    await expect.poll(stored, SOON).toEqual({
      ...DEFAULT_SETTINGS,
      kinds: { ...ALL_ON.kinds, context: false },
    })
    await press('Reset all settings')
    await expect.poll(stored, SOON).toEqual(DEFAULT_SETTINGS)
    await press('Undo')
    await expect.poll(async () => (await stored()).kinds.context, SOON).toBe(false)
    await press('Reset all settings')
  })

  test('the popup and the browser lead to it', async () => {
    const isOpen = await session.driver.inExtension<boolean>(`async () => {
      const api = globalThis.browser ?? chrome
      await api.runtime.openOptionsPage()
      await new Promise((done) => setTimeout(done, 500))
      return api.extension.getViews({ type: 'tab' }).some(({ location }) => location.pathname === '/options/options.html')
    }`)
    expect(isOpen).toBe(true)
  })

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (theme) => {
    await session.settings(() => ({ ...ALL_ON, theme }))
    const scheme = (): Promise<string> => options.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
    await expect.poll(scheme, SOON).toBe(theme)
    expect(await violations(options)).toEqual([])
  })
})
