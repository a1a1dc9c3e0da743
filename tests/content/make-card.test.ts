// @vitest-environment jsdom
/** What a card shows of an annotation: the note as the page has it, what an ibid. comes to, where else works are cited. */
import { describe, expect, test } from 'vitest'
import { SHAPES } from '../../demo/site-page'
import { makeCard } from '../../src/content/make-card'
import type { Card } from '../../src/core/model/card/card'
import { SPECIMEN_ADDRESS, SPECIMEN_NOTES } from '../page/specimen-content'
import { annotationOf, PLAIN, readSpecimen } from './read-specimen'

const cardOf = (id: string, shape = PLAIN): Card => {
  const read = readSpecimen(shape)
  return makeCard(read.edition, annotationOf(read, id), read.reading, (number) => `Note ${number}`)
}
const noteText = ({ note }: Card): string | undefined =>
  note?.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')

describe('the card of a footnote', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    test(`has the note of the page, or null without one: ${name}`, () => {
      const notes = SPECIMEN_NOTES.map((_, i) => noteText(cardOf(`note-${i + 1}`, shape)))
      expect(notes).toEqual(shape.notes === 'none' ? SPECIMEN_NOTES.map(() => undefined) : SPECIMEN_NOTES)
      expect(cardOf('note-1', shape).note === null).toBe(shape.notes === 'none')
    })
  }

  test('has what its ibid. comes to', () => {
    expect(cardOf('note-3').reference).toEqual({ note: 2, citations: [{ source: 'gazette' }] })
    expect(cardOf('note-2')).not.toHaveProperty('reference')
  })

  for (const [name, shape] of Object.entries(SHAPES)) {
    test(`can be shared by the words before its marker, whatever the marker: ${name}`, () => {
      const { share } = cardOf('note-1', shape)
      expect(share).toBe(cardOf('note-1').share)
      expect(decodeURIComponent(share)).toMatch(/#counterpoint=note-1:~:text=(?:\S+ ){4}\S+$/u)
    })
  }

  test('does not say how it was found', () => {
    expect(cardOf('note-1')).not.toHaveProperty('how')
  })
})

describe('the card of a passage', () => {
  test('says how it was found and has no note', () => {
    const card = cardOf('c-late')
    expect(card.how).toBe('exact')
    expect(card).not.toHaveProperty('note')
    expect(card).not.toHaveProperty('reference')
  })

  test('carries annotation, works and article', () => {
    const card = cardOf('x-town')
    expect(card.annotation).toMatchObject({ kind: 'context', id: 'x-town' })
    expect(Object.keys(card.works)).toEqual(['quill-1999', 'gazette', 'roe', 'alone'])
    expect(card.article.id).toBe('the-two-clocks')
  })

  const SHARED: readonly (readonly [id: string, directive: string])[] = [
    ['c-late', 'The%20railway%20clock%20was%20never%20late'],
    ['e-bill', 'a%20bill%20for%20two%20new%20hands'],
  ]
  for (const [id, directive] of SHARED) {
    test(`can be shared: ${id}`, () => {
      expect(cardOf(id).share).toBe(`${SPECIMEN_ADDRESS}#counterpoint=${id}:~:text=${directive}`)
    })
  }
})

describe('the other places that cite a work', () => {
  const CASES: readonly (readonly [id: string, places: Readonly<Record<string, readonly string[]>>])[] = [
    ['note-1', { 'quill-1999': ['It was late once'] }],
    ['note-2', { gazette: ['Note 3'] }],
    ['note-3', { gazette: ['Note 2'] }],
    ['note-4', {}],
    ['note-5', { roe: ['It stopped for nine', 'The clock'] }],
    ['c-repair', { roe: ['Note 5', 'The clock'] }],
    ['c-late', { 'quill-1999': ['Note 1'], alone: ['The third clock'] }],
    ['x-town', {}],
    ['e-bill', {}],
  ]
  for (const [id, places] of CASES) {
    test(`of ${id} are those elsewhere`, () => {
      const { alsoCited } = cardOf(id)
      expect(
        Object.fromEntries(
          Object.entries(alsoCited).map(([source, links]) => [source, links.map(({ label }) => label)]),
        ),
      ).toEqual(places)
    })
  }
})
