/** Settings as they were stored, by whatever version, made those of this one. */
import * as v from 'valibot'
import { KINDS } from '../kinds'
import type { Printing } from './printing'
import { DEFAULT_SETTINGS, type Settings, StoredSettings, VERSION } from './settings'

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

/** With version 5 came the reader's own notes, and two keys. */
const fromVersion4 = (stored: Fields): Fields => {
  const { keys, noteHandle, ownNotes, printOwn } = DEFAULT_SETTINGS
  const own = stored['keys']
  return { ...stored, keys: isFields(own) ? { ...keys, ...own } : own, noteHandle, ownNotes, printOwn }
}

/** How each older version is carried forward to the present one. */
const STEPS: ReadonlyMap<unknown, (stored: Fields) => Fields> = new Map([
  [1, fromVersion1],
  // It had no say on printing.
  [2, ({ prints, ...stored }) => fromVersion4(fromVersion3(stored))],
  [3, (stored) => fromVersion4(fromVersion3(stored))],
  [4, fromVersion4],
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
  return { settings: mended(StoredSettings, fields, DEFAULT_SETTINGS, '', problems) as Settings, problems }
}
