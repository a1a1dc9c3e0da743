/** Style sheets for our shadow roots. */

/**
 * Styles a shadow root with `css`. By an element, since content scripts of Firefox cannot adopt sheets; but on a page of the
 * extension itself, whose policy lets no text become style, by adopting one.
 */
export const addStyle = (root: ShadowRoot, css: string): void => {
  const document = root.ownerDocument
  if (document.location.protocol.endsWith('-extension:')) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets.push(sheet)
    return
  }
  const style = document.createElement('style')
  style.textContent = css
  root.append(style)
}
