/** Settings that show every kind, errata too. */
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings/settings'

export const ALL_SHOWN: Settings = { ...DEFAULT_SETTINGS, kinds: { ...DEFAULT_SETTINGS.kinds, erratum: true } }
