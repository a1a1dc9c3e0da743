/** Entry: the content script. Starts on the article's page with the set that stands beside it, and wires it to the extension. */
import { isConnected, shadowRootOf } from '../browser/api'
import { askBackground, onFollower, onToTab, tell } from '../browser/messaging'
import { onNoteStored } from '../browser/on-note-stored'
import { prepare } from '../browser/prepare'
import { changeSettingsAtOnce, loadSettings, onStored, READ_AGAIN } from '../browser/settings'
import { translateFrom } from '../browser/strings'
import { isArticleAt } from '../core/model/edition/address'
import type { Edition } from '../core/model/edition/edition'
import type { CorrectionForm, Forms } from '../core/model/messages/forms'
import type { Report } from '../core/model/messages/report'
import type { PanelAnswer, ToBackground } from '../core/model/messages/to-background'
import type { ToTab } from '../core/model/messages/to-tab'
import { NOTE_VERSION } from '../core/model/notes/note-limits'
import { noteOf, type OwnNote, type StoredNote } from '../core/model/notes/own-note'
import type { Language } from '../core/model/settings/languages'
import type { Texts } from '../core/texts/catalogue'
import type { Translate } from '../core/texts/translate'
import { hear } from '../page/hear'
import { MARKER_NAME, OVERLAY_NAME } from '../page/own-elements'
import { createNotesHost, UNSAVED } from './create-notes-host'
import { followHash } from './follow-hash'
import { createNotesLink } from './notes-link'
import { runPipeline } from './pipeline'

/** Whether the browser has loaded the page before the reader asked for it (Chromium: prerendering). */
const isLoadedAhead = (): boolean => (document as { prerendering?: boolean }).prerendering === true

/** Those that are not in the trash. */
const shownNotes = (stored: readonly StoredNote[]): OwnNote[] => stored.map(noteOf).filter(({ deleted }) => !deleted)

