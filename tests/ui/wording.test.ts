import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import messages from '../../src/_locales/en/messages.json'
import { textsOf } from '../../src/core/texts/catalogue'
import { filled, type Translate } from '../../src/core/texts/translate'
import { dateParts, formatDate } from '../../src/ui/dates'
import { asSentence, curled, inQuotes } from '../../src/ui/typography'

describe('what is typed is set with', () => {
  test.each([
    [`'stated' and "announced"`, '‘stated’ and “announced”'],
    [`Japan's "new order" (so 'it' says)`, 'Japan’s “new order” (so ‘it’ says)'],
    [`"'Axis' of convenience"`, '“‘Axis’ of convenience”'],
    [`the parties' talks`, 'the parties’ talks'],
    ['“set already”', '“set already”'],
    ['on 24 July 2024 and 5 June', 'on 24\u00a0July 2024 and 5 June'],
    ['see note 1, notes 2 and 3, keynote 4', 'see note\u00a01, notes\u00a02 and 3, keynote 4'],
  ])('%s', (typed, set) => {
    expect(curled(typed)).toBe(set)
  })
})

const inLanguage = (locale: string): Translate => {
  const texts = textsOf(JSON.parse(readFileSync(resolve(`src/_locales/${locale}/messages.json`), 'utf8')))
  return (key, ...substitutions) => filled(texts[key] ?? '', substitutions)
}

describe('a title in quotation marks that quotes itself', () => {
  test.each([
    ['en', 'On “Vostok-2010” and “Strength”', '“On ‘Vostok-2010’ and ‘Strength’”'],
    ['en', '«Газпром» и CNPC', '“‘Газпром’ и CNPC”'],
    ['de', 'On “Vostok-2010”, Japan’s view', '„On ‚Vostok-2010‘, Japan’s view“'],
    ['de', 'Der „Osten“ ruft', '„Der ‚Osten‘ ruft“'],
    ['fr', 'Le « dragon » et l’ours', '« Le “dragon” et l’ours »'],
    ['ru', '«Газпром» и CNPC', '«„Газпром“ и CNPC»'],
    ['zh_CN', 'On “Vostok-2010”', '《On “Vostok-2010”》'],
    ['en', 'A lone “ is left as it is', '“A lone “ is left as it is”'],
  ])('has the inner marks of %s: %s', (locale, title, set) => {
    expect(inQuotes(title, inLanguage(locale)).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe(set)
  })
})

test('a sentence has one full stop, whatever its last word is', () => {
  expect(['TASS, 2019', '23 окт. 2007 г.'].map(asSentence)).toEqual(['TASS, 2019.', '23 окт. 2007 г.'])
})

describe('dates', () => {
  test.each([
    ['2012', '2012'],
    ['2012-06', 'June 2012'],
    ['2012-06-22', '22 June 2012'],
    ['2012-01-01', '1 January 2012'],
  ])('%s is as precise as it is known, wherever the reader is', (date, words) => {
    expect(formatDate(dateParts(date), 'en-GB').replaceAll('\u00a0', ' ')).toBe(words)
  })
})

test('a date stays on one line in Chinese, too', () => {
  const set = formatDate(dateParts('2012-06-22'), 'zh-CN')
  expect(set.replaceAll('\u2060', '')).toBe('2012年6月22日')
  expect(set.match(/[^\u2060][\p{Script=Han}]|[\p{Script=Han}][^\u2060]/u)).toBeNull()
})

describe('the English messages', () => {
  const all = Object.entries<{ message: string; placeholders?: Record<string, { content: string }> }>(messages)

  test('describe the extension in the 132 characters that stores allow', () => {
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132)
  })

  test.each(all)('%s has a key that browsers accept, a text, and a substitution for each placeholder', (key, entry) => {
    expect(key).toMatch(/^[a-z0-9_]+$/iu)
    expect(entry.message.trim()).not.toBe('')
    const used = [...entry.message.matchAll(/\$([A-Z]+)\$/gu)].map(([, name]) => name?.toLowerCase())
    const given = Object.entries(entry.placeholders ?? {})
    expect(given.map(([name]) => name).sort()).toEqual(used.sort())
    expect(given.map(([, { content }]) => content)).toEqual(given.map((_, index) => `$${index + 1}`))
  })

  test('have no two keys that differ in case only, which browsers take for one', () => {
    expect(new Set(all.map(([key]) => key.toLowerCase())).size).toBe(all.length)
  })
})
