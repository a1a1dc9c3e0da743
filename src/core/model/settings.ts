/** The reader's settings, as stored and as written to a file. */
import * as v from 'valibot'
import { COLOUR_NAMES, LINE_NAMES } from './highlight-style'
import { KEY_COMMANDS } from './keys'
import { KINDS, type Kind, STANCES, type Stance } from './kinds'
import { LANGUAGES } from './languages'
import { PRINTINGS, type Printing } from './printing'

/** Raised when a stored field changes its form. A field that changes its meaning gets another name, so that older versions can still read the rest. */
export const VERSION = 4

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
  v.check(
    (styles) => new Set(KINDS.map((kind) => styles[kind].line)).size === KINDS.length,
    'two kinds have the same line',
  ),
)

const FIELDS = {
  enabled: v.boolean(),
  kinds: each(KINDS, v.boolean()),
  stances: each(STANCES, v.boolean()),
  /** How much of what is shown comes on paper, too. */
  printing: v.picklist(PRINTINGS),
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

const Stored = v.object({ version: v.picklist([VERSION]), ...FIELDS })

export type Settings = v.InferOutput<typeof Stored>

const all = <Name extends string>(names: readonly Name[]): Record<Name, boolean> =>
  Object.fromEntries(names.map((name) => [name, true])) as Record<Name, boolean>

export const DEFAULT_SETTINGS: Settings = {
  version: VERSION,
  enabled: true,
  // Slips of the pen say nothing of the argument. They are in the panel and on paper.
  kinds: { ...all(KINDS), erratum: false },
  stances: all(STANCES),
  printing: 'counterpoints',
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

export type ReadSettings = {
  readonly settings: Settings
  /** The fields that could not be used, as paths (`kinds.erratum`), or `settings` for the whole; their defaults stand in. */
  readonly problems: readonly string[]
}

/** An object as it is stored, unchecked. */
export type Fields = { readonly [name: string]: unknown }

/** Whether a value is an object with named fields: not null and not a list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Version 1 knew the switches of the whole and of the kinds; nearly everything else came with version 2. */
const fromVersion1 = (stored: Fields): Fields => ({
  ...stored,
  ...DEFAULT_SETTINGS,
  enabled: stored['enabled'],
  kinds: stored['kinds'],
})

/** The choice that comes next to switches for each kind. All of them on is what nobody had chosen. */
const printingOf = (prints: unknown): Printing => {
  if (!isFields(prints)) return DEFAULT_SETTINGS.printing
  const off = KINDS.filter((kind) => prints[kind] === false)
  if (off.length === KINDS.length) return 'article'
  return off.length > 0 && !off.includes('footnote') ? 'everything' : DEFAULT_SETTINGS.printing
}

/**
 * Until version 4 each kind had a switch for paper, errata were shown, and all counterpoints had one colour. Where the latter is what is stored,
 * it was the default, and the new one takes its place.
 */
const fromVersion3 = ({ prints, ...stored }: Fields): Fields => {
  const { highlights, kinds } = DEFAULT_SETTINGS
  const before = {
    footnote: { ...highlights.footnote, tint: true },
    counterpoint: { ...highlights.counterpoint, colour: 'vermilion' },
  }
  // Browsers may store the names in another order.
  const written = (value: unknown): string => JSON.stringify(value, [...KINDS, 'line', 'colour', 'tint'])
  const isBefore = (name: string, value: unknown): boolean => written(stored[name]) === written(value)
  return {
    ...stored,
    printing: printingOf(prints),
    ...(isBefore('kinds', { ...kinds, erratum: true }) && { kinds }),
    ...(isBefore('highlights', { ...highlights, ...before }) && { highlights }),
    markNames: DEFAULT_SETTINGS.markNames,
  }
}

/** How each older version is carried forward to the present one. */
const STEPS: ReadonlyMap<unknown, (stored: Fields) => Fields> = new Map([
  [1, fromVersion1],
  // It had no say on printing.
  [2, ({ prints, ...stored }) => fromVersion3(stored)],
  [3, fromVersion3],
])

/** Whether a value is the number of a version, of this one or any other. */
export const isVersion = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0

/**
 * Stored settings in the form of this version, unchecked and with the fields that this version does not know. A version that this one does
 * not know keeps its mark, because it will read the settings again. What is no object at all gives way to the defaults.
 */
export const carriedForward = (stored: unknown): Fields => {
  if (!isFields(stored)) return DEFAULT_SETTINGS
  const { version = VERSION } = stored
  const step = STEPS.get(version)
  return step === undefined ? { ...stored, version } : { ...step(stored), version: VERSION }
}

/** A part of the settings as stored, with the default in place of each field that its schema refuses. */
const mended = (
  schema: v.GenericSchema,
  stored: unknown,
  fallback: unknown,
  path: string,
  problems: string[],
): unknown => {
  const result = v.safeParse(schema, stored)
  if (result.success) return result.output
  if (!('entries' in schema) || !isFields(stored)) {
    problems.push(path)
    return fallback
  }
  const parts = Object.entries(schema.entries as Record<string, v.GenericSchema>).map(([name, part]) => [
    name,
    mended(part, stored[name], (fallback as Fields)[name], path === '' ? name : `${path}.${name}`, problems),
  ])
  // Sound parts may still not go together.
  const whole = v.safeParse(schema, Object.fromEntries(parts))
  if (whole.success) return whole.output
  problems.push(path)
  return fallback
}

/**
 * Reads a stored value, whatever it is. Nothing stored is no problem. What cannot be used falls back, field by field, and is named. Of a
 * later version's settings those are used that this version understands.
 */
export const readSettings = (stored: unknown): ReadSettings => {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] }
  if (!isFields(stored)) return { settings: DEFAULT_SETTINGS, problems: ['settings'] }
  const problems = isVersion(stored['version']) ? [] : ['version']
  const fields = { ...carriedForward(stored), version: VERSION }
  return { settings: mended(Stored, fields, DEFAULT_SETTINGS, '', problems) as Settings, problems }
}

/** Whether annotations of this kind and, for counterpoints, this stance are to be shown on the page. */
export const shows = (settings: Settings, kind: Kind, stance?: Stance): boolean =>
  settings.enabled && settings.kinds[kind] && (stance === undefined || settings.stances[stance])
