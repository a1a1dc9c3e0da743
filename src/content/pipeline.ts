/**
 * The program on the article's page: read it, anchor the annotations, show them; again when the page changes. Reading begins at once.
 * Highlights wait for the settings; markers and cards wait for the style sheets, too.
 */
import { findFootnotes } from '../core/footnotes/find-footnotes'
import { annotationsOf } from '../core/model/card/annotation'
import type { Sheets } from '../core/model/messages/prepared'
import type { Report } from '../core/model/messages/report'
import type { ToTab } from '../core/model/messages/to-tab'
import type { OwnNote } from '../core/model/notes/own-note'
import type { GivenText } from '../core/model/page/article-text'
import type { Span } from '../core/model/page/page-text'
import type { Settings } from '../core/model/settings/settings'
import { runSteps, type Steps } from '../core/steps/steps'
import { createOverlay, type Overlay } from '../page/card/overlay'
import { followReading } from '../page/listen/follow-reading'
import { canBeSeen } from '../page/text/open-folds'
import { nextFrame } from '../page/yield-to-page'
import { labelOf } from '../ui/labels'
import { answerBy, type ToDisplay } from './answer-by'
import { createDisplay, type Display, type DisplayOptions } from './display'
import { makeReport } from './make-report'
import { createParts } from './parts'
import { lookOf, NO_NOTES, placeOwn } from './place-own'
import { isComplete, type Reading, readArticle } from './reading'
import { hideHighlights, showHighlights } from './show'
import { createTurns } from './turns'

/** What is asked of the pipeline; the rest the entry answers. */
export type ToPipeline = ToDisplay | Extract<ToTab, { type: 'report' }>

export type Pipeline = {
  /** Begins to read the page. */
  start(): void
  /** Shows what the settings say; what they hide is put back as it was. Before the first call nothing is shown. */
  apply(settings: Settings): void
  /** Takes the style sheets. Before that only highlights are shown. Called again, it shows the texts of a new language. */
  furnish(sheets: Sheets): void
  /** Answers a page of the extension: with the report, or with whether what was asked could be done. */
  answer(message: ToPipeline): Report | boolean
  /** Shows these own notes of the reader's, in place of those that were shown. */
  setNotes(notes: readonly OwnNote[]): void
  /** What holds on the page; undefined before there is anything to look at. */
  display(): Display | undefined
  readonly overlay: Overlay
  /** The article as it was read, for a copy; null if the page does not hold it. */
  text(): GivenText | null
  /** Tells which paragraph the reader has before them, now and until `signal` aborts. */
  follow(tell: (span: Span) => void, signal: AbortSignal): void
  /** Reads the page again. For pages that come back from the back/forward cache. */
  refresh(): void
  /** Stops the work that is under way. For pages that are left; `refresh` takes it up again. */
  pause(): void
  /** Notes that the background fails to answer, or that it answers again. */
  reached(background: boolean): void
  /** Calls `listener` after every reading since there are settings and sheets, and when other annotations are shown, if the report is a new one. */
  onReport(listener: (report: Report) => void): void
  /** Takes everything off the page and ends. */
  stop(): void
}

export type PipelineOptions = Omit<DisplayOptions, 'annotations' | 'parts'>

