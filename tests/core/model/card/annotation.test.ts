/** One list of all annotations, and the passage of each. */
import { describe, expect, test } from 'vitest'
import { annotationsOf, quoteOf } from '../../../../src/core/model/card/annotation'
import { SPECIMEN_IDS, specimenEdition } from '../../../content/specimen-edition'

const ANNOTATIONS = annotationsOf(specimenEdition())

describe('the annotations of an edition', () => {
  test('are all there, footnotes first', () => {
    expect(ANNOTATIONS.map(({ id }) => id)).toEqual(SPECIMEN_IDS)
  })

  test('carry what their file says of them under their kind', () => {
    const { context, counterpoints, errata, footnotes } = specimenEdition()
    const data = ANNOTATIONS.map((annotation) => (annotation as unknown as Record<string, unknown>)[annotation.kind])
    expect(data).toEqual([...footnotes, ...counterpoints, ...context, ...errata])
  })

  test('are none for an edition without any', () => {
    expect(annotationsOf(specimenEdition({ footnotes: [], counterpoints: [], context: [], errata: [] }))).toEqual([])
  })
})

describe('the passage of an annotation', () => {
  const passage = (id: string): unknown => {
    const annotation = ANNOTATIONS.find((each) => each.id === id)
    return annotation && quoteOf(annotation)
  }
  const CASES: readonly (readonly [name: string, id: string, quote: unknown])[] = [
    ['is none for a footnote', 'note-1', undefined],
    [
      'is the quote with both sides for a counterpoint',
      'c-repair',
      {
        id: 'c-repair',
        exact: 'the older clock stopped for eleven years',
        prefix: 'In the 19th century ',
        suffix: '. Nobody repaired it',
      },
    ],
    ['has no side that is not given', 'x-clock', { id: 'x-clock', exact: 'clock stopped for eleven years' }],
    [
      'has the one side that is given',
      'e-bill',
      { id: 'e-bill', exact: 'a bill for two new hands', prefix: 'records show ' },
    ],
  ]
  for (const [name, id, quote] of CASES) {
    test(name, () => {
      expect(passage(id)).toStrictEqual(quote)
    })
  }
})
