/** What the Firefox half of the driver runs in the browser's own scope, as the source of functions: nothing else reaches these places. */

/**
 * Reads the tree of the tab that is shown, as Firefox gives it to assistive technologies; WebDriver BiDi finds single nodes only. The tree
 * is made when it is first asked for and follows the page a little later: it is read until two readings are the same.
 */
export const ACCESSIBILITY_TREE = `async () => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService)
  const STATES = ['expanded', 'collapsed', 'focused', 'focusable', 'selected', 'modal', 'checked', 'unavailable', 'busy']
  const VALUES = ['xml-roles', 'haspopup', 'level']
  const read = (node) => {
    const [state, extra] = [{}, {}]
    node.getState(state, extra)
    const states = [...service.getStringStates(state.value, extra.value)].filter((name) => STATES.includes(name))
    for (const { key, value } of node.attributes.enumerate()) if (VALUES.includes(key)) states.push(key + '=' + value)
    const children = Array.from({ length: node.childCount }, (_, i) => read(node.getChildAt(i)))
    return { role: service.getStringRole(node.role), name: node.name ?? '', states: states.sort(), children }
  }
  let before = ''
  for (let i = 0; i < 100; i++) {
    await new Promise((done) => setTimeout(done, 150))
    const frame = service.getAccessibleFor(gBrowser.selectedBrowser)
    if (!frame?.childCount) continue
    const tree = read(frame.getChildAt(0))
    const now = JSON.stringify(tree)
    if (now === before) return tree
    before = now
  }
  throw new Error('the accessibility tree did not come to rest')
}`

/** Shows the extension's sidebar in the window, and waits until its page is loaded. */
export const OPEN_SIDEBAR = `async () => {
  await SidebarController.show([...SidebarController.sidebars.keys()].find((id) => id.endsWith('-sidebar-action')))
  for (let i = 0; i < 100; i++) {
    const panel = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')
    if (panel?.currentURI?.spec.startsWith('moz-extension:') && !panel.webProgress?.isLoadingDocument) return true
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('the sidebar has not loaded its page')
}`

/** Runs the source of a function on the sidebar's document, which is in another process. */
export const inSidebar = (code: string): string => `() => new Promise((done) => {
  const { messageManager } = SidebarController.browser.contentDocument.getElementById('webext-panels-browser')
  const name = 'counterpoint:' + Math.random()
  messageManager.addMessageListener(name, ({ data }) => done(data))
  const run = 'Promise.resolve((' + ${JSON.stringify(code)} + ')(content.document))'
  const script = run + '.then((value) => sendAsyncMessage("' + name + '", value))'
  messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false)
})`
