/** What annotations are called in lists and to screen readers. */
import { describe, expect, test } from 'vitest'
import { fullName, markName } from '../../src/content/mark-name'
import { annotationsOf } from '../../src/core/model/card/annotation'
import { labelOf } from '../../src/ui/labels'
import { plainTranslate, specimenEdition } from './specimen-edition'

type Names = { id: string; list: string; full: string; short: string; title?: string }

const CASES: readonly Names[] = [
  { id: 'note-3', list: 'note_number(3)', full: 'note_number(3)', short: 'note_number(3)' },
  {
    id: 'c-late',
    list: 'It was late once',
    full: 'marker_label(counterpoint_stance(stance_qualifies), It was late once)',
    short: 'mark_counterpoint(kind_counterpoint, 7, stance_qualifies)',
    title: 'It was late once',
  },
  {
    id: 'x-town',
    list: 'Harrow Quay',
    full: 'marker_label(kind_context, Harrow Quay)',
    short: 'mark_numbered(kind_context, 7)',
    title: 'Harrow Quay',
  },
  {
    id: 'e-bill',
    list: 'two',
    full: 'marker_label(kind_erratum, two)',
    short: 'mark_numbered(kind_erratum, 7)',
    title: 'two',
  },
]

const ANNOTATIONS = annotationsOf(specimenEdition())

describe.each(CASES)('$id', ({ full, id, list, short, title }) => {
  const annotation = ANNOTATIONS.find((each) => each.id === id)
  if (annotation === undefined) throw new Error(`no ${id}`)

  test('has a name for lists, and a full one for where it stands alone', () => {
    expect(labelOf(annotation, plainTranslate)).toBe(list)
    expect(fullName(annotation, plainTranslate)).toBe(full)
  })

  test('is read out in the text by kind and number, with its title as description', () => {
    expect(markName(annotation, plainTranslate, 7, 'short')).toEqual({
      label: short,
      ...(title && { description: title }),
    })
  })

  test('is read out with its title where the reader wants that', () => {
    const label = title === undefined ? short : `marker_label(${short}, ${title})`
    expect(markName(annotation, plainTranslate, 7, 'long')).toEqual({ label })
  })
})
