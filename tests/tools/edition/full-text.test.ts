/** The set that ships in the article's full text, where that is at hand: as the site's PDF has it, and with signs set around its passages. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fullTextFolder } from '../../../demo/full-text'
import { anchorAll } from '../../../src/core/anchor/anchor'
import { fold } from '../../../src/core/anchor/fold'
import type { Quote } from '../../../src/core/model/page/outcome'
import type { SetContents } from '../../../tools/edition/files'
import { readAndCheck } from '../../../tools/edition/load'

const set = readAndCheck('annotations/the-paradox-of-russo-chinese-relations').contents as SetContents
const QUOTES = [...set['counterpoints.json'], ...set['context.json'], ...set['errata.json']].map(
  ({ id, quote }) => ({ ...quote, id }) as Quote,
)
const file = join(fullTextFolder() ?? '', 'pdf-text.txt')

describe.runIf(existsSync(file))('in the text of the PDF', () => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const outcomes = anchorAll(text, QUOTES)
  /** Signs of emphasis stand in the text of the PDF, and nowhere in a quote. */
  const plain = (words: string): string => fold(words.replaceAll('*', '')).text

  test('every passage has its place, and the right one', () => {
    const wrong = outcomes.flatMap((outcome, i) => {
      const quote = QUOTES[i] as Quote
      const now = outcome.status === 'anchored' ? plain(text.slice(outcome.start, outcome.end)) : outcome.reason
      return now === plain(quote.exact) ? [] : [`${quote.id}: ${now}`]
    })
    expect(wrong).toEqual([])
  })

  test.each([
    ['“', '”'],
    ['(', ')'],
    ['*', '*'],
    ['_', '_'],
    ['the ', ' indeed'],
  ])('a passage keeps its place between %s and %s', (before, behind) => {
    const lost = outcomes.flatMap((outcome, i) => {
      // Words that are not as quoted are found by what is around them, and then the signs are among them.
      if (outcome.status !== 'anchored' || outcome.how !== 'exact') return []
      const { end, start } = outcome
      const words = text.slice(start, end)
      const now = text.slice(0, start) + before + words + behind + text.slice(end)
      const [found] = anchorAll(now, [QUOTES[i] as Quote])
      const place = found?.status === 'anchored' ? now.slice(found.start, found.end) : found?.reason
      return place === words ? [] : [`${words}: ${place}`]
    })
    expect(lost).toEqual([])
  })
})
