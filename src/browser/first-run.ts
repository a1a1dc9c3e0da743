/** The first run, and what the welcome page needs to know of the extension. */
import { browser } from './api'

const WELCOME = 'welcome/welcome.html'

/** Opens the welcome page when the extension was installed, not when it or the browser was updated. Returns the stop function. */
export const welcomeOnInstall = (): (() => void) => {
  const installed = ({ reason }: { reason: string }): void => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) })
  }
  browser.runtime.onInstalled.addListener(installed)
  return () => browser.runtime.onInstalled.removeListener(installed)
}

/** The permissions that the manifest asks for, and how to open the settings if there is a page for them. */
export const welcomeNeeds = (): { permissions: readonly string[]; openSettings?: () => void } => {
  const { permissions = [], options_ui: options } = browser.runtime.getManifest()
  return {
    permissions,
    ...(options && { openSettings: () => void browser.runtime.openOptionsPage() }),
  }
}
