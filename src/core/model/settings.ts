/** The reader's settings, as stored and as written to a file. */
import * as v from 'valibot'
import { COLOUR_NAMES, LINE_NAMES } from './highlight-style'
import { KEY_COMMANDS } from './keys'
import { KINDS, STANCES } from './kinds'
import { LANGUAGES } from './languages'

const VERSION = 3

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

const Styles = v.pipe(
  each(KINDS, v.object({ line: v.picklist(LINE_NAMES), colour: v.picklist(COLOUR_NAMES), tint: v.boolean() })),
  v.check(
    (styles) => new Set(KINDS.map((kind) => styles[kind].line)).size === KINDS.length,
    'two kinds have the same line',
  ),
)

const FIELDS = {
  enabled: v.boolean(),
  kinds: each(KINDS, v.boolean()),
  stances: each(STANCES, v.boolean()),
  /** Which of the kinds that are shown come on paper, too. */
  prints: each(KINDS, v.boolean()),
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
}

const Stored = v.object({ version: v.picklist([VERSION]), ...FIELDS })

export type Settings = v.InferOutput<typeof Stored>

const all = <Name extends string>(names: readonly Name[]): Record<Name, boolean> =>
  Object.fromEntries(names.map((name) => [name, true])) as Record<Name, boolean>

export const DEFAULT_SETTINGS: Settings = {
  version: VERSION,
  enabled: true,
  kinds: all(KINDS),
  stances: all(STANCES),
  prints: all(KINDS),
  opensOn: 'hover',
  // The two most used footnote popups wait 100 to 300 ms.
  hoverDelay: 250,
  textSize: 15,
  highlights: {
    footnote: { line: 'double', colour: 'blue', tint: true },
    counterpoint: { line: 'solid', colour: 'vermilion', tint: true },
    context: { line: 'dotted', colour: 'green', tint: false },
    erratum: { line: 'dashed', colour: 'purple', tint: false },
  },
  theme: 'page',
  keysEnabled: true,
  keys: all(KEY_COMMANDS),
  language: 'browser',
}

export type ReadSettings = {
  readonly settings: Settings
  /** The fields that could not be used, as paths (`kinds.erratum`), or `settings` for the whole; their defaults stand in. */
  readonly problems: readonly string[]
}

type Fields = { readonly [name: string]: unknown }

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Version 1 knew the switches of the whole and of the kinds; nearly everything else came with version 2. */
const fromVersion1 = ({ enabled, kinds }: Fields): Fields => ({ ...DEFAULT_SETTINGS, enabled, kinds })

/** Until version 3 all that was shown was printed. */
const fromVersion2 = (stored: Fields): Fields => ({ ...stored, prints: DEFAULT_SETTINGS.prints })

/** How each older version is carried forward to the present one. */
const STEPS: ReadonlyMap<unknown, (stored: Fields) => Fields> = new Map([
  [1, fromVersion1],
  [2, fromVersion2],
  [VERSION, (stored: Fields) => stored],
])

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

/** Reads a stored value, whatever it is. Nothing stored is no problem. What is broken falls back, field by field, and is named. */
export const readSettings = (stored: unknown): ReadSettings => {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] }
  const step = isFields(stored) ? STEPS.get(stored['version']) : undefined
  // What a version means that is not known yet cannot be guessed at from names that look the same.
  if (step === undefined) return { settings: DEFAULT_SETTINGS, problems: [isFields(stored) ? 'version' : 'settings'] }
  const problems: string[] = []
  const carried = { ...step(stored as Fields), version: VERSION }
  return { settings: mended(Stored, carried, DEFAULT_SETTINGS, '', problems) as Settings, problems }
}
