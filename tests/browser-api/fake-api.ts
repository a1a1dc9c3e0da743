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

export type FakeApi = ReturnType<typeof fakeApi>

export const fakeApi = () => {
  const stored = new Map<string, unknown>()
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
    storage: {
      local: {
        get: vi.fn(
          async (key: string): Promise<Record<string, unknown>> => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        ),
        set: vi.fn(async (values: Record<string, unknown>): Promise<void> => {
          for (const [key, newValue] of Object.entries(values)) {
            stored.set(key, newValue)
            onChanged.tell({ [key]: { newValue } }, 'local')
          }
        }),
      },
      onChanged,
    },
    tabs: { create: nothing(), sendMessage: vi.fn(async (): Promise<unknown> => undefined) },
  }
}
