// @vitest-environment jsdom
/** The edition over a PDF's pages: what is loaded, and what the program is told of this page. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { layOver } from '../../src/pdf/lay-over'
import { specimenEdition } from '../content/specimen-edition'

const article = { id: 'of-clocks' }

describe('an edition is laid over pages', () => {
  let loaded: string[]
  let missing: string
  let answering: MutationObserver

  beforeEach(() => {
    loaded = []
    missing = ''
    document.body.replaceChildren()
    globalThis.counterpointEdition = undefined
    globalThis.counterpointPage = undefined
    // As a browser answers, which here loads no script.
    answering = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const script of addedNodes) {
          if (!(script instanceof HTMLScriptElement)) continue
          const name = new URL(script.src).pathname
          loaded.push(name)
          if (name === '/content/of-clocks.js') globalThis.counterpointEdition = specimenEdition()
          script.dispatchEvent(new Event(name === missing ? 'error' : 'load'))
        }
    })
    answering.observe(document.body, { childList: true })
  })
  afterEach(() => answering.disconnect())

  const lay = (): Promise<void> => layOver(document, { article } as Parameters<typeof layOver>[1])

  test('the set first, then the program, which finds the article at this page’s address', async () => {
    await lay()
    expect(loaded).toEqual(['/content/of-clocks.js', '/content/main.js'])
    expect(globalThis.counterpointEdition?.article.address).toEqual({
      hosts: [location.hostname],
      path: location.pathname,
    })
  })

  test('a passage is on the page on which it begins; what is on none has none', async () => {
    document.body.innerHTML = '<p><span data-page="7">Words</span><span data-page="8"> go on</span></p><i>aside</i>'
    await lay()
    const range = document.createRange()
    const at = (selector: string): number | undefined => {
      range.selectNodeContents(document.querySelector(selector)?.firstChild ?? document.body)
      return globalThis.counterpointPage?.pageOf(range)
    }
    expect(at('[data-page="8"]')).toBe(8)
    range.setStart(document.querySelector('[data-page="7"]')?.firstChild ?? document.body, 2)
    expect(globalThis.counterpointPage?.pageOf(range)).toBe(7)
    expect(at('i')).toBeUndefined()
  })

  test('the program for own notes comes when it is asked for, or is said to be missing', async () => {
    await lay()
    expect(await globalThis.counterpointPage?.bringNotes?.()).toBe(true)
    expect(loaded.at(-1)).toBe('/content/notes.js')
    missing = '/content/notes.js'
    expect(await globalThis.counterpointPage?.bringNotes?.()).toBe(false)
  })

  test('a file that the package lacks is named', async () => {
    missing = '/content/main.js'
    await expect(lay()).rejects.toThrow('main.js is not in the package')
  })
})
