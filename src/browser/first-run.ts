/** The first run, and what the welcome page needs to know of the extension. */
import { browser, sidePanel } from './api'

const WELCOME = 'welcome/welcome.html'

/** Opens the welcome page when the extension was installed, not when it or the browser was updated. Returns the stop function. */
export const welcomeOnInstall = (): (() => void) => {
  const installed = ({ reason }: { reason: string }): void => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) })
  }
  browser.runtime.onInstalled.addListener(installed)
  return () => browser.runtime.onInstalled.removeListener(installed)
}

export type WelcomeNeeds = {
  /** What the manifest asks for. */
  readonly permissions: readonly string[]
  /** Whose toolbar the extension's button is in; missing where there is none, as on telephones. */
  readonly toolbar?: 'chromium' | 'firefox'
  /** Missing if there is no page of settings. */
  readonly openSettings?: () => void
}

/** What the browser and the manifest tell the welcome page. */
export const welcomeNeeds = (): WelcomeNeeds => {
  const { permissions = [], options_ui: options } = browser.runtime.getManifest()
  return {
    permissions,
    ...(sidePanel() !== undefined && { toolbar: 'chromium' }),
    // Firefox for Android has no sidebar.
    ...(browser.sidebarAction !== undefined && { toolbar: 'firefox' }),
    ...(options && { openSettings: () => void browser.runtime.openOptionsPage() }),
  }
}
