/** Style sheets for our shadow roots. */

/**
 * Styles a shadow root with `css`. It uses a `<style>`, because content scripts of Firefox cannot adopt sheets. The extension's own pages
 * have a policy against `<style>`, so there it adopts a sheet.
 */
export const addStyle = (root: ShadowRoot, css: string): void => {
  const document = root.ownerDocument
  if (globalThis.counterpointPage) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets.push(sheet)
    return
  }
  const style = document.createElement('style')
  style.textContent = css
  root.append(style)
}
