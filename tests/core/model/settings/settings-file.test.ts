/** Settings go to a file and come back; a broken file is refused with the reason. */
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/model/settings/settings'
import { parseSettings, writeSettings } from '../../../../src/core/model/settings/settings-file'

const OWN: Settings = { ...DEFAULT_SETTINGS, theme: 'dark', textSize: 22, language: 'ru' }
const file = (value: unknown): string => JSON.stringify(value)

test('a file that was written is read as it was', () => {
  expect(parseSettings(writeSettings(OWN))).toEqual({ settings: OWN })
})

test('a file of version 1 is carried forward', () => {
  const { kinds } = OWN
  expect(parseSettings(file({ version: 1, enabled: false, kinds }))).toEqual({
    settings: { ...DEFAULT_SETTINGS, enabled: false },
  })
})

describe('a file is refused', () => {
  test.each([
    ['that is empty', '', { refused: 'json' }],
    ['that breaks off', writeSettings(OWN).slice(0, 90), { refused: 'json' }],
    ['of another program', file({ name: 'counterpoint', private: true }), { refused: 'settings' }],
    ['that holds a list', file([OWN]), { refused: 'settings' }],
    ['that holds a word', '"dark"', { refused: 'settings' }],
    ['of a version to come', file({ ...OWN, version: 6 }), { refused: 'version' }],
    ['with a value out of range', file({ ...OWN, hoverDelay: 1e9 }), { refused: 'field', path: 'hoverDelay' }],
    ['without a field', file({ ...OWN, keys: {} }), { refused: 'field', path: 'keys.next' }],
  ])('%s', (_, text, refusal) => {
    expect(parseSettings(text)).toEqual(refusal)
  })
})
