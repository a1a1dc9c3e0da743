/** Entry: the content script. Starts on the article's page with the set that stands beside it, and wires it to the extension. */
import { isConnected } from '../browser/api'
import { askBackground, onFollower, onToTab, tell } from '../browser/messaging'
import { prepare } from '../browser/prepare'
import { onStored } from '../browser/settings'
import { translateFrom } from '../browser/strings'
import { isArticleAt } from '../core/model/address'
import type { Edition } from '../core/model/edition'
import type { PanelAnswer } from '../core/model/to-background'
import { OVERLAY_NAME } from '../page/overlay'
import { MARKER_NAME } from '../page/read-text'
import { followHash } from './follow-hash'
import { runPipeline } from './pipeline'

const start = async (edition: Edition): Promise<void> => {
  // What an older version of the extension left when it was replaced while the page was open.
  for (const left of document.querySelectorAll(`${OVERLAY_NAME}, ${MARKER_NAME}`)) left.remove()

  const prepared = await prepare()
  if (prepared === undefined) return
  let { texts } = prepared
  const pipeline = runPipeline(document, {
    edition,
    settings: prepared.settings,
    styles: prepared.styles,
    // The card is gone before it is painted; its dates only need a language to be made in.
    translate: (...message) => whileConnected(() => translateFrom(texts)(...message), 'en'),
    toggle: () => whileConnected(() => void askBackground({ type: 'toggle' }), undefined),
    openPanel: () =>
      whileConnected(() => askBackground({ type: 'open-panel' }) as Promise<PanelAnswer | null>, Promise.resolve(null)),
    onRead: (report) => {
      openNamed()
      whileConnected(() => tell({ type: 'read', report }), undefined)
    },
  })
  const openNamed = followHash(window, (id) => pipeline.answer({ type: 'open', id }) === true)

  /** Without its extension the page is put back as it was: marks that open nothing would puzzle the reader. */
  const whileConnected = <Value>(use: () => Value, otherwise: Value): Value => {
    if (isConnected()) return use()
    queueMicrotask(pipeline.stop)
    return otherwise
  }

  let changes = 0
  /** The latest change wins, though the answer to an earlier one may come later. */
  const change = async (): Promise<void> => {
    changes += 1
    const mine = changes
    const next = await prepare()
    if (next === undefined || mine !== changes) return
    texts = next.texts
    pipeline.apply(next.settings)
  }

  pipeline.apply(prepared.settings)
  onStored(() => void change())
  onToTab(pipeline.answer)
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && pipeline.pause())
  onFollower(pipeline.follow)
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    pipeline.refresh()
    // Firefox does not tell pages in its back/forward cache that the settings changed.
    void change()
  })
}

const edition = globalThis.counterpointEdition
if (edition !== undefined && isArticleAt(edition.article, location)) void start(edition)
