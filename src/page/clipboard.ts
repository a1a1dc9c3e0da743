/** Copies text on the reader's press. */
import type { Copied } from '../core/model/messages/copied'

/**
 * Copies `text`, and `html` beside it for programs that take formatted text. Where the page's origin or policy bars the clipboard, it uses the
 * document's own copy command, which can hold both as well; plain text alone is the last resort.
 */
export const copyText = async (document: Document, text: string, html?: string): Promise<Copied> => {
  if (html === undefined) {
    if (await succeeds(() => navigator.clipboard.writeText(text))) return 'plain'
    return copyByCommand(document, text) ? 'plain' : 'refused'
  }
  if (await succeeds(() => navigator.clipboard.write([new ClipboardItem(parts(text, html))]))) return 'formatted'
  if (copyByCommand(document, text, html)) return 'formatted'
  return (await succeeds(() => navigator.clipboard.writeText(text))) ? 'plain' : 'refused'
}

const parts = (text: string, html: string): Record<string, Blob> => ({
  'text/plain': new Blob([text], { type: 'text/plain' }),
  'text/html': new Blob([html], { type: 'text/html' }),
})

const succeeds = async (write: () => Promise<void>): Promise<boolean> => {
  try {
    await write()
    return true
  } catch {
    return false
  }
}

const copyByCommand = (document: Document, text: string, html?: string): boolean => {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
