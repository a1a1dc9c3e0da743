/**
 * The program on the article's page: read, anchor, paint, set markers, listen, show cards. It does so again when the page changes, and
 * can undo all of it. Long work is done in slices.
 */

import type { Annotation } from '../core/model/card'
import type { Edition } from '../core/model/edition'
import { annotationsOf, stanceOf } from '../core/model/edition-index'
import { styleWords } from '../core/model/highlight-style'
import { commandOf } from '../core/model/keys'
import { KINDS } from '../core/model/kinds'
import type { Span } from '../core/model/page-text'
import type { Sheets } from '../core/model/prepared'
import type { Report } from '../core/model/report'
import { type Settings, shows } from '../core/model/settings'
import type { ToTab } from '../core/model/to-tab'
import { runSteps, type Steps } from '../core/steps/steps'
import type { Translate } from '../core/texts/translate'
import { dragSheet } from '../page/drag-sheet'
import { followReading } from '../page/follow-reading'
import { paint, unpaintAll } from '../page/highlights'
import { createLight } from '../page/light'
import { listen, type Scene } from '../page/listen'
import { listenKeys } from '../page/listen-keys'
import { createMarkers } from '../page/markers'
import { createOverlay } from '../page/overlay'
import { readTextSteps } from '../page/read-text'
import { watchPage } from '../page/watch-page'
import { inSlices } from '../page/yield-to-page'
import type { CardActions } from '../ui/card-actions'
import { labelOf } from '../ui/labels'
import { type CommandOptions, createCommands } from './commands'
import { makeCard } from './make-card'
import { makeReport } from './make-report'
import { markerLabel } from './marker-label'
import { linksOf, markersOf, paintedRanges } from './marks'
import { holdOverlay } from './overlay-holder'
import { createPopover } from './popover'
import { printEndnotes } from './print-endnotes'
import { isComplete, type Reading, readArticle, spansOf } from './reading'
import { markerListener, readerListener, trapTab } from './responses'
import { createStage, type Stage } from './stage'
import { createVisits } from './visits'

export type Pipeline = {
  /** Shows what the settings say; what they hide is put back as it was. The first call also reads the page. */
  apply(settings: Settings): void
  answer(message: ToTab): Report | boolean
  /** Tells which paragraph the reader has before them, now and until `signal` aborts. */
  follow(tell: (span: Span) => void, signal: AbortSignal): void
  /** Reads the page again. For pages that come back from the back/forward cache. */
  refresh(): void
  /** Stops the work that is under way. For pages that are left; `refresh` takes it up again. */
  pause(): void
  stop(): void
}

export type PipelineOptions = {
  readonly edition: Edition
  readonly sheets: Sheets
  readonly translate: Translate
  /** Called after every reading, with its report. */
  onRead(report: Report): void
  /** Switches everything on or off, by the settings. */
  readonly toggle: CommandOptions['toggle']
  readonly openPanel: CommandOptions['openPanel']
  readonly cite: CardActions['cite']
}

