/** The Firefox half of the driver, by WebDriver BiDi. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import {
  type AccessibleNode,
  DEFINE_ROOTS,
  type Driver,
  geckoId,
  isWelcome,
  killBrowser,
  type LaunchOptions,
  leftOpen,
} from './driver'
import { ACCESSIBILITY_TREE, inSidebar, OPEN_SIDEBAR } from './firefox-scope'

/** The address that Firefox gives the extension, fixed by a preference so that its pages can be opened. */
const UUID = '5c0ffee0-0000-4000-8000-000000000001'

type Remote = {
  readonly type?: string
  readonly sharedId?: string
  readonly value?: unknown
}
type Shadow = { readonly sharedId: string; readonly value?: { readonly mode?: string } }

/** Preferences: none ahead of a tab, one for all tabs, none for a site of its own; and a third of the usual frames a second. */
const SPARING = {
  'layout.frame_rate': 20,
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.ipc.processCount': 1,
  'fission.autostart': false,
}

/** What Firefox itself notes when a tab is closed over a script at work or a message on its way; a hang would fail the test that waits for it. */
const CLOSED_TAB =
  /^(?:Script terminated by timeout|Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive))/u

/** What puppeteer makes of a profile's files while Firefox runs on it. */
const COPIED = ['prefs.js.puppeteer', 'user.js.puppeteer']

/** The key of a command that comes without one; no other command has it. */
const FREE_KEY = 'Y'

/** Within this time after it was installed, in ms, the extension has opened its welcome page, on a busy machine too. */
const WELCOMED = 30_000

