// @vitest-environment jsdom
/** Copying uses the clipboard, and the document's own command where that is barred. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { copyText } from '../../src/page/clipboard'

type WithCommand = { execCommand?: (name: string) => boolean }
const page = document as unknown as WithCommand

const setClipboard = (writeText: (text: string) => Promise<void>): void => {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
}

/** A copy command that fills the clipboard from what listeners put there; gives what it got. */
const setCommand = (allowed: boolean): { copied: string[] } => {
  const copied: string[] = []
  page.execCommand = (name) => {
    if (name !== 'copy' || !allowed) return false
    const event = new Event('copy', { bubbles: true, cancelable: true })
    Object.assign(event, {
      clipboardData: { setData: (type: string, text: string) => copied.push(`${type}: ${text}`) },
    })
    document.dispatchEvent(event)
    return event.defaultPrevented
  }
  return { copied }
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard')
  delete page.execCommand
})

describe('a text', () => {
  test('goes to the clipboard', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    setClipboard(writeText)
    expect(await copyText(document, 'words')).toBe(true)
    expect(writeText).toHaveBeenCalledExactlyOnceWith('words')
  })

  for (const [name, bar] of [
    ['refuses', () => setClipboard(() => Promise.reject(new Error('barred')))],
    ['is missing', () => {}],
  ] as const) {
    test(`goes by the copy command where the clipboard ${name}`, async () => {
      bar()
      const { copied } = setCommand(true)
      expect(await copyText(document, 'words')).toBe(true)
      expect(copied).toEqual(['text/plain: words'])
    })
  }

  test('is not copied where everything is barred', async () => {
    const { copied } = setCommand(false)
    expect(await copyText(document, 'words')).toBe(false)
    expect(copied).toEqual([])
  })

  test("leaves the reader's own copying alone afterwards", async () => {
    setCommand(false)
    await copyText(document, 'words')
    const { copied } = setCommand(true)
    expect(page.execCommand?.('copy')).toBe(false)
    expect(copied).toEqual([])
  })
})
