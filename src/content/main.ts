/** Entry: the content script. Starts on the article's page with the set that stands beside it, and wires it to the extension. */
import * as v from 'valibot'
import { isConnected } from '../browser/api'
import { askBackground, onFollower, onToTab, tell } from '../browser/messaging'
import { changeSettings, loadSettings, onSettings } from '../browser/settings'
import { translateFrom } from '../browser/strings'
import { isArticleAt } from '../core/model/address'
import { Texts } from '../core/model/catalogue'
import type { Edition } from '../core/model/edition'
import type { Settings } from '../core/model/settings'
import { PanelAnswer } from '../core/model/to-background'
import { OVERLAY_NAME } from '../page/overlay'
import { MARKER_NAME } from '../page/read-text'
import card from '../ui/card.css'
import endnotes from '../ui/endnotes.css'
import tokens from '../ui/tokens.css'
import { followHash } from './follow-hash'
import { runPipeline } from './pipeline'

const start = async (edition: Edition): Promise<void> => {
  // What an older version of the extension left when it was replaced while the page was open.
  for (const left of document.querySelectorAll(`${OVERLAY_NAME}, ${MARKER_NAME}`)) left.remove()

  const { settings } = await loadSettings()
  let language: Settings['language'] = 'browser'
  let texts: Texts | undefined
  const pipeline = runPipeline(document, {
    edition,
    css: tokens + card + endnotes,
    // The card is gone before it is painted; its dates only need a language to be made in.
    translate: (...message) => whileConnected(() => translateFrom(texts)(...message), 'en'),
    toggle: () => whileConnected(() => void changeSettings((now) => ({ ...now, enabled: !now.enabled })), undefined),
    openPanel: () =>
      whileConnected(async () => {
        const answer = v.safeParse(PanelAnswer, await askBackground({ type: 'open-panel' }).catch(() => null))
        return answer.success ? answer.output : null
      }, Promise.resolve(null)),
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

  let changes = 0
  /** The latest change wins, though the texts of an earlier one may come later. */
  const apply = async (next: Settings): Promise<void> => {
    changes += 1
    const mine = changes
    if (next.language !== language) {
      const answer = v.safeParse(
        Texts,
        await askBackground({ type: 'texts', language: next.language }).catch(() => null),
      )
      if (mine !== changes) return
      language = next.language
      texts = answer.success ? answer.output : undefined
    }
    pipeline.apply(next)
  }

  void apply(settings)
  onSettings((read) => void apply(read.settings))
  onToTab(pipeline.answer)
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && pipeline.pause())
  onFollower(pipeline.follow)
  window.addEventListener('pageshow', async ({ persisted }) => {
    if (!persisted) return
    pipeline.refresh()
    // Firefox does not tell pages in its back/forward cache that the settings changed.
    if (isConnected()) await apply((await loadSettings()).settings)
  })
}

const edition = globalThis.counterpointEdition
if (edition !== undefined && isArticleAt(edition.article, location)) void start(edition)