/** Runs on the page from `start` until stopped. */
export const runPipeline = (options: PipelineOptions): Pipeline => {
  const { edition, translate: t } = options
  const annotations = annotationsOf(edition)
  let reading: Reading | null = null
  /** The reader's own notes, and where they stand. */
  let notes: readonly OwnNote[] = []
  let own = NO_NOTES
  let settings: Settings | undefined
  let sheets: Sheets | undefined
  /** Made when there are settings and sheets, and highlights on the page. */
  let display: Display | undefined
  const overlay = createOverlay(document)
  /** The page is being read or shown. */
  let isWorking = false
  /** Everything was taken off the page after an error. */
  let isEmpty = false
  /** What the work came to that is done. */
  let finished: Report | undefined
  let lastReport = ''
  const listeners: ((report: Report) => void)[] = []

  const reportSteps = (): Steps<Report> =>
    makeReport({
      edition,
      annotations,
      reading,
      shown: settings?.enabled === true && !isEmpty,
      failed: parts.failed(),
      labelOf: (annotation) => labelOf(annotation, t),
      canBeSeen,
      pageOf: globalThis.counterpointPage?.pageOf,
    })
  const report = (): Report => runSteps(reportSteps())

  const tell = (now: Report): void => {
    const text = JSON.stringify(now)
    // A page may change all the time, as by a clock. Nobody is told what they know.
    if (text === lastReport) return
    lastReport = text
    for (const listener of listeners) listener(now)
  }

  // At the end of the work it is told anyway.
  const parts = createParts(() => {
    if (!isWorking && display !== undefined) tell(report())
  })

  const hide = (): void => {
    if (display === undefined) hideHighlights(overlay)
    else display.hide()
  }

  const turns = createTurns({
    read: function* (elsewhere) {
      isWorking = true
      parts.clear('reading', 'notes')
      reading = yield* readArticle(document, edition, annotations, reading, elsewhere, (page, numbers) =>
        parts.attempt(
          'notes',
          () => findFootnotes(page, numbers),
          () => [],
        ),
      )
      return reading && { root: reading.root, complete: isComplete(reading), unseen: reading.read.unseen }
    },
    show: function* () {
      isWorking = true
      isEmpty = false
      parts.clear('marks', 'cards')
      if (settings === undefined) return
      if (reading !== null) {
        own = yield* placeOwn(reading.text, notes, own)
        reading = { ...reading, own }
      }
      if (display === undefined) {
        if (reading !== null) yield* showHighlights(reading, settings, annotations, overlay)
        if (sheets === undefined) return
        // What the reader sees first need not wait for the rest.
        if (reading !== null) yield nextFrame
        display = createDisplay({ ...options, annotations, parts }, overlay, settings, sheets)
      }
      yield* display.show(reading, settings)
      // A report asks where passages stand, and the reader need not wait for that.
      yield nextFrame
      finished = yield* reportSteps()
    },
    mend: (records) => display?.mend(records),
    done: () => {
      isWorking = false
      if (finished !== undefined) tell(finished)
    },
    failed: (part) => {
      isWorking = false
      isEmpty = true
      parts.attempt(part, hide, () => {})
      parts.fail(part)
      if (display !== undefined) tell(report())
    },
  })
  return {
    start: () => turns.read(true),
    apply: (next) => {
      const before = settings
      settings = next
      // A switch elsewhere, as in the popup, says so itself.
      const isSeen =
        before !== undefined && before.enabled !== settings.enabled && reading !== null && document.hasFocus()
      const text = settings.enabled ? 'announce_shown' : 'announce_hidden'
      turns.show(() => isSeen && display?.say(t(text)))
    },
    furnish: (next) => {
      sheets = next
      turns.show()
    },
    answer: (message) => {
      if (message.type === 'report') return report()
      if (display === undefined) return false
      return answerBy(display, message)
    },
    setNotes: (next) => {
      const isOther = lookOf(next) !== lookOf(notes)
      notes = next
      if (isOther) turns.show()
    },
    display: () => display,
    overlay,
    text: () => reading && { page: reading.read.page, text: reading.text, footnotes: [...reading.footnotes.values()] },
    follow: (tell, signal) => followReading(() => reading?.read, tell, signal),
    refresh: () => {
      // The browser forgot the badge when the page was left.
      lastReport = ''
      turns.read(true)
    },
    pause: turns.pause,
    reached: (background) => {
      if (background) parts.clear('background')
      else parts.fail('background')
    },
    onReport: (listener) => void listeners.push(listener),
    stop: () => {
      turns.stop(hide)
      display?.stop()
    },
  }
}