/** Runs on the page until stopped. Before the first `apply` nothing is shown, and nothing else may be called. */
export const runPipeline = ({
  cite,
  edition,
  onRead,
  openPanel,
  sheets,
  toggle,
  translate: t,
}: PipelineOptions): Pipeline => {
  const annotations = annotationsOf(edition)
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const noteLabel = (number: number): string => t('note_number', String(number))
  const announce = (id: string): void => {
    const annotation = byId.get(id)
    if (annotation) stage?.overlay.announce(t('announce_open', labelOf(annotation, t)))
  }

  let settings!: Settings
  let reading: Reading | null = null
  let scene: Scene | null = null
  let stage: Stage | null = null
  let listening: AbortController | null = null
  /** Whether text nodes may have been split or joined since the reading. */
  let isParted = false
  /** Stops the work that is under way. */
  let working: AbortController | null = null
  let hasRead = false
  let isReading = false
  /** Whether the page changed while it was read, and if so, whether it changed outside the article too. */
  let changedMeanwhile: boolean | null = null

  const opened = (id: string | null, range: Range | undefined): void => {
    if (id !== null) commands.arrived(id)
    for (const shown of stage?.order ?? []) markers.get(shown)?.setExpanded(shown === id)
    light.set(range)
  }
  const light = createLight()
  const popover = createPopover(() => stage, t, cite, announce, opened)
  const visits = createVisits(
    popover,
    light,
    (id) => stage?.rangeOf(id, 'passage'),
    (span) => reading?.read.rangeOf(span),
  )
  const markers = createMarkers(
    document,
    sheets.marker,
    markerListener(popover, () => stage),
  )
  const overlay = holdOverlay(
    () => {
      const added = trapTab(createOverlay(document, sheets.overlay), popover, () => stage)
      dragSheet(added, popover.dismiss)
      // A notice may have been the only thing to show.
      added.dialog.addEventListener('close', () => {
        if (stage === null) overlay.remove()
      })
      return added
    },
    () => stage !== null,
  )
  const commands = createCommands({
    popover,
    toggle,
    openPanel,
    translate: t,
    stage: () => stage,
    overlay: overlay.ensure,
    isOn: (command) => settings.keysEnabled && settings.keys[command],
    kindOf: (id) => byId.get(id)?.kind,
    labelOf: (id) => {
      const annotation = byId.get(id)
      return annotation ? markerLabel(annotation, t) : ''
    },
  })
  const keys = new AbortController()
  // Also while nothing is shown, because the key that hid everything brings it back.
  const takeKey = (character: string): boolean => {
    const command = commandOf(character)
    if (command === undefined || reading === null || !settings.keysEnabled || !settings.keys[command]) return false
    return commands.run(command)
  }
  listenKeys(takeKey, keys.signal)
  // Otherwise Chromium would copy our elements and their style along with the author's words.
  document.addEventListener(
    'copy',
    ({ isTrusted }) => {
      if (!isTrusted) return
      markers.setHidden(true)
      setTimeout(markers.setHidden, 0, false)
    },
    keys,
  )

  const stopPrinting = printEndnotes(
    () => stage,
    markers,
    edition,
    t,
    () => settings.prints,
  )

  function* show(): Steps<void> {
    const shown = annotations.filter((annotation) => shows(settings, annotation.kind, stanceOf(annotation)))
    const spans = reading === null ? [] : spansOf(reading, shown)
    if (reading === null || spans.length === 0) return yield* hide()
    yield
    if (isParted) reading = yield* readAgain(reading)
    const placed = spans.flatMap(({ id }) => byId.get(id) ?? [])
    // Highlights first, because they are what is seen. With many of them on the page, splitting a text node costs more.
    if (stage === null) yield* paintAll(reading, placed)
    const label = (annotation: Annotation, number: number): string => markerLabel(annotation, t, number)
    const wanted = yield* markersOf(reading, placed, label, settings.highlights)
    isParted = true
    if (yield* markers.set(reading.read, wanted)) reading = yield* readAgain(reading)
    // The ranges as the next reading will find them, in the present nodes.
    yield* paintAll(reading, placed)
    isParted = false

    const words = KINDS.map((kind) => [
      kind,
      styleWords(settings.highlights[kind]) + (settings.prints[kind] ? '' : ' unprinted'),
    ])
    overlay.ensure().setLook(settings.textSize, Object.fromEntries(words))
    const links = linksOf(reading, placed)
    const { read, root } = reading
    const cardOf = cardMaker(reading)
    scene = { root, read, spans, links, isOnTheWay: popover.isOnTheWay }
    const { theme } = settings
    stage = createStage({
      ...{ reading, spans, markers, links, cardOf, theme, overlay: overlay.ensure() },
      annotationOf: (id) => byId.get(id),
    })
    if (listening === null) {
      listening = new AbortController()
      listen(
        () => scene,
        readerListener(
          popover,
          () => stage,
          announce,
          () => (settings.opensOn === 'hover' ? settings.hoverDelay : null),
        ),
        listening.signal,
      )
    }
    popover.refresh()
  }

  function* paintAll(now: Reading, placed: readonly Annotation[]): Steps<void> {
    for (const [name, ranges] of yield* paintedRanges(now, placed)) paint(name, ranges)
  }

  /** Markers split text nodes and add no text. After they come or go, the same offsets lead to other nodes. */
  function* readAgain(now: Reading): Steps<Reading> {
    const read = yield* readTextSteps(now.root)
    isParted = false
    return { ...now, read }
  }

  const cardMaker = (now: Reading) => (annotation: Annotation) => makeCard(edition, annotation, now, noteLabel)

  function* hide(): Steps<void> {
    popover.dismiss()
    light.set(undefined)
    listening?.abort()
    listening = null
    scene = null
    stage = null
    unpaintAll()
    isParted = true
    overlay.remove()
    yield* markers.clear()
  }

  const report = (): Report =>
    makeReport(edition, annotations, reading, settings.enabled, (annotation) => labelOf(annotation, t))

  /** `elsewhere`: the article may now be in another place on the page. */
  function* readAndShow(elsewhere: boolean): Steps<void> {
    const steps = readArticle(document, edition, annotations, reading, elsewhere)
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.value !== undefined) reading = step.value
      if (step.done) break
      if (step.value === undefined) yield
      else yield* show()
    }
    isReading = false
    watch.follow(reading && { root: reading.root, complete: isComplete(reading) })
    yield* show()
  }

  const run = (steps: Steps<void>, reads: boolean, then = (): void => {}): void => {
    working?.abort()
    working = new AbortController()
    isReading = reads
    const done = (): void => {
      onRead(report())
      then()
      // The reading may or may not include what changed meanwhile.
      if (changedMeanwhile !== null) read(changedMeanwhile)
    }
    inSlices(steps, working.signal, done, watch.ignoring)
  }
  const read = (elsewhere: boolean): void => {
    changedMeanwhile = null
    hasRead = true
    run(readAndShow(elsewhere), true)
  }
  const watch = watchPage((beside) => {
    if (isReading) changedMeanwhile = changedMeanwhile || beside
    else if (hasRead) read(beside)
  })

  return {
    refresh: () => read(true),
    pause: () => working?.abort(),
    apply: (next) => {
      // A switch elsewhere, as in the popup, says so itself.
      const isSeen = reading !== null && next.enabled !== settings.enabled && document.hasFocus()
      settings = next
      if (!hasRead) read(true)
      else if (!isReading)
        run(show(), false, () => {
          if (isSeen) overlay.say(t(next.enabled ? 'announce_shown' : 'announce_hidden'))
        })
    },
    answer: (message) => {
      switch (message.type) {
        case 'report':
          return report()
        case 'next':
          return commands.step(1, message.kind)
        case 'look-up':
          return commands.lookUp()
        case 'open':
          return visits.open(message.id)
        case 'show':
          return visits.show(message)
        case 'back':
          return visits.back()
      }
    },
    follow: (tell, signal) => followReading(() => reading?.read, tell, signal),
    stop: () => {
      keys.abort()
      working?.abort()
      stopPrinting()
      watch.ignoring(() => runSteps(hide()))
      watch.stop()
      popover.stop()
    },
  }
}
