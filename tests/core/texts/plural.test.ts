import { describe, expect, test } from 'vitest'
import { plural } from '../../../src/core/texts/plural'
import type { Translate } from '../../../src/core/texts/translate'
import { translate } from '../../../tools/export/messages'

/** Speaks from a list of messages and gives the key of what is not in it, as the extension does. */
const speaking =
  (messages: Readonly<Record<string, string>>): Translate =>
  (key, ...substitutions) =>
    messages[key]?.replace(/\$(\d)/gu, (_, place) => substitutions[Number(place) - 1] ?? '') ?? key

describe('a counting message', () => {
  test.each([
    [0, '0 annotations on this page'],
    [1, '1 annotation on this page'],
    [2, '2 annotations on this page'],
    [1234, '1,234 annotations on this page'],
  ])('%i in English', (count, text) => {
    expect(plural(translate, 'on_page', count, 'en-GB')).toBe(text)
  })

  const RUSSIAN = speaking({ on_page_one: '$1 сноска', on_page_few: '$1 сноски', on_page_many: '$1 сносок' })
  test.each([
    [1, '1 сноска'],
    [3, '3 сноски'],
    [5, '5 сносок'],
    [11, '11 сносок'],
    [21, '21 сноска'],
    [24, '24 сноски'],
  ])('%i in Russian', (count, text) => {
    expect(plural(RUSSIAN, 'on_page', count, 'ru')).toBe(text)
  })

  test('falls back to the general form where the language has no other', () => {
    expect(plural(speaking({ on_page_other: '$1 条' }), 'on_page', 1, 'zh-CN')).toBe('1 条')
    expect(plural(speaking({ on_page_other: '$1 notes' }), 'on_page', 1, 'fr')).toBe('1 notes')
  })

  test('takes further substitutions after the count', () => {
    expect(plural(speaking({ on_page_other: '$1 in $2' }), 'on_page', 7, 'en', 'Paris')).toBe('7 in Paris')
  })
})
