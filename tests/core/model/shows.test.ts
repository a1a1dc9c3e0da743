/** Which annotations the settings have on the page. */
import { expect, test } from 'vitest'
import { KINDS, STANCES } from '../../../src/core/model/kinds'
import { DEFAULT_SETTINGS, shows } from '../../../src/core/model/settings'

test('by default, every kind and stance', () => {
  expect(KINDS.filter((kind) => shows(DEFAULT_SETTINGS, kind))).toEqual([...KINDS])
  expect(STANCES.filter((stance) => shows(DEFAULT_SETTINGS, 'counterpoint', stance))).toEqual([...STANCES])
})

test('those whose kind and the whole are switched on', () => {
  const kinds = { footnote: true, counterpoint: false, context: true, erratum: false }
  expect(KINDS.filter((kind) => shows({ ...DEFAULT_SETTINGS, kinds }, kind))).toEqual(['footnote', 'context'])
})

test('none when the whole is switched off', () => {
  expect(KINDS.filter((kind) => shows({ ...DEFAULT_SETTINGS, enabled: false }, kind))).toEqual([])
})

test('counterpoints, when their stance is switched on too', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    stances: { contradicts: false, qualifies: true, updates: true, supports: false },
  }
  expect(STANCES.filter((stance) => shows(settings, 'counterpoint', stance))).toEqual(['qualifies', 'updates'])
})
