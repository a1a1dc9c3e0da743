/** Gives the reader a file, without any permission. */

/** How long the browser has to read it before its address is revoked, in ms. */
const KEEP = 10_000

/** Starts a download. The browser decides where it goes and whether it asks the reader. */
export const download = (document: Document, name: string, mediaType: string, content: string | Blob): void => {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEEP)
}
