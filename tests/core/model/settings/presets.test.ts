/** Two presets beside the single settings. */
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../../../src/core/model/kinds'
import { PRESETS, presetOf, toPreset } from '../../../../src/core/model/settings/presets'
import { readSettings } from '../../../../src/core/model/settings/read-settings'
import { DEFAULT_SETTINGS, type Settings, shows } from '../../../../src/core/model/settings/settings'

describe.each(PRESETS)('%s', (preset) => {
  const set = toPreset(preset)(DEFAULT_SETTINGS)

  test('is known again, and can be stored', () => {
    expect(presetOf(set)).toBe(preset)
    expect(readSettings(structuredClone(set))).toEqual({ settings: set, problems: [] })
  })

  test('changes nothing but what is shown and how it is tinted', () => {
    const own: Settings = { ...DEFAULT_SETTINGS, textSize: 22, theme: 'dark', enabled: false }
    const { highlights, kinds, stances, ...rest } = toPreset(preset)(own)
    expect({ ...own, highlights, kinds, stances }).toEqual({ ...rest, highlights, kinds, stances })
    for (const kind of KINDS) expect(highlights[kind]).toEqual({ ...own.highlights[kind], tint: preset === 'full' })
  })

  test('is left by a single change', () => {
    const stances = { ...set.stances, supports: false }
    expect(presetOf({ ...set, stances })).toBeUndefined()
  })
})

test('quiet has notes and counterpoints, full has every kind', () => {
  const shown = PRESETS.map((preset) => KINDS.filter((kind) => shows(toPreset(preset)(DEFAULT_SETTINGS), kind)))
  expect(shown).toEqual([['footnote', 'counterpoint'], [...KINDS]])
})

test('the defaults are between the two', () => {
  expect(presetOf(DEFAULT_SETTINGS)).toBeUndefined()
})
