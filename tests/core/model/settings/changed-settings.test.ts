/** A change of the stored settings touches the setting that it is about, and nothing else that is stored. */
import { describe, expect, test } from 'vitest'
import { type Change, changedSettings, withDifference } from '../../../../src/core/model/settings/changed-settings'
import { withLine } from '../../../../src/core/model/settings/highlight-style'
import { readSettings } from '../../../../src/core/model/settings/read-settings'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings/settings'

const larger: Change = (now) => ({ ...now, textSize: 20 })
const withoutHelp: Change = (now) => ({ ...now, keys: { ...now.keys, help: false } })
const greyContext: Change = (now) => ({
  ...now,
  highlights: { ...now.highlights, context: { ...now.highlights.context, colour: 'grey' } },
})
const wavyErrata: Change = (now) => ({ ...now, highlights: withLine(now.highlights, 'erratum', 'wavy') })

/** As a version to come might store them: settings, kinds, words and whole values that are not known here. */
const LATER = {
  ...DEFAULT_SETTINGS,
  version: 99,
  precious: [{ id: 1 }, 'two'],
  sound: { volume: 3 },
  theme: 'sepia',
  hoverDelay: { mouse: 100, pen: 300 },
  kinds: { ...DEFAULT_SETTINGS.kinds, context: 'folded' },
  keys: { ...DEFAULT_SETTINGS.keys, video: true },
  highlights: {
    ...DEFAULT_SETTINGS.highlights,
    context: { line: 'dotted', colour: 'pink', tint: false, blur: 2 },
    video: { line: 'dotted', colour: 'teal', tint: true },
  },
}

describe('settings of a version to come keep all that was not changed', () => {
  const { highlights, keys } = LATER
  const CASES: readonly (readonly [name: string, change: Change, stored: object])[] = [
    ['a number', larger, { ...LATER, textSize: 20 }],
    ['a switch beside an unknown one', withoutHelp, { ...LATER, keys: { ...keys, help: false } }],
    ['a value that is not understood', (now) => ({ ...now, theme: 'dark' }), { ...LATER, theme: 'dark' }],
    [
      'a switch that is not understood',
      (now) => ({ ...now, kinds: { ...now.kinds, context: false } }),
      { ...LATER, kinds: { ...LATER.kinds, context: false } },
    ],
    [
      'a part of a style',
      greyContext,
      { ...LATER, highlights: { ...highlights, context: { ...highlights.context, colour: 'grey' } } },
    ],
    ['nothing', (now) => ({ ...now }), LATER],
  ]
  test.each(CASES)('%s is changed', (_, change, stored) => {
    expect(changedSettings(LATER, change, 'changed')).toEqual(stored)
  })

  test('what is changed is what is read then', () => {
    const changed = changedSettings(LATER, (now) => ({ ...larger(now), theme: 'dark' }), 'changed')
    expect(readSettings(changed).settings).toMatchObject({ textSize: 20, theme: 'dark', hoverDelay: 250 })
  })

  test('all settings at once leave what is not known', () => {
    expect(changedSettings(LATER, () => DEFAULT_SETTINGS, 'all')).toEqual({
      ...DEFAULT_SETTINGS,
      version: 99,
      precious: LATER.precious,
      sound: LATER.sound,
      keys,
      highlights: {
        ...DEFAULT_SETTINGS.highlights,
        context: { ...DEFAULT_SETTINGS.highlights.context, blur: 2 },
        video: highlights.video,
      },
    })
  })
})

test.each([{ version: '4.1' }, { version: 'next' }])('a version that is no number stays: %j', (given) => {
  const stored = { ...LATER, ...given }
  expect(changedSettings(stored, larger, 'changed')).toEqual({ ...stored, textSize: 20 })
  expect(changedSettings(stored, () => DEFAULT_SETTINGS, 'all')).toMatchObject({ version: 5 })
})

describe('what was stored before', () => {
  test.each([undefined, null, 'on', 7, [DEFAULT_SETTINGS]])('%j: the change is laid over the defaults', (stored) => {
    expect(changedSettings(stored, larger, 'changed')).toEqual({ ...DEFAULT_SETTINGS, textSize: 20 })
  })

  test('an older version is carried forward and keeps what nobody knows', () => {
    const stored = { version: 1, enabled: false, kinds: { ...DEFAULT_SETTINGS.kinds, video: true }, precious: 1 }
    expect(changedSettings(stored, larger, 'changed')).toEqual({
      ...DEFAULT_SETTINGS,
      ...stored,
      version: 5,
      textSize: 20,
    })
  })

  test('a group that is none is written whole when one of it is changed', () => {
    const stored = { ...DEFAULT_SETTINGS, keys: 7 }
    const keys = { ...DEFAULT_SETTINGS.keys, help: false }
    expect(changedSettings(stored, larger, 'changed')).toMatchObject({ keys: 7 })
    expect(changedSettings(stored, withoutHelp, 'changed')).toEqual({ ...stored, keys })
  })

  test('lines that do not go together give way when the reader chooses one', () => {
    const { highlights } = DEFAULT_SETTINGS
    const stored = {
      ...DEFAULT_SETTINGS,
      highlights: { ...highlights, context: { ...highlights.context, line: 'solid' } },
    }
    const changed = changedSettings(stored, wavyErrata, 'changed')
    expect(readSettings(changed)).toEqual({ settings: wavyErrata(DEFAULT_SETTINGS), problems: [] })
  })

  test('its own __proto__ stays where it is', () => {
    const stored = JSON.parse('{"version":99,"__proto__":{"enabled":false}}')
    expect(JSON.stringify(changedSettings(stored, larger, 'changed'))).toBe(
      '{"version":99,"__proto__":{"enabled":false},"textSize":20}',
    )
  })
})

test('a difference takes out what is gone and adds what has come, at any depth', () => {
  const value = { a: 1, b: { c: 2, d: 3, mine: 4 }, mine: 5 }
  expect(withDifference(value, { a: 1, b: { c: 2, d: 3 }, e: 1 }, { a: 1, b: { c: 9, f: 6 } })).toEqual({
    a: 1,
    b: { c: 9, f: 6, mine: 4 },
    mine: 5,
  })
})
