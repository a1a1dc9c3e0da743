/** Two ways to have the page: nearly as it is, or with all that the edition has. Single settings may then be changed. */
import { KINDS, type Kind, STANCES } from '../kinds'
import type { Change } from './changed-settings'
import type { Settings } from './settings'

export const PRESETS = ['quiet', 'full'] as const
export type Preset = (typeof PRESETS)[number]

type Look = Pick<Settings, 'kinds' | 'stances' | 'highlights'>

const tinted = (styles: Settings['highlights'], tint: (kind: Kind) => boolean): Settings['highlights'] =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, { ...styles[kind], tint: tint(kind) }]),
  ) as unknown as Settings['highlights']

const all = <Name extends string>(names: readonly Name[], on: (name: Name) => boolean): Record<Name, boolean> =>
  Object.fromEntries(names.map((name) => [name, on(name)])) as Record<Name, boolean>

/** What a preset sets; lines and colours stay the reader's. `quiet`: notes and counterpoints, lines alone. `full`: every kind, with tints. */
const lookOf = (preset: Preset, { highlights }: Settings): Look =>
  preset === 'quiet'
    ? {
        kinds: all(KINDS, (kind) => kind === 'footnote' || kind === 'counterpoint'),
        stances: all(STANCES, () => true),
        highlights: tinted(highlights, () => false),
      }
    : { kinds: all(KINDS, () => true), stances: all(STANCES, () => true), highlights: tinted(highlights, () => true) }

/** The change of the settings to a preset. */
export const toPreset =
  (preset: Preset): Change =>
  (now) => ({ ...now, ...lookOf(preset, now) })

/** The preset that the settings are as; undefined if the reader has them otherwise. */
export const presetOf = (settings: Settings): Preset | undefined =>
  PRESETS.find((preset) => {
    const { highlights, kinds, stances } = lookOf(preset, settings)
    return (
      KINDS.every((kind) => kinds[kind] === settings.kinds[kind]) &&
      KINDS.every((kind) => highlights[kind].tint === settings.highlights[kind].tint) &&
      STANCES.every((stance) => stances[stance] === settings.stances[stance])
    )
  })
