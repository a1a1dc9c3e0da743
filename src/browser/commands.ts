/** The commands that the manifest declares: the browser gives them shortcuts, which the reader can change there. */
import { browser, shortcutSettings } from './api'

/** The tab in which a command was given. */
export type CommandTab = { readonly id?: number | undefined; readonly windowId?: number | undefined }

/**
 * The manifest's commands, by their names in the strings; others are not ours. Firefox has a command that opens its sidebar. Chromium has
 * none for its side panel, so there the extension opens it.
 */
const COMMANDS = {
  toggle: 'toggle',
  'next-counterpoint': 'next_counterpoint',
  'make-note': 'make_note',
  'open-panel': 'open_panel',
  _execute_sidebar_action: 'open_panel',
} as const

/** A command with the shortcut that it has now, as the browser writes it; empty for none. */
export type Shortcut = { readonly command: (typeof COMMANDS)[keyof typeof COMMANDS]; readonly keys: string }

/** Where Chromium keeps its shortcuts; a page may not link to it, an extension may open it. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts'

/** Calls `listener` for each command that the browser does not carry out itself, with nothing awaited before. Returns the stop function. */
export const onCommand = (listener: (command: string, tab: CommandTab | undefined) => void): (() => void) => {
  const heard = (command: string, tab?: CommandTab): void => listener(command, tab)
  // Firefox for Android has no shortcuts.
  browser.commands?.onCommand.addListener(heard)
  return () => browser.commands?.onCommand.removeListener(heard)
}

/** The manifest's commands, by name: the browser describes them in its own language, not in the reader's. */
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
