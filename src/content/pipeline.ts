/**
 * The program on the article's page, on one screen: read, anchor, set markers, paint, listen, show cards; again when the page
 * changes; and the way to undo it all.
 */
import type { Annotation } from '../core/model/card'
import type { Edition } from '../core/model/edition'
import type { Report } from '../core/model/report'
import { DEFAULT_SETTINGS, type Settings, shows } from '../core/model/settings'
import type { ToTab } from '../core/model/to-tab'
import { dragSheet } from '../page/drag-sheet'
import { paint, unpaintAll } from '../page/highlights'
import { listen, type Scene } from '../page/listen'
import { createMarkers } from '../page/markers'
import { createOverlay, type Overlay } from '../page/overlay'
import { readText } from '../page/read-text'
import { watchPage } from '../page/watch-page'
import type { Translate } from '../ui/strings'
import { annotationsOf } from './edition-index'
import { labelOf, markerLabel } from './labels'
import { makeCard } from './make-card'
import { makeReport } from './make-report'
import { linksOf, markersOf, paintedRanges } from './marks'
import { createPopover } from './popover'
import { printEndnotes } from './print-endnotes'
import { isComplete, type Reading, readArticle, spansOf } from './reading'
import { markerListener, readerListener, trapTab } from './responses'
import { createStage, type Stage } from './stage'

export type Pipeline = {
  /** Shows what the settings say; what they hide is put back as it was. */
  apply(settings: Settings): void
  answer(message: ToTab): Report | boolean
  /** Reads the page again, for pages that come back from the back/forward cache. */
  refresh(): void
  stop(): void
}

export type PipelineOptions = {
  readonly edition: Edition
  /** The style sheet of the card. */
  readonly css: string
  readonly translate: Translate
  /** Hears of every reading, with its report. */
  onRead(report: Report): void
}

/** Runs on `document` until stopped; nothing is shown before the first `apply`. */
export const runPipeline = (document: Document, { css, edition, onRead, translate: t }: PipelineOptions): Pipeline => {
  const annotations = annotationsOf(edition)
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const noteLabel = (number: number): string => t('note_number', String(number))
  const announce = (id: string): void => {
    const annotation = byId.get(id)
    if (annotation) overlay?.announce(t('announce_open', labelOf(annotation, t)))
  }

  let settings: Settings = { ...DEFAULT_SETTINGS, enabled: false }
  let reading: Reading | null = null
  let overlay: Overlay | null = null
  let scene: Scene | null = null
  let stage: Stage | null = null
  let listening: AbortController | null = null

  const opened = (id: string | null, range: Range | undefined): void => {
    for (const shown of stage?.order ?? []) markers.get(shown)?.setExpanded(shown === id)
    paint('active', range === undefined ? [] : [range])
  }
  const popover = createPopover(document, () => stage, t, announce, opened)
  const markers = createMarkers(
    document,
    markerListener(popover, () => stage),
  )

  const stopPrinting = printEndnotes(document, () => stage, markers, edition, t)

  const addOverlay = (): Overlay => {
    const added = trapTab(createOverlay(document, css), popover, () => stage)
    dragSheet(added, popover.dismiss)
    return added
  }

  const show = (): void => {
    const shown = annotations.filter(({ kind }) => shows(settings, kind))
    const spans = reading === null ? [] : spansOf(reading, shown)
    if (reading === null || spans.length === 0) {
      hide()
      return
    }
    const placed = spans.flatMap(({ id }) => byId.get(id) ?? [])
    const wanted = markersOf(reading, placed, (annotation) => markerLabel(annotation, t))
    if (markers.set(reading.read, wanted)) reading = readAgain(reading)
    for (const [name, ranges] of paintedRanges(reading, placed)) paint(name, ranges)

    overlay ??= addOverlay()
    const links = linksOf(reading, placed)
    const { read, root } = reading
    const cardOf = cardMaker(reading)
    scene = { root, read, spans, links, isOnTheWay: popover.isOnTheWay }
    stage = createStage({ reading, overlay, spans, markers, links, cardOf, annotationOf: (id) => byId.get(id) })
    if (listening === null) {
      listening = new AbortController()
      listen(
        document,
        () => scene,
        readerListener(popover, () => stage, announce),
        listening.signal,
      )
    }
    popover.refresh()
  }

  /** Markers part text nodes and add no text of their own: after they came or went the same offsets lead to other nodes. */
  const readAgain = (now: Reading): Reading => ({ ...now, read: readText(now.root) })

  const cardMaker = (now: Reading) => (annotation: Annotation) => makeCard(edition, annotation, now, noteLabel)

  const hide = (): void => {
    popover.dismiss()
    listening?.abort()
    listening = null
    scene = null
    stage = null
    unpaintAll()
    markers.clear()
    reading = reading && readAgain(reading)
    overlay?.remove()
    overlay = null
  }

  const report = (): Report =>
    makeReport(edition, annotations, reading, settings.enabled, (annotation) => labelOf(annotation, t))

  const refresh = (): void => {
    watch.ignoring(() => {
      reading = readArticle(document, edition, annotations)
      show()
    })
    onRead(report())
  }
  const watch = watchPage(document, () => reading && { root: reading.root, complete: isComplete(reading) }, refresh)
  reading = readArticle(document, edition, annotations)

  return {
    refresh,
    apply: (next) => {
      settings = next
      watch.ignoring(show)
      onRead(report())
    },
    answer: (message) => {
      if (message.type === 'report') return report()
      if (stage?.rangeOf(message.id, 'passage') === undefined) return false
      popover.show(message.id)
      return true
    },
    stop: () => {
      stopPrinting()
      watch.ignoring(hide)
      watch.stop()
      popover.stop()
    },
  }
}
