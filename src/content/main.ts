/** Entry: the content script. Starts on the article's page with the set that stands beside it, and wires it to the extension. */
import { isConnected } from '../browser/api'
import { askBackground, onFollower, onToTab, tell } from '../browser/messaging'
import { prepare } from '../browser/prepare'
import { changeSettings, onStored } from '../browser/settings'
import { translateFrom } from '../browser/strings'
import { isArticleAt } from '../core/model/address'
import type { Edition, Rendered } from '../core/model/edition'
import type { Sheets } from '../core/model/prepared'
import type { PanelAnswer } from '../core/model/to-background'
import type { Texts } from '../core/texts/catalogue'
import { OVERLAY_NAME } from '../page/overlay'
import { MARKER_NAME } from '../page/read-text'
import { followHash } from './follow-hash'
import { type Pipeline, runPipeline } from './pipeline'

const start = (edition: Edition): void => {
  // What an older version of the extension left when it was replaced while the page was open.
  for (const left of document.querySelectorAll(`${OVERLAY_NAME}, ${MARKER_NAME}`)) left.remove()

  let pipeline: Pipeline | undefined
  let texts: Texts | undefined
  // Before anything is awaited, so that it hears whether the reader moves on meanwhile.
  const openNamed = followHash((id) => pipeline?.answer({ type: 'open', id }) === true)

  /** Undefined without the extension. The page is then put back as it was, because marks that open nothing would puzzle the reader. */
  const whileConnected = <Value>(use: () => Value): Value | undefined => {
    if (isConnected()) return use()
    queueMicrotask(() => pipeline?.stop())
    return undefined
  }

  /** Stored here, not by the background: that may have to wake first, and the press would be lost if the reader leaves at once. */
  const toggle = (): void => {
    changeSettings((now) => ({ ...now, enabled: !now.enabled })).catch(() => {
      // The browser did not store it, so the page stays as the settings are.
    })
  }

  const begin = (sheets: Sheets): Pipeline => {
    const begun = runPipeline({
      edition,
      sheets,
      // The card is removed before it is painted; it only needs some language to write its dates in.
      translate: (...message) => whileConnected(() => translateFrom(texts)(...message)) ?? 'en',
      toggle: () => whileConnected(toggle),
      cite: (work) =>
        (whileConnected(() => askBackground({ type: 'cite', edition: edition.article.id, work })) ??
          Promise.resolve(null)) as Promise<Rendered | null>,
      openPanel: () =>
        whileConnected(() => askBackground({ type: 'open-panel' }) as Promise<PanelAnswer | null>) ??
        Promise.resolve(null),
      onRead: (report) => {
        openNamed()
        whileConnected(() => tell({ type: 'read', report }))
      },
    })
    onToTab(begun.answer)
    onFollower(begun.follow)
    return begun
  }

  let asking: AbortController | undefined
  /** Shows what the settings say now. An answer is dropped if a later question was asked meanwhile. */
  const follow = async (): Promise<void> => {
    asking?.abort()
    asking = new AbortController()
    const prepared = await prepare(asking.signal)
    if (prepared === undefined) return
    texts = prepared.texts
    pipeline ??= begin(prepared.sheets)
    pipeline.apply(prepared.settings)
  }

  onStored(() => void follow())
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && pipeline?.pause())
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    whileConnected(() => {
      pipeline?.refresh()
      // Firefox tells pages in its back/forward cache neither that the settings changed nor the answer to their question.
      void follow()
    })
  })
  void follow()
}

const edition = globalThis.counterpointEdition
if (edition !== undefined && isArticleAt(edition.article, location)) start(edition)
