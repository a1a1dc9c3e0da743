// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { PERMISSIONS, type Permission, WelcomeView } from '../../src/welcome/WelcomeView'
import { button, draw, press, textOf } from '../ui/draw'
import { article } from '../ui/samples'

const drawWelcome = (
  permissions: readonly Permission[] = [],
  openSettings?: () => void,
  toolbar?: 'chromium' | 'firefox',
) => {
  const openArticle = vi.fn<(address: string) => void>()
  const openPdf = vi.fn<() => void>()
  const actions = { openArticle, openPdf, ...(openSettings && { openSettings }) }
  return {
    openArticle,
    openPdf,
    page: draw(<WelcomeView articles={[article]} permissions={permissions} toolbar={toolbar} actions={actions} />),
  }
}

describe('the welcome page', () => {
  test('offers the article', async () => {
    const { openArticle, page } = drawWelcome()
    expect(textOf(page)).toContain('The Paradox of Rivers')
    await press(page, 'Open the article')
    expect(openArticle).toHaveBeenCalledExactlyOnceWith('https://www.example.org/rivers/')
  })

  test('leads to the reading page for PDFs', async () => {
    const { openPdf, page } = drawWelcome()
    await press(page, 'Read the PDF with this edition')
    expect(openPdf).toHaveBeenCalledOnce()
  })

  test.each<[string, readonly Permission[], number]>([
    ['without a permission', [], 0],
    ['with all of them', PERMISSIONS, PERMISSIONS.length],
  ])('names what the browser grants, %s, after the pages it may read', (_, permissions, count) => {
    const items = [...drawWelcome(permissions).page.querySelectorAll('li')].map(textOf)
    expect(items).toHaveLength(count + 1)
    expect(items[0]).toContain('example.org')
    expect(items[0]).not.toContain('www.')
    expect(new Set(items).size).toBe(items.length)
  })

  test('says what is kept, how it is deleted, that nothing is sent, and what the site could see', () => {
    const text = textOf(drawWelcome().page)
    expect(text).toContain('until you delete the notes in the settings or remove the extension')
    expect(text).toContain('It sends nothing')
    expect(text).toContain('can see where you marked it and, as with every field on a page, that you type on a card')
  })

  test('leads to the settings where there are any', async () => {
    expect(() => button(drawWelcome().page, 'Settings')).toThrow('no button')
    const openSettings = vi.fn<() => void>()
    await press(drawWelcome([], openSettings).page, 'Settings')
    expect(openSettings).toHaveBeenCalledOnce()
  })

  test('explains the marks: every stance, context and footnotes, each with its sign and in one line', () => {
    const rows = [...drawWelcome().page.querySelectorAll('.legend > div')]
    expect(rows.map((row) => row.querySelector('.icon')?.getAttribute('data-icon'))).toEqual([
      'contradicts',
      'qualifies',
      'updates',
      'supports',
      'context',
      'footnote',
    ])
    expect(rows.map((row) => textOf(row.querySelector('dt')))).toEqual([
      'contradicts',
      'qualifies',
      'updates',
      'supports',
      'Context',
      'Footnotes',
    ])
    for (const row of rows) expect(textOf(row.querySelector('dd'))).toMatch(/^[A-Z].{20,100}\.$/u)
  })

  test.each([
    ['chromium', /the pin beside Counterpoint/u],
    ['firefox', /the gear beside Counterpoint/u],
  ] as const)('says how the button is pinned in %s, and what the panel is', (toolbar, how) => {
    const text = textOf(drawWelcome([], undefined, toolbar).page)
    expect(text).toMatch(how)
    expect(text).toMatch(/The panel beside the article/u)
  })

  test('says nothing of a toolbar or a panel where there is none, but names the keys', () => {
    const text = textOf(drawWelcome().page)
    expect(text).not.toMatch(/toolbar|panel/u)
    expect(text).toContain('j Next annotationk Previous annotation')
  })

  test('has one filled button, for what comes next', () => {
    const { page } = drawWelcome([], vi.fn<() => void>())
    expect([...page.querySelectorAll('.primary')].map(textOf)).toEqual(['Open the article'])
  })

  test('has an English example with a marker and a note for it', () => {
    const example = drawWelcome().page.querySelector('article')
    expect(example?.lang).toBe('en')
    expect(textOf(example).match(/\[1\]/gu)).toHaveLength(2)
  })
})
