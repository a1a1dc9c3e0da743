/** Entry: the content script. Starts on the article's page with the set that stands beside it, and wires it to the extension. */

import { isConnected } from '../browser/api'
import { onToTab, tell } from '../browser/messaging'
import { loadSettings, onSettings } from '../browser/settings'
import { translate } from '../browser/strings'
import { isArticleAt } from '../core/model/address'
import type { Edition } from '../core/model/edition'
import { OVERLAY_NAME } from '../page/overlay'
import { MARKER_NAME } from '../page/read-text'
import card from '../ui/card.css'
import endnotes from '../ui/endnotes.css'
import tokens from '../ui/tokens.css'
import { followHash } from './follow-hash'
import { runPipeline } from './pipeline'

declare global {
  /** Set by the file of the article's set, which the browser runs before this one in the same isolated world. */
  var counterpointEdition: Edition | undefined
}

const start = async (edition: Edition): Promise<void> => {
  // What an older version of the extension left when it was replaced while the page was open.
  for (const left of document.querySelectorAll(`${OVERLAY_NAME}, ${MARKER_NAME}`)) left.remove()

  const { settings } = await loadSettings()
  const pipeline = runPipeline(document, {
    edition,
    css: tokens + card + endnotes,
    // The card is gone before it is painted; its dates only need a language to be made in.
    translate: (...message) => whileConnected(() => translate(...message), 'en'),
    onRead: (report) => {
      openNamed()
      whileConnected(() => void tell({ type: 'read', report }), undefined)
    },
  })
  const openNamed = followHash(window, (id) => pipeline.answer({ type: 'open', id }) === true)

  /** Without its extension the page is put back as it was: marks that open nothing would puzzle the reader. */
  const whileConnected = <Value>(use: () => Value, otherwise: Value): Value => {
    if (isConnected()) return use()
    queueMicrotask(pipeline.stop)
    return otherwise
  }

  pipeline.apply(settings)
  onSettings((read) => pipeline.apply(read.settings))
  onToTab(pipeline.answer)
  window.addEventListener('pageshow', async ({ persisted }) => {
    if (!persisted) return
    pipeline.refresh()
    // Firefox does not tell pages in its back/forward cache that the settings changed.
    if (isConnected()) pipeline.apply((await loadSettings()).settings)
  })
}

const edition = globalThis.counterpointEdition
if (edition !== undefined && isArticleAt(edition.article, location)) void start(edition)
