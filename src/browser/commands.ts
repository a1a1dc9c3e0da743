/** The commands that the manifest declares: the browser gives them shortcuts, which the reader can change there. */
import { browser, shortcutSettings } from './api'

/** The tab in which a command was given. */
export type CommandTab = { readonly id?: number | undefined; readonly windowId?: number | undefined }

/**
 * The manifest's commands by the names that the strings have for them; others are not ours. Firefox opens its sidebar by a command of its
 * own; Chromium has none for its side panel, so there the extension does it.
 */
const COMMANDS = {
  toggle: 'toggle',
  'next-counterpoint': 'next_counterpoint',
  'open-panel': 'open_panel',
  _execute_sidebar_action: 'open_panel',
} as const

/** A command with the shortcut that it has now, as the browser writes it; empty for none. */
export type Shortcut = { readonly command: (typeof COMMANDS)[keyof typeof COMMANDS]; readonly keys: string }

/** Where Chromium keeps its shortcuts; a page may not link to it, an extension may open it. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts'

/** Calls `listener` for each command but those that the browser carries out itself, nothing awaited; returns the stop function. */
export const onCommand = (listener: (command: string, tab: CommandTab | undefined) => void): (() => void) => {
  const heard = (command: string, tab?: CommandTab): void => listener(command, tab)
  // Firefox for Android has no shortcuts.
  browser.commands?.onCommand.addListener(heard)
  return () => browser.commands?.onCommand.removeListener(heard)
}

/** The manifest's commands. Browsers describe them in their own language and not in the reader's, so they are told by name. */
export const shortcuts = async (): Promise<Shortcut[]> =>
  ((await browser.commands?.getAll()) ?? []).flatMap(({ name = '', shortcut = '' }) =>
    Object.hasOwn(COMMANDS, name) ? [{ command: COMMANDS[name as keyof typeof COMMANDS], keys: shortcut }] : [],
  )

/** The shortcut by which the browser opens the panel; empty for none. */
export const panelShortcut = async (): Promise<string> =>
  (await shortcuts()).find(({ command }) => command === 'open_panel')?.keys ?? ''

/** Opens the browser's own page for shortcuts. Rejects if the browser does not let an extension do that. */
export const openShortcutSettings = async (): Promise<void> => {
  const open = shortcutSettings()
  if (open !== undefined) await open()
  else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS })
}