const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts Firefox with the extension as a temporary add-on; its host permissions are granted by that. */
export const driveFirefox = async (options: LaunchOptions): Promise<Driver> => {
  const { extension, executablePath, sparing, headless, port, profile, viewport, welcome } = options
  const errors: string[] = []
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    ...(profile !== undefined && { userDataDir: profile }),
    defaultViewport: viewport,
    // Opens moz-extension: pages and the browser's own scope to the test.
    args: ['--remote-allow-system-access'],
    // Without it the services.settings.server preference is ignored and Firefox asks for its settings over the network.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port};80=${port}`,
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: UUID }),
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      ...(sparing ? SPARING : {}),
    },
  })
  const connection = (
    browser as unknown as { connection: { send(method: string, params: object): Promise<{ result: unknown }> } }
  ).connection
  const bidi = async <Result>(method: string, params: object): Promise<Result> =>
    (await connection.send(method, params)).result as Result
  const evaluate = async (method: string, params: object): Promise<Remote> => {
    const answer = await bidi<{ type: string; result: Remote; exceptionDetails?: { text: string } }>(method, params)
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text)
    return answer.result
  }
  const tree = await bidi<{ contexts: { url: string; context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  })
  const chromeWindow = tree.contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context
  const hasLoaded = (context: string): Promise<boolean> =>
    evaluate('script.evaluate', { expression: 'document.readyState', target: { context }, awaitPromise: false }).then(
      ({ value }) => value === 'complete',
      // It is on its way from one page to the next.
      () => false,
    )
  /**
   * The tab of the page that the extension opens; puppeteer does not hear where such a tab went, and now and then not of the tab.
   * Closed while it loads, it would leave notes of Firefox in the console.
   */
  const welcomeTab = async (): Promise<string> => {
    for (const until = Date.now() + WELCOMED; Date.now() < until; await sleep(50)) {
      const { contexts } = await bidi<{ contexts: { url: string; context: string }[] }>('browsingContext.getTree', {})
      const opened = contexts.find(({ url }) => isWelcome(url))
      if (opened !== undefined && (await hasLoaded(opened.context))) return opened.context
    }
    throw new Error('the extension opened no welcome page')
  }
  await browser.installExtension(extension)
  const tab = await welcomeTab()
  if (!welcome) await bidi('browsingContext.close', { context: tab })
  const welcomed = (await browser.pages()).find((page) => contextOf(page) === tab)
  if (welcome && welcomed === undefined) {
    // Puppeteer missed it, and will not hear of it later.
    await browser.close()
    return driveFirefox(options)
  }

  const newPage = async (where: 'tab' | 'window' = 'tab'): Promise<Page> => {
    const page = await browser.newPage({ type: where })
    page.on('pageerror', (error) => errors.push(`page: ${String(error)}`))
    return page
  }

  const extensionPage = async (path: string, where?: 'tab' | 'window'): Promise<Page> => {
    const page = await newPage(where)
    // A plain goto waits for events that Firefox does not send for extension pages.
    await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] })
    for (let i = 0; i < 100; i++) {
      const isReady = page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
      if (await isReady.catch(() => false)) return page
      await sleep(50)
    }
    throw new Error(`extension page ${path} did not load`)
  }

  const pierce = async (page: Page, host = '*'): Promise<number> => {
    // Makes sure that puppeteer's own world exists.
    await page.$('body')
    const context = contextOf(page)
    const { realms } = await bidi<{ realms: { sandbox?: string }[] }>('script.getRealms', { context })
    const expression = `[...document.querySelectorAll('${host}')].filter((element) => element.localName.includes('-'))`
    const list = await evaluate('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    })
    const hosts = (list.value ?? []) as { sharedId: string; value: { shadowRoot?: Shadow } }[]
    const pairs = hosts.flatMap(({ sharedId, value: { shadowRoot } }) =>
      shadowRoot?.value?.mode === 'closed' ? [[sharedId, shadowRoot.sharedId]] : [],
    )
    for (const { sandbox } of realms) {
      const target = { context, ...(sandbox !== undefined && { sandbox }) }
      await evaluate('script.callFunction', {
        functionDeclaration: DEFINE_ROOTS,
        arguments: pairs.flat().map((sharedId) => ({ sharedId })),
        target,
        awaitPromise: false,
      })
    }
    return pairs.length
  }

  /** Runs a function in the browser's own scope. */
  const privileged = async <Value>(code: string): Promise<Value> => {
    const expression = `(async () => JSON.stringify(await (${code})()))()`
    const result = await evaluate('script.evaluate', {
      expression,
      target: { context: chromeWindow },
      awaitPromise: true,
    })
    return JSON.parse(result.value as string) as Value
  }

  const prefer = async (preferences: Readonly<Record<string, string | number | boolean>>): Promise<void> => {
    await privileged(`() => {
      for (const [name, value] of Object.entries(${JSON.stringify(preferences)})) {
        if (typeof value === 'number') Services.prefs.setIntPref(name, value)
        else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value)
        else Services.prefs.setStringPref(name, value)
      }
      return true
    }`)
  }

  let helper: Page | undefined
  const helperPage = async (): Promise<Page> => {
    helper ??= await extensionPage('popup/popup.html')
    return helper
  }
  return {
    kind: 'firefox',
    browser,
    errors,
    welcome: () => leftOpen(welcomed, welcome),
    newPage,
    extensionPage,
    pierce,
    accessibilityTree: async (page) => {
      await page.bringToFront()
      return privileged<AccessibleNode>(ACCESSIBILITY_TREE)
    },
    forceColours: (_, isForced = true) => prefer({ 'browser.display.document_color_use': isForced ? 2 : 0 }),
    downloadTo: (folder) =>
      prefer({
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.useDownloadDir': true,
        'browser.download.alwaysOpenPanel': false,
      }),
    openSidePanel: async (page) => {
      await page.bringToFront()
      await privileged(OPEN_SIDEBAR)
      return <Value>(code: string) => privileged<Value>(inSidebar(code))
    },
    inExtension: async <Value>(code: string) => {
      return JSON.parse(
        (await (await helperPage()).evaluate(`(async () => JSON.stringify(await (${code})()))()`)) as string,
      ) as Value
    },
    stopBackground: async () => {
      const state = await privileged(`async () => {
        const { extension } = WebExtensionPolicy.getByHostname('${UUID}')
        await extension.terminateBackground({ disableResetIdleForTest: true })
        return extension.backgroundState
      }`)
      if (state !== 'stopped') throw new Error(`the background is ${state}`)
    },
    command: async (name) => {
      const { suggested_key } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')).commands[name]
      const key = suggested_key?.default.at(-1) ?? FREE_KEY
      if (suggested_key === undefined)
        await (await helperPage()).evaluate(
          `browser.commands.update({ name: ${JSON.stringify(name)}, shortcut: 'Alt+Shift+${FREE_KEY}' })`,
        )
      await privileged(`() => {
        document.querySelector('keyset[id^="ext-keyset-id"] key[key="${key}"]').doCommand()
        return true
      }`)
    },
    chooseMenu: async (page, x, y, entry = 'look_up') => {
      await page.mouse.click(x, y, { button: 'right' })
      await privileged(`async () => {
        const menu = document.getElementById('contentAreaContextMenu')
        const find = () => menu.querySelector('[id*="-menuitem-"][id*="${entry}"]')
        for (let i = 0; i < 100 && !find(); i++) await new Promise((done) => setTimeout(done, 50))
        const popup = find().parentNode
        // Several entries are in a menu of their own, under the extension's name.
        if (popup !== menu) {
          const shown = new Promise((done) => popup.addEventListener('popupshown', done, { once: true }))
          popup.parentNode.openMenu(true)
          await shown
        }
        popup.activateItem(find())
        return true
      }`)
    },
    consoleErrors: async () => {
      const messages = await privileged<string[]>(`() => {
        const all = Services.console.getMessageArray()
        Services.console.reset()
        return all.flatMap((message) => {
          try { message.QueryInterface(Ci.nsIScriptError) } catch { return [] }
          return (message.sourceName ?? '').includes('${UUID}') ? [message.errorMessage] : []
        })
      }`)
      return messages.filter((message) => !CLOSED_TAB.test(message))
    },
    kill: async () => {
      await killBrowser(browser)
      // Puppeteer puts the preferences of a profile that is kept back as they were; a browser that starts meanwhile would find none.
      const isBusy = (): boolean => COPIED.some((name) => existsSync(join(profile ?? extension, name)))
      for (let i = 0; isBusy() && i < 250; i++) await sleep(20)
    },
    close: () => browser.close(),
  }
}
