/**
 * Drives the built extension in a real browser: puppeteer by CDP in Chromium and by WebDriver BiDi in Firefox, behind one interface.
 * Every host name leads to the server of the test; nothing else is reached.
 */
import { rmSync } from 'node:fs'
import { type BrowserKind, ensureBrowser } from './browsers'
import { driveChromium } from './chromium'
import type { DriveOptions, Driver, LaunchOptions } from './driver'
import { extensionIn } from './extension-in'
import { driveFirefox } from './firefox'

/** The window's inner size unless another is asked for, in CSS pixels. */
export const VIEWPORT = { width: 1280, height: 800 }

/** Starts a browser with the extension. Throws if the browser is missing and cannot be installed. */
export const drive = async (kind: BrowserKind, { lang, ...options }: DriveOptions): Promise<Driver> => {
  const translated = lang === undefined ? undefined : extensionIn(lang, options.extension)
  const launch: LaunchOptions = {
    headless: true,
    viewport: VIEWPORT,
    welcome: false,
    sparing: false,
    profile: undefined,
    ...options,
    extension: translated ?? options.extension,
    executablePath: ensureBrowser(kind),
  }
  const driver = await (kind === 'chromium' ? driveChromium(launch) : driveFirefox(launch))
  if (translated === undefined) return driver
  const close = async (): Promise<void> => {
    await driver.close()
    rmSync(translated, { recursive: true, force: true })
  }
  return { ...driver, close }
}
