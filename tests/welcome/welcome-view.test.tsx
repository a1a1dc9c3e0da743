// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { PERMISSIONS, type Permission, WelcomeView } from '../../src/welcome/WelcomeView'
import { button, draw, press, textOf } from '../ui/draw'
import { article } from '../ui/samples'

const drawWelcome = (permissions: readonly Permission[] = [], openSettings?: () => void) => {
  const openArticle = vi.fn<(address: string) => void>()
  const actions = { openArticle, ...(openSettings && { openSettings }) }
  return { openArticle, page: draw(<WelcomeView articles={[article]} permissions={permissions} actions={actions} />) }
}

describe('the welcome page', () => {
  test('offers the article', async () => {
    const { openArticle, page } = drawWelcome()
    expect(textOf(page)).toContain('The Paradox of Rivers')
    await press(page, 'Open the article')
    expect(openArticle).toHaveBeenCalledExactlyOnceWith('https://www.example.org/rivers/')
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

  test('leads to the settings where there are any', async () => {
    expect(() => button(drawWelcome().page, 'Settings')).toThrow('no button')
    const openSettings = vi.fn<() => void>()
    await press(drawWelcome([], openSettings).page, 'Settings')
    expect(openSettings).toHaveBeenCalledOnce()
  })

  test('has an English example with a marker and a note for it', () => {
    const example = drawWelcome().page.querySelector('article')
    expect(example?.lang).toBe('en')
    expect(textOf(example).match(/\[1\]/gu)).toHaveLength(2)
  })
})
