/** Puts a page's HTML into the test's document, and makes text for comparing. */

/** Makes `html` the document's own; its body is as a browser would have it. */
export const loadPage = (html: string): Document => {
  const { body, head } = new DOMParser().parseFromString(html, 'text/html')
  document.head.replaceWith(document.importNode(head, true))
  document.body.replaceWith(document.importNode(body, true))
  return document
}

/** The one element of the selector; an error where there is none. */
export const element = <Found extends Element = HTMLElement>(selector: string, root: ParentNode = document): Found => {
  const found = root.querySelector<Found>(selector)
  if (found === null) throw new Error(`no ${selector}`)
  return found
}

/** All nodes below `root`, text nodes counted singly. */
export const nodeCount = (root: Node): number =>
  [...root.childNodes].reduce((sum, child) => sum + 1 + nodeCount(child), 0)
