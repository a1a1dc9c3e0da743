/** Everything that is drawn on the article's page or listens there, wired together. It is made once there are style sheets. */
import type { Annotation, Marked } from '../core/model/card/annotation'
import type { Edition } from '../core/model/edition/edition'
import type { Sheets } from '../core/model/messages/prepared'
import { commandOf, type KeyCommand } from '../core/model/settings/keys'
import type { Settings } from '../core/model/settings/settings'
import { runSteps, type Steps } from '../core/steps/steps'
import type { Translate } from '../core/texts/translate'
import { dragSheet } from '../page/card/drag-sheet'
import type { Overlay } from '../page/card/overlay'
import { hear } from '../page/hear'
import type { RootOf } from '../page/listen/fields'
import { listen } from '../page/listen/listen'
import { listenKeys } from '../page/listen/listen-keys'
import { createSiteLayers } from '../page/listen/site-layers'
import { watchSelection } from '../page/listen/watch-selection'
import { keepHighlights } from '../page/marks/highlights'
import { createLight } from '../page/marks/light'
import { createMarkers, type Markers } from '../page/marks/markers'
import { spanOfRange } from '../page/text/span-of-range'
import type { CardActions } from '../ui/card-actions'
import { labelOf } from '../ui/labels'
import { type CommandOptions, type Commands, createCommands } from './commands'
import { createFarewell } from './farewell'
import { fullName } from './mark-name'
import type { NotesLink } from './notes-link'
import type { Now } from './now'
import type { Parts } from './parts'
import { createPopover, type Popover } from './popover'
import { printEndnotes } from './print-endnotes'
import type { Reading } from './reading'
import { markerListener, readerListener, trapTab } from './responses'
import { hide, type ShowOptions, show } from './show'
import { EMPTY_STAGE } from './stage'
import { createVisits, type Visits } from './visits'

export type Display = {
  readonly commands: Commands
  readonly visits: Visits
  readonly popover: Popover
  /** What holds on the page. */
  readonly now: Readonly<Now>
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
  readonly correct: CardActions['correct']
  readonly notes: NotesLink
  /** Looks into the shadow roots of the page's elements, where fields may be. */
  readonly rootOf: RootOf
  readonly parts: Parts
}

/** Shows nothing yet. Whatever listens to the page hears only of what is shown. */
export const createDisplay = (
  options: DisplayOptions,
  overlay: Overlay,
  settings: Settings,
  sheets: Sheets,
): Display => {
  const { annotations, cite, correct, edition, notes, parts, translate: t } = options
  const now: Now = { settings, reading: null, stage: EMPTY_STAGE }
  const byId = new Map<string, Marked>(annotations.map((annotation) => [annotation.id, annotation]))
  const markedOf = (id: string): Marked | undefined => {
    const own = now.reading?.own.notes.find((note) => note.id === id)
    return own ? { kind: 'own', id, own } : byId.get(id)
  }
  const nameOf = (id: string, name: (marked: Marked, t: Translate) => string): string => {
    const marked = markedOf(id)
    return marked ? name(marked, t) : ''
  }

  const stopping = new AbortController()
  const { signal } = stopping
  const light = createLight()
  overlay.setStyle(sheets.overlay)
  const say = createFarewell(overlay, () => now.stage.surface !== null)
  const announce = (id: string): void => overlay.announce(t('announce_open', nameOf(id, labelOf)))

  const popover = createPopover({
    announce,
    cite,
    correct,
    notes,
    nameOf: (id) => nameOf(id, labelOf),
    now,
    overlay,
    translate: t,
    failed: (error) => parts.fail('cards', error),
  })
  const markers = createMarkers(document, sheets.marker, markerListener(popover, now))
  const commands = createCommands({
    now,
    overlay,
    popover,
    notes,
    toggle: options.toggle,
    openPanel: options.openPanel,
    translate: t,
    kindOf: (id) => markedOf(id)?.kind,
    labelOf: (id) => nameOf(id, fullName),
  })
  const visits = createVisits(now, popover, light)
  const layers = createSiteLayers(document)
  let opened: string | null = null
  popover.onOpened((id, range, isNote) => {
    // Not when the same card is only drawn anew.
    if (id !== null && id !== opened) layers.opened()
    opened = id
    if (id !== null) commands.arrived(id)
    markers.setExpanded(id)
    if (isNote && range !== undefined) light.pulse(range, false)
    else light.set(range)
  })

  trapTab(overlay, popover, now, signal)
  dragSheet(overlay, popover.dismiss, signal)
  keepHighlights(signal)
  listen(() => now.stage.surface, readerListener(popover, now, layers, announce), options.rootOf, signal)
  // Also while nothing is shown, because the key that hid everything brings it back.
  const press = (command: KeyCommand): boolean =>
    parts.attempt(
      'keys',
      () => commands.run(command),
      () => false,
    )
  listenKeys(
    (character) => {
      const command = commandOf(character)
      return command !== undefined && now.reading !== null && commands.isOn(command) && press(command)
    },
    options.rootOf,
    signal,
    (character) => commandOf(character) === 'annotate',
  )
  watchSelection((range) => {
    const { reading, settings } = now
    const isOurs = range !== null && reading !== null && spanOfRange(reading.root, reading.read, range) !== null
    if (isOurs && settings.enabled && settings.noteHandle) notes.with((client) => client.selected(range))
    else notes.client()?.selected(null)
  }, signal)
  hideFromCopies(markers, signal)
  const stopPrinting = printEndnotes(now, overlay, markers, edition, t, parts)

  const shown: ShowOptions = { annotations, edition, light, markers, now, overlay, popover, parts, translate: t }
  return {
    commands,
    visits,
    popover,
    now,
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
