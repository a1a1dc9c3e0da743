/** The reader's settings, as stored. */
import * as v from 'valibot'
import { KINDS, type Kind } from './kinds'

const Kinds = v.object(
  Object.fromEntries(KINDS.map((kind) => [kind, v.boolean()])) as Record<Kind, v.BooleanSchema<undefined>>,
)

const Stored = v.object({ version: v.literal(1), enabled: v.boolean(), kinds: Kinds })

export type Settings = v.InferOutput<typeof Stored>

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  enabled: true,
  kinds: { footnote: true, counterpoint: true, context: true, erratum: true },
}

export type ReadSettings = {
  readonly settings: Settings
  /** Why the stored value could not be used and the defaults stand in; absent when all is well. */
  readonly problem?: string
}

/** Reads a stored value, whatever it is. Nothing stored is no problem; a broken value falls back to the defaults and says why. */
export const readSettings = (stored: unknown): ReadSettings => {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS }
  const result = v.safeParse(Stored, stored)
  if (result.success) return { settings: result.output }
  const issue = result.issues[0]
  return { settings: DEFAULT_SETTINGS, problem: `${v.getDotPath(issue) ?? 'settings'}: ${issue.message}` }
}

/** Whether annotations of this kind are to be shown. */
export const shows = (settings: Settings, kind: Kind): boolean => settings.enabled && settings.kinds[kind]
