/** What an `Ibid.` comes to, and where a work is cited. */
import { describe, expect, test } from 'vitest'
import { citingPlaces, resolveReference } from '../../../src/core/footnotes/cross-references'
import type { ContextNote, Counterpoint, Footnote } from '../../../src/core/model/edition/annotation-schemas'

const dated = { created: '2026-01-01', revised: '2026-01-01' }

const ibid = (number: number, to: number): Footnote => ({
  number,
  citations: [],
  crossReference: { kind: 'ibid', printed: 'Ibid.', to },
  ...dated,
})

const NOTES: readonly Footnote[] = [
  { number: 1, citations: [{ source: 'doe', locator: '12' }, { source: 'roe' }], ...dated },
  ibid(2, 1),
  ibid(3, 2),
  { number: 4, citations: [{ source: 'doe' }, { source: 'doe', locator: '14' }], ...dated },
  {
    number: 5,
    citations: [],
    crossReference: { kind: 'unresolved', printed: 'Poe', remark: 'No full form.' },
    ...dated,
  },
  { ...ibid(6, 4), citations: [{ source: 'roe' }] },
  ibid(7, 99),
]

const note = (number: number): Footnote => {
  const found = NOTES.find((each) => each.number === number)
  if (found === undefined) throw new Error(`no note ${number}`)
  return found
}

describe('a reference', () => {
  const CASES: readonly (readonly [
    name: string,
    number: number,
    leads: { note: number; sources: string[] } | undefined,
  ])[] = [
    ['of a note without one is none', 1, undefined],
    ['by an ibid. leads to its note', 2, { note: 1, sources: ['doe', 'roe'] }],
    ['by a chain of them leads to the note at its end', 3, { note: 1, sources: ['doe', 'roe'] }],
    ['that is not resolved is none', 5, undefined],
    ['by an ibid. beside a citation leads to its note', 6, { note: 4, sources: ['doe', 'doe'] }],
    ['to a note that is not there is none', 7, undefined],
  ]
  for (const [name, number, leads] of CASES) {
    test(name, () => {
      const resolved = resolveReference(NOTES, note(number))
      expect(resolved && { note: resolved.note, sources: resolved.citations.map(({ source }) => source) }).toEqual(
        leads,
      )
    })
  }

  test('keeps the places in the works', () => {
    expect(resolveReference(NOTES, note(3))?.citations[0]).toEqual({ source: 'doe', locator: '12' })
  })
})

describe('the places that cite a work', () => {
  const quote = { type: 'TextQuoteSelector' as const, exact: 'x' }
  const counterpoint: Counterpoint = {
    id: 'a-counterpoint',
    quote,
    stance: 'updates',
    asOf: '2020',
    known: 'since',
    headline: 'A headline',
    body: 'A body.',
    citations: [{ source: 'doe' }, { source: 'doe', locator: '3' }],
    confidence: 'high',
    reason: 'A reason.',
    ...dated,
  }
  const context: ContextNote = {
    id: 'a-term',
    quote,
    term: 'A term',
    note: 'A note.',
    citations: [{ source: 'loe' }, { source: 'roe' }],
    ...dated,
  }
  const places = () =>
    citingPlaces({ footnotes: NOTES, counterpoints: [counterpoint], context: [context] }, (number) => `No. ${number}`)

  const CITED: readonly (readonly [source: string, labels: string[]])[] = [
    ['doe', ['No. 1', 'No. 2', 'No. 3', 'No. 4', 'No. 6', 'A headline']],
    ['roe', ['No. 1', 'No. 2', 'No. 3', 'No. 6', 'A term']],
    ['loe', ['A term']],
  ]
  for (const [source, labels] of CITED) {
    test(`are for ${source} each once, ibids included, in order`, () => {
      expect(
        places()
          .get(source)
          ?.map(({ label }) => label),
      ).toEqual(labels)
    })
  }

  test('carry id, kind and stance of the annotation', () => {
    expect(places().get('doe')?.at(0)).toEqual({ id: 'note-1', kind: 'footnote', label: 'No. 1' })
    expect(places().get('doe')?.at(-1)).toEqual({
      id: 'a-counterpoint',
      kind: 'counterpoint',
      stance: 'updates',
      label: 'A headline',
    })
    expect(places().get('loe')).toEqual([{ id: 'a-term', kind: 'context', label: 'A term' }])
  })

  test('are none for a work that nothing cites', () => {
    expect([...places().keys()].sort()).toEqual(['doe', 'loe', 'roe'])
  })
})
