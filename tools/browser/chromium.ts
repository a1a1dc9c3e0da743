/** The Chromium half of the driver, by the DevTools protocol. */
import puppeteer, { type Page, type Target } from 'puppeteer-core'
import { pierce } from './chromium-roots'
import { type AccessibleNode, type Driver, isWelcome, killBrowser, type LaunchOptions, leftOpen } from './driver'

/** The properties of nodes that are printed; the others say what the role says, or where a node is. */
const STATES = [
  'expanded',
  'hasPopup',
  'focused',
  'focusable',
  'selected',
  'modal',
  'level',
  'checked',
  'disabled',
  'busy',
]

/** What Chromium keeps ready for its own windows, and each page that is opened pays for: a spare process, what the address bar may show, and a question about its form fields. */
const SPARED = [
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AutofillServerCommunication',
]

const accessibilityTree = async (page: Page): Promise<AccessibleNode> => {
  const session = await page.createCDPSession()
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  type Node = (typeof nodes)[number]
  const read = ({ childIds = [], ignored, name, properties = [], role }: Node): AccessibleNode[] => {
    const children = childIds.flatMap((id) => {
      const child = byId.get(id)
      return child === undefined ? [] : read(child)
    })
    if (ignored) return children
    const states = properties.flatMap(({ name: property, value: { value } }) => {
      if (!STATES.includes(property) || (value === false && property !== 'expanded') || value === 'false') return []
      return value === true ? [property] : [`${property}=${value}`]
    })
    return [{ role: String(role?.value ?? ''), name: String(name?.value ?? ''), states: states.sort(), children }]
  }
  const [root] = nodes.slice(0, 1).flatMap(read)
  if (root === undefined) throw new Error('the page has no accessibility tree')
  return root
}

/** Starts Chromium with the extension. */
export const driveChromium = async (options: LaunchOptions): Promise<Driver> => {
  const { extension, executablePath, sparing, headless, port, profile, viewport, welcome } = options
  const errors: string[] = []
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    ...(profile !== undefined && { userDataDir: profile }),
    defaultViewport: viewport,
    args: [
      // Chromium refuses its sandbox to the superuser, whom containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--disable-background-networking',
      '--disable-component-update',
      // Otherwise no page is ever opened by http: while the server answers by https: too.
      `--disable-features=${['HttpsUpgrades', ...(sparing ? SPARED : [])].join()}`,
      ...(sparing ? ['--renderer-process-limit=1', '--disable-site-isolation-trials'] : []),
      '--no-first-run',
    ],
  })
  const id = await browser.installExtension(extension)
  const background = (): Promise<Target> =>
    browser.waitForTarget((each) => each.type() === 'service_worker' && each.url().includes(id))
  const hearErrors = async (target: Target): Promise<void> => {
    if (target.type() !== 'service_worker') return
    const worker = await target.worker()
    worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      errors.push(`background: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
    })
  }
  await hearErrors(await background())
  // One that was stopped comes back as another.
  browser.on('targetcreated', (target) => void hearErrors(target).catch(() => undefined))
  // In a profile that is kept it may be there from before, and then opens nothing.
  const opened = profile === undefined ? await browser.waitForTarget((each) => isWelcome(each.url())) : undefined
  const welcomed = await opened?.page()
  if (!welcome) await welcomed?.close()
  const newPage = async (where: 'tab' | 'window' = 'tab'): Promise<Page> => {
    const page = await browser.newPage({ type: where })
    page.on('pageerror', (error) => errors.push(`page: ${String(error)}`))
    return page
  }
  const extensionPage = async (path: string, where?: 'tab' | 'window'): Promise<Page> => {
    const page = await newPage(where)
    await page.goto(`chrome-extension://${id}/${path}`)
    return page
  }
  let helper: Page | undefined
  /** Runs code in the background, which is woken by any message should the browser have stopped it. */
  const inBackground = async (code: string): Promise<void> => {
    helper ??= await extensionPage('popup/popup.html')
    await helper.evaluate('chrome.runtime.sendMessage({ type: "wake" }).catch(() => undefined)')
    await (await (await background()).worker())?.evaluate(code)
  }
  const ACTIVE = 'chrome.tabs.query({ active: true, lastFocusedWindow: true })'
  return {
    kind: 'chromium',
    browser,
    errors,
    welcome: () => leftOpen(welcomed, welcome),
    newPage,
    extensionPage,
    pierce,
    accessibilityTree,
    forceColours: async (page, isForced = true) => {
      // Puppeteer knows of other features only; it ends with the session, which is left open.
      const session = await page.createCDPSession()
      const features = [
        { name: 'forced-colors', value: 'active' },
        // On a dark ground more goes wrong: what is dark by itself is lost.
        { name: 'prefers-color-scheme', value: 'dark' },
      ]
      await session.send('Emulation.setEmulatedMedia', { features: isForced ? features : [] })
    },
    downloadTo: async (folder) => {
      const session = await browser.target().createCDPSession()
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    },
    openSidePanel: async (page) => {
      await page.bringToFront()
      // Chromium opens it for a press only.
      await page.keyboard.type('s')
      const panel = await browser.waitForTarget((each) => each.url().endsWith('/panel/panel.html'))
      const shown = await panel.asPage()
      return async <Value>(code: string) => (await shown.evaluate(`(${code})(document)`)) as Value
    },
    inExtension: async <Value>(code: string) => {
      // A page of the extension, not the worker: the browser stops that one when it is idle.
      helper ??= await extensionPage('popup/popup.html')
      return (await helper.evaluate(`(${code})()`)) as Value
    },
    stopBackground: async () => {
      const isGone = (target: Target): boolean => !browser.targets().includes(target)
      let target: Target | undefined = await background()
      // A message that was on its way may keep it awake, or wake it again.
      for (let i = 0; target !== undefined; i++) {
        if (i === 20) throw new Error('the background does not stop')
        const now: Target = target
        await (await now.worker())?.close().catch(() => undefined)
        for (let k = 0; !isGone(now) && k < 50; k++) await new Promise((done) => setTimeout(done, 20))
        target = browser.targets().find((each) => each.type() === 'service_worker' && each.url().includes(id))
      }
    },
    command: (name) =>
      inBackground(`${ACTIVE}.then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`),
    chooseMenu: async (page, x, y, entry = 'look_up') => {
      const at = `document.elementFromPoint(${x}, ${y})?.closest('a')?.href`
      const chosen = JSON.stringify({ menuItemId: entry, linkUrl: await page.evaluate(at) })
      await inBackground(`${ACTIVE}.then(([tab]) => chrome.contextMenus.onClicked.dispatch(${chosen}, tab))`)
    },
    consoleErrors: async () => [],
    kill: () => killBrowser(browser),
    close: () => browser.close(),
  }
}
