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
    expect(await copyText(document, 'words')).toBe('plain')
    expect(writeText).toHaveBeenCalledExactlyOnceWith('words')
  })

  for (const [name, bar] of [
    ['refuses', () => setClipboard(() => Promise.reject(new Error('barred')))],
    ['is missing', () => {}],
  ] as const) {
    test(`goes by the copy command where the clipboard ${name}`, async () => {
      bar()
      const { copied } = setCommand(true)
      expect(await copyText(document, 'words')).toBe('plain')
      expect(copied).toEqual(['text/plain: words'])
    })
  }

  test('is not copied where everything is barred', async () => {
    const { copied } = setCommand(false)
    expect(await copyText(document, 'words')).toBe('refused')
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

describe('a text with italics', () => {
  const HTML = '<i>words</i>'
  /** The types and texts of what was written last. */
  const setRichClipboard = (write: (items: unknown[]) => Promise<void>, writeText = () => Promise.resolve()): void => {
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly parts: Record<string, Blob>
        constructor(parts: Record<string, Blob>) {
          this.parts = parts
        }
      },
    )
    Object.defineProperty(navigator, 'clipboard', { value: { write, writeText }, configurable: true })
  }

  afterEach(() => vi.unstubAllGlobals())

  test('goes to the clipboard as text and as HTML', async () => {
    const write = vi.fn((_: unknown[]) => Promise.resolve())
    setRichClipboard(write)
    expect(await copyText(document, 'words', HTML)).toBe('formatted')
    const { parts } = (write.mock.lastCall as [unknown[]])[0][0] as { parts: Record<string, Blob> }
    const types = Object.entries(parts).map(([type, blob]) => [type, blob.type, blob.size])
    expect(types).toEqual([
      ['text/plain', 'text/plain', 'words'.length],
      ['text/html', 'text/html', HTML.length],
    ])
  })

  test('goes by the copy command, with its italics, where the clipboard takes no items', async () => {
    setClipboard(() => Promise.resolve())
    const { copied } = setCommand(true)
    expect(await copyText(document, 'words', HTML)).toBe('formatted')
    expect(copied).toEqual(['text/plain: words', `text/html: ${HTML}`])
  })

  test('is said to be plain where only the words could be copied', async () => {
    setClipboard(() => Promise.resolve())
    setCommand(false)
    expect(await copyText(document, 'words', HTML)).toBe('plain')
  })

  test('is not copied where everything is barred', async () => {
    setRichClipboard(
      () => Promise.reject(new Error('barred')),
      () => Promise.reject(new Error('barred')),
    )
    expect(await copyText(document, 'words', HTML)).toBe('refused')
  })
})
