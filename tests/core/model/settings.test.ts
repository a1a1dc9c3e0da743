/** Whatever is stored, settings come out whole, with the reason where they are not the stored ones. */
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../../src/core/model/kinds'
import { DEFAULT_SETTINGS, readSettings, type Settings, shows } from '../../../src/core/model/settings'

const STORED: Settings = {
  version: 1,
  enabled: false,
  kinds: { footnote: true, counterpoint: false, context: true, erratum: false },
}

describe('stored settings', () => {
  test('come out as they are', () => {
    expect(readSettings(STORED)).toEqual({ settings: STORED })
  })

  test('are the defaults without a problem where nothing is stored', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS })
  })

  test('lose fields that nobody knows', () => {
    const stored = { ...STORED, colour: 'green', kinds: { ...STORED.kinds, video: true } }
    expect(readSettings(stored)).toEqual({ settings: STORED })
  })

  const BROKEN: readonly (readonly [name: string, stored: unknown, problem: RegExp])[] = [
    ['null', null, /^settings: /u],
    ['a string', 'on', /^settings: /u],
    ['a number', 1, /^settings: /u],
    ['an array', [], /./u],
    ['nothing in it', {}, /^version: /u],
    ['another version', { ...STORED, version: 2 }, /^version: .*1/u],
    ['no switch', { version: 1, kinds: STORED.kinds }, /^enabled: /u],
    ['a switch that is a string', { ...STORED, enabled: 'yes' }, /^enabled: /u],
    ['no kinds', { version: 1, enabled: true }, /^kinds: /u],
    [
      'a kind missing',
      { ...STORED, kinds: { footnote: true, counterpoint: true, context: true } },
      /^kinds\.erratum: /u,
    ],
    ['a kind that is no switch', { ...STORED, kinds: { ...STORED.kinds, context: 0 } }, /^kinds\.context: /u],
  ]
  for (const [name, stored, problem] of BROKEN) {
    test(`give way to the defaults and say why: ${name}`, () => {
      const read = readSettings(stored)
      expect(read.settings).toEqual(DEFAULT_SETTINGS)
      expect(read.problem).toMatch(problem)
    })
  }
})

describe('the defaults', () => {
  test('show every kind', () => {
    expect(KINDS.filter((kind) => shows(DEFAULT_SETTINGS, kind))).toEqual([...KINDS])
  })

  test('can be stored and read again', () => {
    expect(readSettings(structuredClone(DEFAULT_SETTINGS))).toEqual({ settings: DEFAULT_SETTINGS })
  })
})

describe('a kind is shown', () => {
  test('when it and the whole are switched on', () => {
    expect(KINDS.filter((kind) => shows({ ...STORED, enabled: true }, kind))).toEqual(['footnote', 'context'])
  })

  test('never when the whole is switched off', () => {
    expect(KINDS.filter((kind) => shows({ ...DEFAULT_SETTINGS, enabled: false }, kind))).toEqual([])
  })
})
