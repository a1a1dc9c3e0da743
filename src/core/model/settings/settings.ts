/** The reader's settings. How stored ones are read, also older ones, is in read-settings.ts. */
import * as v from 'valibot'
import { KINDS, type Kind, STANCES, type Stance } from '../kinds'
import { COLOUR_NAMES, LINE_NAMES } from './highlight-style'
import { KEY_COMMANDS } from './keys'
import { LANGUAGES } from './languages'
import { PRINTINGS } from './printing'

/** Raised when a stored field changes its form. A field that changes its meaning gets another name, so that older versions can still read the rest. */
export const VERSION = 5

const each = <Name extends string, Schema extends v.GenericSchema>(
  names: readonly Name[],
  schema: Schema,
): v.ObjectSchema<Record<Name, Schema>, undefined> =>
  v.object(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>)

const within = ({ min, max }: { min: number; max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

/** Rest on a mark before its card opens, in ms. Over a second and a half it seems that nothing would come. */
export const HOVER_DELAY = { min: 0, max: 1500, step: 50 } as const
/** The card's text, in CSS px: from the least that is read at ease in a serif face to twice the size it comes in (WCAG 1.4.4). */
export const TEXT_SIZE = { min: 12, max: 30, step: 1 } as const

const styleIn = <const Name extends string>(colours: readonly Name[]) =>
  v.object({ line: v.picklist(LINE_NAMES), colour: v.picklist(colours), tint: v.boolean() })

const Styles = v.pipe(
  v.object({ ...each(KINDS, styleIn(COLOUR_NAMES)).entries, counterpoint: styleIn([...COLOUR_NAMES, 'stance']) }),
  // No two kinds have the same line: that tells them apart without colours.
  v.check((styles) => new Set(KINDS.map((kind) => styles[kind].line)).size === KINDS.length),
)

const FIELDS = {
  enabled: v.boolean(),
  kinds: each(KINDS, v.boolean()),
  stances: each(STANCES, v.boolean()),
  /** Whether the reader's own notes are shown on the page. */
  ownNotes: v.boolean(),
  /** Whether a small handle beside a selection offers to mark it. */
  noteHandle: v.boolean(),
  /** How much of what is shown comes on paper, too. */
  printing: v.picklist(PRINTINGS),
  /** Whether the reader's own notes come on paper. */
  printOwn: v.boolean(),
  /** Whether a card opens where the pointer rests, or by a press only. Focus by keyboard opens it either way. */
  opensOn: v.picklist(['hover', 'press']),
  hoverDelay: within(HOVER_DELAY),
  textSize: within(TEXT_SIZE),
  highlights: Styles,
  /** `page`: cards suit the article's page, the extension's own pages the browser. */
  theme: v.picklist(['page', 'light', 'dark']),
  keysEnabled: v.boolean(),
  keys: each(KEY_COMMANDS, v.boolean()),
  language: v.picklist(LANGUAGES),
  /** What a screen reader says at a mark in the text: kind and number, or also the annotation's title. */
  markNames: v.picklist(['short', 'long']),
}

/** The settings as this version stores them. */
export const StoredSettings = v.object({ version: v.picklist([VERSION]), ...FIELDS })

export type Settings = v.InferOutput<typeof StoredSettings>

const all = <Name extends string>(names: readonly Name[]): Record<Name, boolean> =>
  Object.fromEntries(names.map((name) => [name, true])) as Record<Name, boolean>

export const DEFAULT_SETTINGS: Settings = {
  version: VERSION,
  enabled: true,
  // Slips of the pen say nothing of the argument. They are in the panel and on paper.
  kinds: { ...all(KINDS), erratum: false },
  stances: all(STANCES),
  ownNotes: true,
  noteHandle: true,
  printing: 'counterpoints',
  printOwn: false,
  opensOn: 'hover',
  // The two most used footnote popups wait 100 to 300 ms.
  hoverDelay: 250,
  textSize: 15,
  highlights: {
    footnote: { line: 'double', colour: 'blue', tint: false },
    counterpoint: { line: 'solid', colour: 'stance', tint: true },
    context: { line: 'dotted', colour: 'green', tint: false },
    erratum: { line: 'dashed', colour: 'purple', tint: false },
  },
  theme: 'page',
  keysEnabled: true,
  keys: all(KEY_COMMANDS),
  language: 'browser',
  markNames: 'short',
}

/** Whether annotations of this kind and, for counterpoints, this stance are to be shown on the page. */
export const shows = (settings: Settings, kind: Kind, stance?: Stance): boolean =>
  settings.enabled && settings.kinds[kind] && (stance === undefined || settings.stances[stance])
