// @vitest-environment jsdom
/** The endnotes: everything that a card shows or keeps behind a disclosure, and nothing to press. */
import { describe, expect, test } from 'vitest'
import type { NoteCheck } from '../../src/core/model/edition/annotation-schemas'
import { Endnotes, type NumberedCard } from '../../src/ui/Endnotes'
import { draw, textOf } from './draw'
import { article, contextCard, counterpointCard, erratumCard, footnoteCard } from './samples'

const drawEndnotes = (
  annotations: readonly NumberedCard[],
  notes: readonly NumberedCard[] = [],
  brief = false,
): HTMLElement =>
  draw(<Endnotes edition={article.edition} annotations={annotations} notes={notes} brief={brief} failed={() => {}} />)

const note = (number: number, ...[part, card]: Parameters<typeof footnoteCard>): NumberedCard => ({
  number,
  lemma: '',
  card: footnoteCard({ number, ...part }, card),
})

const CHECK: NoteCheck = {
  strength: 'C',
  claim: 'That bridges stand.',
  finding: 'Most of them do.',
  evidence: [{ url: 'https://www.example.org/evidence', shows: 'A list of bridges.' }],
}

test('whose words they are is said first', () => {
  expect(textOf(drawEndnotes([]).firstElementChild)).toBe(
    'Rivers, annotated, compiled by Nobody, revised 15 January 2026. Licence: CC BY 4.0. A number behind a small sign in the text leads to the annotation of that number.',
  )
})

test('each has its number, its kind, its words and its sources with the whole address', () => {
  const container = drawEndnotes([
    { number: 1, lemma: 'the rivers', card: counterpointCard() },
    { number: 2, lemma: 'the rivers', card: contextCard },
    { number: 3, lemma: 'the rivers', card: erratumCard },
  ])
  const [first, second, third] = [...container.querySelectorAll('.endnote')].map(textOf)
  expect(first).toMatch(/^1the rivers\] Counterpoint · updates ?A dam was built in 2014/u)
  expect(first).toContain('The river no longer reaches the sea.')
  expect(first).toContain('www.example.org/bridges/1')
  expect(first).not.toContain('archive')
  expect(first).toContain('Two reports agree.')
  expect(second).toMatch(/^2the rivers\] Context ?Bridge Board ?A public body\./u)
  expect(third).toMatch(/^3the rivers\] Erratum.*rivver.*river.*A slip\./u)
})

describe('of a footnote', () => {
  test('the note itself is left to the page, which prints it', () => {
    expect(textOf(drawEndnotes([], [note(5)]))).not.toContain('Jane Doe, Bridges')
  })

  test('that a note was not found is said', () => {
    expect(textOf(drawEndnotes([], [note(5, {}, { note: null })]))).toContain('This note was not found on the page.')
  })

  test('what a card keeps behind a disclosure is open', () => {
    const errata = [{ printed: 'brigde', read: 'bridge', remark: 'Letters changed places.' }]
    const container = drawEndnotes([], [note(5, { check: CHECK, errata })])
    expect(container.querySelector('details')?.open).toBe(true)
    expect(textOf(container)).toContain('Letters changed places.')
    expect(textOf(container)).toContain('Most of them do.')
  })

  test('evidence is a link whose address is spelled out', () => {
    const link = drawEndnotes([], [note(5, { check: CHECK })]).querySelector('.evidence a')
    expect([link?.className, link?.getAttribute('href')]).toEqual(['spelled', 'https://www.example.org/evidence'])
  })

  test('what is known of a work stands once: not again at an ibid.', () => {
    const reference = { note: 5, citations: [{ source: 'doe-1999-bridges' }] }
    const crossReference = { kind: 'ibid', printed: 'Ibid.', to: 5 } as const
    const container = drawEndnotes([], [note(5), note(6, { citations: [], crossReference }, { reference })])
    const [full, again] = [...container.querySelectorAll('.endnote')].map(textOf)
    expect(full).toContain('Journal article')
    expect(again).not.toContain('Journal article')
    expect(again).toMatch(/Ibid\. refers to Note 5.*Bridges and what they’re for/u)
  })
})

describe('in few lines', () => {
  const brief = (...notes: readonly NumberedCard[]): HTMLElement => drawEndnotes(notes, [], true)
  const one = (...[part, card]: Parameters<typeof counterpointCard>): string =>
    textOf(brief({ number: 1, lemma: 'the rivers', card: counterpointCard(part, card) }).querySelector('.endnote'))

  test('a counterpoint says its point, its text and its standing, and names its sources', () => {
    expect(one()).toMatch(
      /^1the rivers\] A dam was built in 2014.* The river no longer reaches the sea\. ?Confidence: high · updates · evidence to [\w ]+ · .* · Doe et al\., Bridges and what they’re for,/u,
    )
    expect(one()).not.toMatch(/www\.|Two reports agree/u)
  })

  test('a place that is not quite certain is said to be so', () => {
    expect(one({}, { how: 'approximate' })).not.toBe(one())
    expect(one({}, { isBroken: true })).toContain('could not be')
  })

  test('a term that the passage has already is not repeated', () => {
    const drawn = (lemma: string): string =>
      textOf(brief({ number: 1, lemma, card: contextCard }).querySelector('.endnote'))
    expect(drawn('bridge board')).toBe('1bridge board] A public body.')
    expect(drawn('the board')).toBe('1the board] Bridge Board A public body.')
  })
})

test('there is nothing to copy and nowhere to go', () => {
  const alsoCited = { 'doe-1999-bridges': [{ id: 'note-7', kind: 'footnote', label: 'Note 7' }] } as const
  const container = drawEndnotes(
    [{ number: 1, lemma: 'the rivers', card: counterpointCard({}, { alsoCited }) }],
    [note(5, {}, { alsoCited })],
  )
  expect(textOf(container)).not.toMatch(/Copy|Also cited|About this source/u)
  expect(container.querySelectorAll('button')).toHaveLength(0)
})

test('a part without annotations has no heading', () => {
  const headings = (container: HTMLElement): string[] => [...container.querySelectorAll('h2')].map(textOf)
  expect(headings(drawEndnotes([], [note(5)]))).toEqual(['Editors’ introduction', 'On the author’s notes'])
  expect(headings(drawEndnotes([{ number: 1, lemma: 'the rivers', card: contextCard }]))).toEqual([
    'Editors’ introduction',
    'Annotations',
  ])
})

test('the introduction comes before the annotations; a set without one has no heading for it', () => {
  const text = textOf(drawEndnotes([{ number: 1, lemma: 'the rivers', card: contextCard }]))
  expect(text.indexOf('Rivers have changed since.')).toBeLessThan(text.indexOf('Bridge Board'))
  expect(text).toContain('Rivers have changed since.')
  const bare = { ...article.edition, introduction: [] }
  expect(
    textOf(draw(<Endnotes edition={bare} annotations={[]} notes={[]} brief={false} failed={() => {}} />)),
  ).not.toContain('introduction')
})
