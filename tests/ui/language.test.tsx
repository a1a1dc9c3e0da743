// @vitest-environment jsdom
/** Which words of a card are in the interface's language, and which in the annotations' or the page's. */
import { describe, expect, test } from 'vitest'
import type { Card } from '../../src/core/model/card/card'
import type { NoteCheck } from '../../src/core/model/edition/annotation-schemas'
import { drawCard } from './draw'
import { contextCard, counterpointCard, erratumCard, footnoteCard, source } from './samples'

const languageOf = (container: Element, selector: string): string | undefined => {
  const element = container.querySelector(selector)
  if (element === null) throw new Error(`no ${selector}`)
  return element.closest<HTMLElement>('[lang]')?.lang
}

const CHECK = { strength: 'B', claim: 'That rivers run.', finding: 'It is silent.', evidence: [] } satisfies NoteCheck

const FRENCH_SOURCE = counterpointCard({}, { works: { 'doe-1999-bridges': source({ language: 'fr' }) } })
const FRENCH = { ...footnoteCard(), article: { ...footnoteCard().article, language: 'fr' } }

describe('the language', () => {
  test.each<[string, Card, string, string]>([
    ['a heading', counterpointCard(), 'h2', 'en-GB'],
    ['a headline', counterpointCard(), '.headline', 'en'],
    ['the line on dates', counterpointCard(), '.dateline', 'en-GB'],
    ['a term', contextCard, '.headline', 'en'],
    ['what was printed', erratumCard, '.printed', 'en'],
    ['what is to be read', erratumCard, '.read', 'en'],
    ['a note of a French page', FRENCH, '.note', 'fr'],
    ['an edition’s word on a missing note', { ...FRENCH, note: null }, '.note', 'en-GB'],
    ['the heading over the sources', counterpointCard(), 'h3.label', 'en-GB'],
    ['the title of a source', FRENCH_SOURCE, '.source-name cite', 'fr'],
    ['the verdict on a note', footnoteCard({ check: CHECK }), '.verdict', 'en-GB'],
  ])('of %s is its own', (_, card, selector, language) => {
    expect(languageOf(drawCard([card]), selector)).toBe(language)
  })
})
