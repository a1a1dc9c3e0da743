/** Puts a reading on the page as the settings say, and takes all of it off again. Changes `now` accordingly. */
import type { Annotation } from '../core/model/card'
import type { Edition } from '../core/model/edition'
import { stanceOf } from '../core/model/edition-index'
import { styleWords } from '../core/model/highlight-style'
import { KINDS } from '../core/model/kinds'
import type { Settings } from '../core/model/settings'
import { shows } from '../core/model/shows'
import type { Steps } from '../core/steps/steps'
import type { Translate } from '../core/texts/translate'
import { paint, unpaintAll } from '../page/highlights'
import type { Light } from '../page/light'
import type { Markers } from '../page/markers'
import type { Overlay } from '../page/overlay'
import { nextFrame } from '../page/yield-to-page'
import { makeCard } from './make-card'
import { markerLabel } from './marker-label'
import { linksOf, markersOf, paintedRanges } from './marks'
import type { Now } from './now'
import type { Popover } from './popover'
import { type Reading, spansOf } from './reading'
import { createStage, EMPTY_STAGE } from './stage'

/** What is drawn on the page, and what must know of it. */
export type ShowOptions = {
  readonly edition: Edition
  readonly annotations: readonly Annotation[]
  readonly now: Now
  readonly overlay: Overlay
  readonly markers: Markers
  readonly popover: Popover
  readonly light: Light
  readonly translate: Translate
}

/** Shows what the settings say of a reading; nothing if there is none. */
export function* show(reading: Reading | null, settings: Settings, options: ShowOptions): Steps<void> {
  const { annotations, edition, markers, now, overlay, popover, translate: t } = options
  const isFirst = now.stage.surface === null
  now.reading = reading
  now.settings = settings
  const wanted = annotations.filter((annotation) => shows(settings, annotation.kind, stanceOf(annotation)))
  const spans = reading === null ? [] : spansOf(reading, wanted)
  if (reading === null || spans.length === 0) return yield* hide(options)

  // The style of the highlights depends on the overlay. They come first because they are what is seen.
  overlay.attach()
  overlay.setLook(settings.textSize, lookOf(settings))
  const placed = inOrder(spans, annotations)
  if (isFirst) {
    yield* paintAll(reading, placed)
    yield nextFrame
  }
  if (!now.isFurnished) return
  const label = (annotation: Annotation, number: number): string => markerLabel(annotation, t, number)
  yield* markers.set(reading.read, yield* markersOf(reading, placed, label, settings.highlights))
  // Where text nodes were joined again, the ranges have to be made anew.
  yield* paintAll(reading, placed)

  const byId = new Map(placed.map((annotation) => [annotation.id, annotation]))
  now.stage = createStage({
    reading,
    spans,
    markers,
    links: linksOf(reading, placed),
    theme: settings.theme,
    annotationOf: (id) => byId.get(id),
    cardOf: (annotation) => makeCard(edition, annotation, reading, (number) => t('note_number', String(number))),
  })
  popover.refresh()
}

/** Takes everything off the page, and puts the page's text nodes back as they were. */
export function* hide({ light, markers, now, overlay, popover }: ShowOptions): Steps<void> {
  popover.dismiss()
  light.set(undefined)
  now.stage = EMPTY_STAGE
  unpaintAll()
  overlay.detach()
  yield* markers.clear()
}

const inOrder = (spans: readonly { id: string }[], annotations: readonly Annotation[]): Annotation[] => {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  return spans.flatMap(({ id }) => byId.get(id) ?? [])
}

function* paintAll(reading: Reading, placed: readonly Annotation[]): Steps<void> {
  for (const [name, ranges] of yield* paintedRanges(reading, placed)) paint(name, ranges)
}

/** How the highlights look, as `data-` words that highlights.css selects by. */
const lookOf = ({ highlights, prints }: Settings): Record<string, string> =>
  Object.fromEntries(KINDS.map((kind) => [kind, styleWords(highlights[kind]) + (prints[kind] ? '' : ' unprinted')]))
