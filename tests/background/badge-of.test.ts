/** What the toolbar button says of a page. */
import { expect, test } from 'vitest'
import { badgeOf } from '../../src/background/badge-of'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { translate } from '../../tools/export/messages'
import { report } from '../ui/reports'

const badge = (change = {}, settings = DEFAULT_SETTINGS) => badgeOf({ ...report, ...change }, settings, translate)

test('on an article: how many annotations are on the page', () => {
  expect(badge()).toMatchObject({ text: '3', title: '3 annotations on this page' })
})

test('what the settings hide does not count', () => {
  const kinds = { ...DEFAULT_SETTINGS.kinds, footnote: false }
  const stances = { ...DEFAULT_SETTINGS.stances, updates: false }
  expect(badge({}, { ...DEFAULT_SETTINGS, kinds })).toMatchObject({ text: '2' })
  expect(badge({}, { ...DEFAULT_SETTINGS, kinds, stances })).toMatchObject({
    text: '1',
    title: '1 annotation on this page',
  })
})

test('switched off: that it is, in another colour', () => {
  const off = badge({ shown: false }, { ...DEFAULT_SETTINGS, enabled: false })
  expect(off).toMatchObject({ text: 'off', title: 'Counterpoint: annotations are switched off' })
  expect(off.colour).not.toBe(badge().colour)
})

test('on another page: nothing', () => {
  expect(badge({ article: null, shown: false, items: [] })).toMatchObject({ text: '', title: 'Counterpoint' })
})
