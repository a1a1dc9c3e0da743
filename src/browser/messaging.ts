/** Messages between the extension's pages, its background and the content scripts. The receiver checks each one unless a comment says otherwise. */
import * as v from 'valibot'
import { FromTab, Place } from '../core/model/messages/from-tab'
import { ToBackground } from '../core/model/messages/to-background'
import { ToTab } from '../core/model/messages/to-tab'
import { browser } from './api'

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0]

/** Asks the content script of a tab; rejects if there is none. The answer is unchecked. */
export const askTab = (tabId: number, message: ToTab): Promise<unknown> => browser.tabs.sendMessage(tabId, message)

/** The answer to a message of this tab; null if there is no answer, nobody to give it, or an error there. */
const ask = async (message: FromTab | ToBackground): Promise<unknown> => {
  try {
    return (await browser.runtime.sendMessage(message)) ?? null
  } catch {
    return null
  }
}

/** Tells the rest of the extension. Nobody needs to listen: the next report says again what was missed. */
export const tell = (message: FromTab): void => void ask(message)

/** Asks the background; null if it cannot be reached or fails. The answer is unchecked: the background is the extension's own. */
export const askBackground = (message: ToBackground): Promise<unknown> => ask(message)

/** Answers what extension pages ask this tab; other messages are left alone. Returns the stop function. */
export const onToTab = (answer: (message: ToTab) => unknown): (() => void) => {
  // A callback, not a promise: content scripts run without the polyfill, and only newer versions of Chromium take promises as answers.
  const heard = (message: unknown, _sender: unknown, respond: (value: unknown) => void): undefined => {
    const parsed = v.safeParse(ToTab, message)
    if (parsed.success) respond(answer(parsed.output))
  }
  browser.runtime.onMessage.addListener(heard as Listener)
  return () => browser.runtime.onMessage.removeListener(heard as Listener)
}

/** Receives what content scripts tell, with the tab that it comes from. Returns the stop function. */
export const onFromTab = (listener: (message: FromTab, tabId: number) => void): (() => void) => {
  const heard = (message: unknown, sender: { tab?: { id?: number } }): undefined => {
    const parsed = v.safeParse(FromTab, message)
    if (parsed.success && sender.tab?.id !== undefined) listener(parsed.output, sender.tab.id)
    return undefined
  }
  browser.runtime.onMessage.addListener(heard as Listener)
  return () => browser.runtime.onMessage.removeListener(heard as Listener)
}

/** The page that asks: its address, its tab, the window of that if the browser has windows, and its document if the browser names documents. */
export type Asker = {
  readonly url: string
  readonly tabId: number | undefined
  readonly windowId: number | undefined
  readonly documentId: string | undefined
}

type Sender = {
  readonly url?: string
  readonly tab?: { readonly id?: number; readonly windowId?: number }
  readonly documentId?: string
}

/**
 * Answers what content scripts ask the background. Returns the stop function. `answer` is called while the browser still counts the press
 * in the content script as a press.
 */
export const onToBackground = (answer: (message: ToBackground, asker: Asker) => Promise<unknown>): (() => void) => {
  const heard = (message: unknown, sender: Sender, respond: (value: unknown) => void): true | undefined => {
    const parsed = v.safeParse(ToBackground, message)
    if (!parsed.success || sender.tab === undefined) return undefined
    const { documentId, tab, url = '' } = sender
    answer(parsed.output, { url, tabId: tab.id, windowId: tab.windowId, documentId }).then(respond, () => respond(null))
    return true
  }
  browser.runtime.onMessage.addListener(heard as Listener)
  return () => browser.runtime.onMessage.removeListener(heard as Listener)
}

/**
 * Calls `begin` when a page of the extension begins to follow this tab, with a function that tells the page where the reader is.
 * It uses a port, not messages: nothing is sent while nobody follows, and scrolling does not wake the background. The signal aborts once
 * the page follows no longer. Returns the stop function, which leaves those alone who follow already.
 */
export const onFollower = (begin: (tell: (place: Place) => void, signal: AbortSignal) => void): (() => void) => {
  const connected: Parameters<typeof browser.runtime.onConnect.addListener>[0] = (port) => {
    const gone = new AbortController()
    port.onDisconnect.addListener(() => gone.abort())
    begin((place) => port.postMessage(place), gone.signal)
  }
  browser.runtime.onConnect.addListener(connected)
  return () => browser.runtime.onConnect.removeListener(connected)
}

/** Follows where the reader is in a tab; silent if no content script of ours is there. Returns the stop function. */
export const follow = (tabId: number, listener: (place: Place) => void): (() => void) => {
  const port = browser.tabs.connect(tabId)
  port.onMessage.addListener((message: unknown) => {
    const place = v.safeParse(Place, message)
    if (place.success) listener(place.output)
  })
  return () => port.disconnect()
}