const start = (edition: Edition): void => {
  // What an older version of the extension left when it was replaced while the page was open; but for what the reader wrote.
  for (const left of document.querySelectorAll(`${OVERLAY_NAME}:not([${UNSAVED}]), ${MARKER_NAME}`)) left.remove()

  const ending = new AbortController()
  const { signal } = ending
  let texts: Texts | undefined

  /** Undefined without the extension. The page is then put back as it was, because marks that open nothing would puzzle the reader. */
  const whileConnected = <Value>(use: () => Value): Value | undefined => {
    if (isConnected()) return use()
    // What the reader wrote and what could not be stored stays on the screen.
    queueMicrotask(() => {
      if (notes.client()?.ended() !== true) ending.abort()
    })
    return undefined
  }

  const ask = (message: ToBackground): Promise<unknown> =>
    whileConnected(() => askBackground(message)) ?? Promise.resolve(null)

  /** Stored here, not by the background: that may have to wake first, and the press would be lost if the reader leaves at once. */
  const toggle = (): Promise<boolean> =>
    changeSettingsAtOnce((now) => ({ ...now, enabled: !now.enabled })).then(
      () => true,
      // The browser did not store it, so the page stays as the settings are.
      () => false,
    )

  // The card is removed before it is painted; it only needs some language to write its dates in.
  const translate: Translate = (...message) => whileConnected(() => translateFrom(texts)(...message)) ?? 'en'
  const ownPage = globalThis.counterpointPage
  const notes = createNotesLink(ownPage ? ownPage.bringNotes : () => ask({ type: 'bring-notes' }))
  const pipeline = runPipeline({
    edition,
    notes,
    translate,
    toggle: () => whileConnected(toggle) ?? Promise.resolve(true),
    rootOf: shadowRootOf,
    cite: (work, share) => ask({ type: 'cite', edition: edition.article.id, work, share }) as Promise<Forms | null>,
    correct: (annotation, words) =>
      ask({
        type: 'correct',
        edition: edition.article.id,
        annotation,
        words,
        // A library's proxy and many sites put into the query and the hash who the reader is.
        page: `${location.origin}${location.pathname}`,
      }) as Promise<CorrectionForm | null>,
    openPanel: () => ask({ type: 'open-panel' }) as Promise<PanelAnswer | null>,
  })
  const bringNotes = (): void => notes.with(() => {})
  signal.addEventListener('abort', onNoteStored(edition.article.id, NOTE_VERSION, bringNotes))
  const host = createNotesHost({
    article: edition.article.id,
    pipeline,
    link: notes,
    translate,
    isConnected,
    rootOf: shadowRootOf,
    signal,
    ask,
  })
  globalThis.counterpointNotesHost = host
  signal.addEventListener('abort', () => {
    if (globalThis.counterpointNotesHost === host) globalThis.counterpointNotesHost = undefined
  })
  const answer = (message: ToTab): unknown => {
    if (message.type === 'text') return pipeline.text()
    if (message.type !== 'print') return pipeline.answer(message)
    // The dialog holds up everything on the page, so the answer goes first.
    setTimeout(print)
    return true
  }
  for (const stop of [pipeline.stop, onToTab(answer), onFollower(pipeline.follow)])
    signal.addEventListener('abort', stop)

  // Before anything is awaited, so that it hears whether the reader moves on meanwhile.
  const openNamed = followHash((id) => pipeline.answer({ type: 'open', id }) === true, signal)
  let last: Report | undefined
  const tellLast = (): void => {
    const report = last
    // A page that the browser loads ahead is in no tab yet: what is said of it would be taken for the page that is shown there.
    if (report !== undefined && !isLoadedAhead()) whileConnected(() => tell({ type: 'read', report }))
  }
  pipeline.onReport((report) => {
    openNamed()
    last = report
    tellLast()
  })
  document.addEventListener('prerenderingchange', tellLast, { signal })

  let furnishing: AbortController | undefined
  /** Gets what the background prepares: the style sheets, and the texts of the reader's language. The last call counts. */
  const furnish = async (): Promise<void> => {
    furnishing?.abort()
    furnishing = new AbortController()
    const prepared = await prepare(edition.article.id, furnishing.signal, pipeline.reached)
    if (prepared === undefined) return
    texts = prepared.texts
    // With what else is drawn. Their program comes when all of that is there, and knows them better from then on.
    if (notes.client() === undefined) pipeline.setNotes(shownNotes(prepared.notes))
    pipeline.furnish(prepared.sheets)
    if (prepared.hasNotes) bringNotes()
  }

  let asked = 0
  let again = 0
  signal.addEventListener('abort', () => window.clearTimeout(again))
  let language: Language | undefined
  /** Shows what the settings say now. An answer is dropped if they were asked for again meanwhile. */
  const follow = async (): Promise<void> => {
    asked += 1
    const mine = asked
    window.clearTimeout(again)
    const { settings, unreadable } = await loadSettings()
    if (mine !== asked || signal.aborted) return
    if (unreadable) again = window.setTimeout(() => void whileConnected(follow), READ_AGAIN)
    // Better the settings of before than the defaults.
    if (unreadable && language !== undefined) return
    pipeline.apply(settings)
    if (language !== undefined && language !== settings.language) void furnish()
    language = settings.language
  }

  signal.addEventListener(
    'abort',
    onStored(() => void follow()),
  )
  hear(window, 'pagehide', pipeline.pause, signal)
  const comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return
    whileConnected(() => {
      pipeline.refresh()
      // Firefox tells pages in its back/forward cache neither that the settings changed nor the answers to their questions.
      void follow()
      void furnish()
    })
  }
  hear(window, 'pageshow', comeBack, signal)
  void follow()
  void furnish()
  pipeline.start()
}

const edition = globalThis.counterpointEdition
// Not at once: Chromium notes who calls the extension API, and would parse the whole script again to say from which line of it.
if (edition !== undefined && isArticleAt(edition.article, location)) queueMicrotask(() => start(edition))
