/** Addresses with text directives: what browsers need encoded, whole words, and context where words stand twice. */
import { describe, expect, test } from 'vitest'
import { textFragmentAddress } from '../../../src/core/links/text-fragment'
import { processorTime } from '../processor-time'

const PAGE = 'https://example.org/essay/'

/** The directive for `part` of `text`, at its `nth` place. */
const directive = (text: string, part: string, nth = 0): string => {
  const { index: start = -1 } = [...text.matchAll(new RegExp(part, 'gu'))][nth] ?? {}
  return textFragmentAddress(PAGE, text, start, start + part.length).slice(`${PAGE}#:~:text=`.length)
}

const CASES: readonly (readonly [name: string, text: string, part: string, directive: string])[] = [
  ['gives plain words with their spaces encoded', 'One two three four', 'two three', 'two%20three'],
  ['encodes hyphens', 'a long-term view', 'long-term view', 'long%2Dterm%20view'],
  ['encodes commas', 'red, green and blue', 'red, green', 'red%2C%20green'],
  ['encodes ampersands', 'rock & roll', 'rock & roll', 'rock%20%26%20roll'],
  ['encodes percent signs', 'up 5% in May', '5% in', '5%25%20in'],
  ['encodes letters that are not ASCII', 'the Śląsk plan', 'Śląsk', '%C5%9Al%C4%85sk'],
  ['encodes characters outside the first plane', 'a 😀 b', '😀', '%F0%9F%98%80'],
  [
    'takes line breaks and runs of spaces for one space',
    'one \n  two\u00a0three',
    'one \n  two\u00a0three',
    'one%20two%20three',
  ],
  ['widens to whole words', 'an untouchable thing', 'touch', 'untouchable'],
  ['widens to whole words of other alphabets', 'das Übermaß hier', 'berma', '%C3%9Cberma%C3%9F'],
  ['does not widen beyond punctuation', '“Never,” he said', 'Never', 'Never'],
  ['encodes half a character as the sign for none', 'a \ud83d b', 'a \ud83d', 'a%20%EF%BF%BD'],
  ['leaves out what the page does not show', 'one \u200b\u200btwo three', 'one \u200b\u200btwo', 'one%20two'],
  ['has no context where the words stand once', 'one two three four five', 'three', 'three'],
]

describe('a text directive', () => {
  for (const [name, text, part, expected] of CASES) {
    test(name, () => {
      expect(directive(text, part)).toBe(expected)
    })
  }

  test('does not go to the ends of a word that never ends', () => {
    expect(directive(`${'a'.repeat(5000)}mn${'z'.repeat(5000)}`, 'mn')).toBe(`${'a'.repeat(100)}mn${'z'.repeat(100)}`)
    const twice = `${'a'.repeat(5000)} pact ${'z'.repeat(5000)} pact`
    expect(directive(twice, 'pact').length).toBeLessThan(1100)
  })

  test('is made for every passage of a long page within moments', () => {
    const text = 'The pact was signed at noon. '.repeat(100_000)
    const took = processorTime(() => {
      for (let nth = 0; nth < 100; nth++) textFragmentAddress(PAGE, text, nth * 29, nth * 29 + 8)
    })
    // The words of so long a text are counted in tenths of a second.
    expect(took).toBeLessThan(8000)
  })

  test('gives a long passage by its first and last words', () => {
    const words = Array.from({ length: 80 }, (_, i) => `word${i}`)
    const text = `Before. ${words.join(' ')} After.`
    expect(directive(text, words.join(' '))).toBe(
      'word0%20word1%20word2%20word3%20word4,word75%20word76%20word77%20word78%20word79',
    )
  })

  test('gives a passage of 300 units whole and one of 301 by its ends', () => {
    const ofLength = (length: number): string => `${'abcd '.repeat(59)}${'x'.repeat(length - 295)}`
    expect(directive(`- ${ofLength(300)} -`, ofLength(300))).toBe(encodeURIComponent(ofLength(300)))
    expect(directive(`- ${ofLength(301)} -`, ofLength(301))).toContain(',')
  })

  test('has the words around it where its own stand twice', () => {
    const text = 'a b c d e f the pact g h i j k l. m n o p q r the pact s t u v w x'
    expect(directive(text, 'the pact', 0)).toBe('b%20c%20d%20e%20f-,the%20pact,-g%20h%20i%20j%20k')
    expect(directive(text, 'the pact', 1)).toBe('n%20o%20p%20q%20r-,the%20pact,-s%20t%20u%20v%20w')
  })

  test('has only the side that there is at the ends of the text', () => {
    const text = 'the pact was made, then broken: the pact'
    expect(directive(text, 'the pact', 0)).toBe('the%20pact,-was%20made%2C%20then%20broken%3A%20the')
    expect(directive(text, 'the pact', 1)).toBe('pact%20was%20made%2C%20then%20broken%3A-,the%20pact')
  })
})

describe('the address', () => {
  test('is that of the page', () => {
    expect(textFragmentAddress(PAGE, 'one two', 0, 3)).toBe(`${PAGE}#:~:text=one`)
  })

  test('has the hash that it is given before the directive', () => {
    expect(textFragmentAddress(PAGE, 'one two', 0, 3, 'counterpoint=note-5')).toBe(
      `${PAGE}#counterpoint=note-5:~:text=one`,
    )
  })

  test('loses a fragment of its own and keeps its query', () => {
    expect(textFragmentAddress('https://example.org/?p=1#top', 'one two', 0, 3)).toBe(
      'https://example.org/?p=1#:~:text=one',
    )
  })

  test('leads to the passage: decoded, its words are those of the text', () => {
    const text = 'Half-way, in “Śląsk & co.”, they stopped'
    const [, encoded = ''] = textFragmentAddress(PAGE, text, 0, 27).split('text=')
    expect(decodeURIComponent(encoded)).toBe(text.slice(0, 27))
  })
})
