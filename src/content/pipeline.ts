/**
 * The program on the article's page, on one screen: read, anchor, paint, set markers, listen, show cards; again when the page
 * changes; and the way to undo it all.
 */
import type { Annotation } from '../core/model/card'
import type { Edition } from '../core/model/edition'
import type { Report } from '../core/model/report'
import { DEFAULT_SETTINGS, type Settings, shows } from '../core/model/settings'
import type { ToTab } from '../core/model/to-tab'
import type { Target } from '../core/popover/popover-state'
import { paint, unpaintAll } from '../page/highlights'
import type { PaintedSpan } from '../page/hit-test'
import { listen, type Place, type Scene } from '../page/listen'
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
import { createPopover, keepTabOrder, type Stage } from './popover'
import { type Reading, readArticle, spansOf } from './reading'

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
  readonly css: string
  readonly translate: Translate
  /** Hears of every reading, with its report. */
  onRead(report: Report): void
}

/** Runs on `document` until stopped; nothing is shown before the first `apply`. */
export const runPipeline = (document: Document, { edition, css, translate: t, onRead }: PipelineOptions): Pipeline => {
  const annotations = annotationsOf(edition)
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const noteLabel = (number: number): string => t('note_number', String(number))
  let settings: Settings = { ...DEFAULT_SETTINGS, enabled: false }
  let reading: Reading | null = null
  let overlay: Overlay | null = null
  let scene: Scene | null = null
  let stage: Stage | null = null
  let listening: AbortController | null = null

  const popover = createPopover(document, () => stage, t)
  const pressed = (id: string, byKeyboard: boolean): void => {
    if (stage === null) return
    popover.send({ type: 'press', target: stage.targetOf(id) })
    if (byKeyboard) popover.enterCard()
  }
  const markers = createMarkers(document, {
    focus: (id) => stage && popover.sendAt({ type: 'focus', target: stage.targetOf(id) }, undefined),
    blur: () => popover.send({ type: 'focus', target: null }),
    press: pressed,
  })

  const visible = (): Annotation[] => annotations.filter(({ kind }) => shows(settings, kind))

  const show = (): void => {
    const spans = reading === null ? [] : spansOf(reading, visible())
    if (reading === null || spans.length === 0) return hide()
    const placed = spans.flatMap(({ id }) => byId.get(id) ?? [])
    const labelled = (annotation: Annotation): string => markerLabel(annotation, t)
    markers.set(reading.read, markersOf(reading, placed, labelled))
    // Markers part text nodes and add none of their own text: the same offsets lead to other nodes now.
    reading = { ...reading, read: readText(reading.root) }
    for (const [name, ranges] of paintedRanges(reading, placed)) paint(name, ranges)
    overlay ??= openOverlay()
    const links = linksOf(reading, placed)
    scene = { root: reading.root, read: reading.read, spans, links, isOnTheWay: popover.isOnTheWay }
    stage = makeStage(reading, overlay, spans)
    if (listening === null) startListening()
    popover.refresh()
  }

  const hide = (): void => {
    popover.dismiss()
    listening?.abort()
    listening = null
    scene = null
    stage = null
    unpaintAll()
    markers.clear()
    overlay?.remove()
    overlay = null
  }

  const openOverlay = (): Overlay => {
    const opened = createOverlay(document, css)
    const { surface } = opened
    surface.addEventListener('focusin', () => popover.send({ type: 'cardFocus', inside: true }))
    surface.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && surface.contains(relatedTarget))) popover.send({ type: 'cardFocus', inside: false })
    })
    surface.addEventListener('keydown', (event) => {
      const key = popover.state().open?.target.key
      if (event.isTrusted && key !== undefined) keepTabOrder(event, surface, opened.focused(), () => stage?.focusMark(key))
    })
    return opened
  }

  const makeStage = (now: Reading, onto: Overlay, spans: readonly PaintedSpan[]): Stage => {
    const linked = linksOf(now, annotations)
    const spanOf = new Map(spans.map((span) => [span.id, span]))
    const targetOf = (id: string): Target => {
      const own = spanOf.get(id)
      const others = spans.filter((other) => own !== undefined && other.id !== id && other.start < own.end && own.start < other.end)
      return { key: id, ids: [id, ...others.map((other) => other.id)] }
    }
    return {
      root: now.root,
      overlay: onto,
      order: spans.map(({ id }) => id),
      cardOf: (id) => {
        const annotation = spanOf.has(id) ? byId.get(id) : undefined
        return annotation && makeCard(edition, annotation, now, noteLabel)
      },
      targetOf,
      rangeOf: (id, part) => {
        const span = part === 'passage' ? spanOf.get(id) : now.footnotes.get(id)?.note
        return span ? now.read.rangeOf(span) : undefined
      },
      focusMark: (id) => {
        const link = linked.get(id)
        if (link instanceof HTMLElement) link.focus({ preventScroll: true })
        else markers.get(id)?.focus()
      },
      opened: (id) => {
        for (const span of spans) markers.get(span.id)?.setExpanded(span.id === id)
        const part = popover.isAtNote() ? 'note' : 'passage'
        const range = id === null ? undefined : stage?.rangeOf(id, part)
        paint('active', range === undefined ? [] : [range])
      },
    }
  }

  const targetAt = (place: Place): Target => {
    const [first = ''] = place.ids
    const shared = stage?.targetOf(first).ids ?? []
    return { key: first, ids: [...new Set([...place.ids, ...shared])] }
  }

  const startListening = (): void => {
    listening = new AbortController()
    listen(
      document,
      () => scene,
      {
        hover: (place) => popover.sendAt({ type: 'hover', target: place && targetAt(place) }, place?.box),
        card: (over) => popover.send({ type: 'card', over }),
        press: (place) => popover.sendAt({ type: 'press', target: targetAt(place) }, place.box),
        follow: (id, byTouch) => (byTouch ? popover.showAtNote(id) : popover.dismiss()),
        pressOutside: () => popover.dismiss(),
        focusLink: (id) => {
          if (stage === null) return
          popover.sendAt({ type: 'focus', target: stage.targetOf(id) }, undefined)
          const annotation = byId.get(id)
          if (annotation) overlay?.announce(t('announce_open', labelOf(annotation, t)))
        },
        blurLink: () => popover.send({ type: 'focus', target: null }),
        key: (key) => {
          if (popover.state().open === null) return false
          if (key === 'Escape') popover.dismiss()
          else if (key === 'ArrowDown' && popover.state().holds.focus && overlay?.focused() === null) return popover.enterCard()
          else return false
          return true
        },
        scroll: () => popover.send({ type: 'scroll' }),
      },
      listening.signal,
    )
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
  const watch = watchPage(document, () => reading?.root ?? null, refresh)
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
      watch.stop()
      watch.ignoring(hide)
      popover.stop()
    },
  }
}
