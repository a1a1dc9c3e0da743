/** Everything that is drawn on the article's page or listens there, wired together. It is made once there are style sheets. */
import type { Annotation } from '../core/model/card'
import type { Edition } from '../core/model/edition'
import { commandOf } from '../core/model/keys'
import type { Sheets } from '../core/model/prepared'
import type { Settings } from '../core/model/settings'
import { runSteps, type Steps } from '../core/steps/steps'
import type { Translate } from '../core/texts/translate'
import { dragSheet } from '../page/drag-sheet'
import { hear } from '../page/hear'
import { keepHighlights } from '../page/highlights'
import { createLight } from '../page/light'
import { listen } from '../page/listen'
import { listenKeys } from '../page/listen-keys'
import { createMarkers, type Markers } from '../page/markers'
import type { Overlay } from '../page/overlay'
import type { CardActions } from '../ui/card-actions'
import { labelOf } from '../ui/labels'
import { type CommandOptions, type Commands, createCommands } from './commands'
import { createFarewell } from './farewell'
import { markerLabel } from './marker-label'
import type { Now } from './now'
import { createPopover } from './popover'
import { printEndnotes } from './print-endnotes'
import type { Reading } from './reading'
import { markerListener, readerListener, trapTab } from './responses'
import { hide, type ShowOptions, show } from './show'
import { EMPTY_STAGE } from './stage'
import { createVisits, type Visits } from './visits'

export type Display = {
  readonly commands: Commands
  readonly visits: Visits
  /** Shows what the settings say of a reading; null for a page without the article. */
  show(reading: Reading | null, settings: Settings): Steps<void>
  /** Gives the page its own text nodes back where it has changed them. */
  mend(records: readonly MutationRecord[]): void
  /** Takes everything off the page at once. */
  hide(): void
  /** Says a text to screen readers, also if nothing is shown. */
  say(text: string): void
  /** Stops listening. `hide` is to be called first. */
  stop(): void
}

export type DisplayOptions = {
  readonly edition: Edition
  readonly annotations: readonly Annotation[]
  readonly translate: Translate
  /** Switches everything on or off, by the settings. */
  readonly toggle: CommandOptions['toggle']
  readonly openPanel: CommandOptions['openPanel']
  readonly cite: CardActions['cite']
}

/** Shows nothing yet. Whatever listens to the page hears only of what is shown. */
export const createDisplay = (
  options: DisplayOptions,
  overlay: Overlay,
  settings: Settings,
  sheets: Sheets,
): Display => {
  const { annotations, cite, edition, translate: t } = options
  const now: Now = { settings, reading: null, stage: EMPTY_STAGE }
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const nameOf = (id: string, name: (annotation: Annotation, t: Translate) => string): string => {
    const annotation = byId.get(id)
    return annotation ? name(annotation, t) : ''
  }

  const stopping = new AbortController()
  const { signal } = stopping
  const light = createLight()
  overlay.setStyle(sheets.overlay)
  const say = createFarewell(overlay, () => now.stage.surface !== null)
  const announce = (id: string): void => overlay.announce(t('announce_open', nameOf(id, labelOf)))

  const popover = createPopover({ announce, cite, now, overlay, translate: t })
  const markers = createMarkers(document, sheets.marker, markerListener(popover, now))
  const commands = createCommands({
    now,
    overlay,
    popover,
    toggle: options.toggle,
    openPanel: options.openPanel,
    translate: t,
    kindOf: (id) => byId.get(id)?.kind,
    labelOf: (id) => nameOf(id, markerLabel),
  })
  const visits = createVisits(now, popover, light)
  popover.onOpened((id, range) => {
    if (id !== null) commands.arrived(id)
    for (const shown of now.stage.order) markers.get(shown)?.setExpanded(shown === id)
    light.set(range)
  })

  trapTab(overlay, popover, now, signal)
  dragSheet(overlay, popover.dismiss, signal)
  keepHighlights(signal)
  listen(() => now.stage.surface, readerListener(popover, now, announce), signal)
  // Also while nothing is shown, because the key that hid everything brings it back.
  listenKeys((character) => {
    const command = commandOf(character)
    return command !== undefined && now.reading !== null && commands.isOn(command) && commands.run(command)
  }, signal)
  hideFromCopies(markers, signal)
  const stopPrinting = printEndnotes(now, overlay, markers, edition, t)

  const shown: ShowOptions = { annotations, edition, light, markers, now, overlay, popover, translate: t }
  return {
    commands,
    visits,
    say,
    show: (reading, next) => show(reading, next, shown),
    mend: markers.mend,
    hide: () => runSteps(hide(shown)),
    stop: () => {
      stopping.abort()
      stopPrinting()
      popover.stop()
    },
  }
}

/** Otherwise Chromium would copy our elements and their style along with the author's words. */
const hideFromCopies = (markers: Markers, signal: AbortSignal): void => {
  hear(
    document,
    'copy',
    () => {
      markers.setHidden(true)
      setTimeout(markers.setHidden, 0, false)
    },
    signal,
  )
}
