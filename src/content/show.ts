/** Puts a reading on the page as the settings say, and takes all of it off again. Changes `now` accordingly. */
import { type Annotation, type Marked, stanceOf } from '../core/model/card/annotation'
import type { Edition } from '../core/model/edition/edition'
import { KINDS } from '../core/model/kinds'
import { styleWords } from '../core/model/settings/highlight-style'
import { DEFAULT_SETTINGS, type Settings, shows } from '../core/model/settings/settings'
import { runSteps, type Steps } from '../core/steps/steps'
import type { Translate } from '../core/texts/translate'
import type { Overlay } from '../page/card/overlay'
import { paint, unpaintAll } from '../page/marks/highlights'
import type { Light } from '../page/marks/light'
import type { Markers } from '../page/marks/markers'
import { brokenCard, makeCard } from './make-card'
import { type MarkName, markName } from './mark-name'
import { linksOf, markersOf, paintedRanges } from './marks'
import type { Now } from './now'
import type { Parts } from './parts'
import { placedOwn } from './place-own'
import type { Popover } from './popover'
import { type Reading, spansOf } from './reading'
import { createStage, EMPTY_STAGE } from './stage'

/** The annotations and own notes that the settings show and that have a place in the reading, in the order of the text. */
const placedIn = (reading: Reading, settings: Settings, annotations: readonly Annotation[]): Marked[] => {
  const own = settings.enabled && settings.ownNotes ? placedOwn(reading.own) : []
  const shown = annotations.filter((annotation) => shows(settings, annotation.kind, stanceOf(annotation)))
  const wanted: Marked[] = [...shown, ...own]
  const byId = new Map(wanted.map((annotation) => [annotation.id, annotation]))
  return spansOf(reading, wanted).flatMap(({ id, nth }) => (!nth ? (byId.get(id) ?? []) : []))
}

/** Paints the passages of these annotations and no others. Their look depends on the overlay, which is put on the page for it. */
function* highlight(reading: Reading, settings: Settings, placed: readonly Marked[], overlay: Overlay): Steps<void> {
  const words = KINDS.map((kind) => {
    const style = styleWords(settings.highlights[kind])
    return [kind, style === styleWords(DEFAULT_SETTINGS.highlights[kind]) ? '' : style]
  })
  const printing = settings.printing === DEFAULT_SETTINGS.printing ? '' : settings.printing
  overlay.attach()
  overlay.setLook(settings.textSize, { ...Object.fromEntries(words), printing })
  for (const [name, ranges] of yield* paintedRanges(reading, placed)) paint(name, ranges)
}

/** Paints what the settings show, while there is nothing else to show. */
export function* showHighlights(
  reading: Reading,
  settings: Settings,
  annotations: readonly Annotation[],
  overlay: Overlay,
): Steps<void> {
  const placed = placedIn(reading, settings, annotations)
  if (placed.length > 0) yield* highlight(reading, settings, placed, overlay)
  else hideHighlights(overlay)
}

/** Takes off the page what `showHighlights` put there. */
export const hideHighlights = (overlay: Overlay): void => {
  unpaintAll()
  overlay.detach()
}

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
  readonly parts: Parts
}

/** Shows what the settings say of a reading; nothing if there is none. */
export function* show(reading: Reading | null, settings: Settings, options: ShowOptions): Steps<void> {
  const { annotations, edition, markers, now, overlay, parts, popover, translate: t } = options
  now.reading = reading
  now.settings = settings
  const placed = reading === null ? [] : placedIn(reading, settings, annotations)
  if (reading === null || placed.length === 0) return yield* hide(options)

  const named = (annotation: Marked, number: number): MarkName => markName(annotation, t, number, settings.markNames)
  yield* parts.attemptSteps(
    'marks',
    function* () {
      yield* markers.set(reading.read, yield* markersOf(reading, placed, named, settings.highlights))
    },
    // Highlights and cards do without.
    () => runSteps(markers.clear()),
  )
  // Afterwards, because ranges in text nodes that were joined have to be made anew.
  yield* highlight(reading, settings, placed, overlay)

  const byId = new Map(placed.map((annotation) => [annotation.id, annotation]))
  now.stage = createStage({
    reading,
    spans: spansOf(reading, placed),
    markers,
    links: linksOf(reading, placed),
    theme: settings.theme,
    annotationOf: (id) => byId.get(id),
    makeCard: (annotation) =>
      parts.attempt(
        'cards',
        () => makeCard(edition, annotation, reading, (number) => t('note_number', String(number))),
        () => brokenCard(edition, annotation),
      ),
  })
  popover.refresh()
}

/** Takes everything off the page, and puts the page's text nodes back as they were. */
export function* hide({ light, markers, now, overlay, parts, popover }: ShowOptions): Steps<void> {
  parts.attempt('cards', popover.dismiss, () => {})
  light.set(undefined)
  now.stage = EMPTY_STAGE
  hideHighlights(overlay)
  yield* markers.clear()
}
