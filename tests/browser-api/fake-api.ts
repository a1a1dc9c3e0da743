/** The extension API as far as src/browser uses it, in memory: for what a real browser cannot be made to do, such as to fail once. */
import { vi } from 'vitest'

type Listener = (...given: never[]) => unknown

/** An event of the API; `tell` calls its listeners and gives what each of them returned. */
export const fakeEvent = () => {
  const listeners = new Set<Listener>()
  return {
    addListener: (listener: Listener): void => void listeners.add(listener),
    removeListener: (listener: Listener): void => void listeners.delete(listener),
    tell: (...given: unknown[]): unknown[] => [...listeners].map((listener) => listener(...(given as never[]))),
  }
}

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** A value as a browser stores it; Chromium sorts the names of fields. */
const copied = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value, sorted))

/** A place where values are stored. */
const fakeArea = (name: string, tell: (changes: Record<string, unknown>, area: string) => unknown) => {
  const stored = new Map<string, unknown>()
  return {
    get: vi.fn(async (keys: string | readonly string[] | null): Promise<Record<string, unknown>> => {
      const wanted = keys === null ? [...stored.keys()] : [keys].flat()
      return Object.fromEntries(wanted.filter((key) => stored.has(key)).map((key) => [key, copied(stored.get(key))]))
    }),
    getKeys: vi.fn(async (): Promise<string[]> => [...stored.keys()]),
    remove: vi.fn(async (keys: string | readonly string[]): Promise<void> => {
      for (const key of [keys].flat()) if (stored.delete(key)) tell({ [key]: {} }, name)
    }),
    set: vi.fn(async (values: Record<string, unknown>): Promise<void> => {
      for (const [key, given] of Object.entries(values)) {
        const newValue = copied(given)
        stored.set(key, newValue)
        tell({ [key]: { newValue } }, name)
      }
    }),
  }
}

export type FakeApi = ReturnType<typeof fakeApi>

export const fakeApi = () => {
  const onChanged = fakeEvent()
  const nothing = () => vi.fn(async () => undefined)
  return {
    action: {
      setBadgeText: nothing(),
      setBadgeBackgroundColor: nothing(),
      setBadgeTextColor: nothing(),
      setTitle: nothing(),
    },
    commands: {
      getAll: vi.fn(async (): Promise<{ name?: string; shortcut?: string; description?: string }[]> => []),
      onCommand: fakeEvent(),
    },
    contextMenus: { create: vi.fn(), removeAll: nothing(), onClicked: fakeEvent() },
    i18n: { getMessage: (key: string, given: readonly string[]): string => [key, ...given].join(' ') },
    runtime: {
      getManifest: () => ({ content_scripts: [{ matches: ['*://example.org/*'] }] }),
      getURL: (path: string): string => `extension://id/${path}`,
      onConnect: fakeEvent(),
      onInstalled: fakeEvent(),
      onMessage: fakeEvent(),
      onStartup: fakeEvent(),
      sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
    },
    scripting: { executeScript: vi.fn(async (_injection: unknown): Promise<unknown[]> => []) },
    storage: {
      local: fakeArea('local', onChanged.tell),
      session: fakeArea('session', onChanged.tell),
      onChanged,
    },
    tabs: { create: nothing(), sendMessage: vi.fn(async (): Promise<unknown> => undefined) },
  }
}
