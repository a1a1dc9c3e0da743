/** Copies text on the reader's press. */

/** Copies `text`; true if it worked. Where the page's origin or policy bars the clipboard, it uses the document's own copy command. */
export const copyText = async (document: Document, text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(document, text)
  }
}

const copyByCommand = (document: Document, text: string): boolean => {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
