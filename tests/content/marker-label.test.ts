/** What annotations are called in lists and to screen readers. */
import { describe, expect, test } from 'vitest'
import { markerLabel } from '../../src/content/marker-label'
import { annotationsOf } from '../../src/core/model/edition-index'
import { labelOf } from '../../src/ui/labels'
import { plainTranslate, specimenEdition } from './specimen-edition'

const CASES: readonly (readonly [id: string, label: string, marker: string])[] = [
  ['note-3', 'note_number(3)', 'note_number(3)'],
  ['c-late', 'It was late once', 'marker_label(counterpoint_stance(stance_qualifies), It was late once)'],
  ['x-town', 'Harrow Quay', 'marker_label(kind_context, Harrow Quay)'],
  ['e-bill', 'two', 'marker_label(kind_erratum, two)'],
]

const ANNOTATIONS = annotationsOf(specimenEdition())

for (const [id, label, marker] of CASES) {
  describe(id, () => {
    const annotation = ANNOTATIONS.find((each) => each.id === id)
    if (annotation === undefined) throw new Error(`no ${id}`)

    test(`is called ${label} in lists`, () => {
      expect(labelOf(annotation, plainTranslate)).toBe(label)
    })

    test(`is called ${marker} at its marker`, () => {
      expect(markerLabel(annotation, plainTranslate)).toBe(marker)
    })

    test('has its number in the text where there is one to tell, and a footnote its own', () => {
      const numbered = marker.replace('marker_label', 'mark_name').replace(', ', ', 7, ')
      expect(markerLabel(annotation, plainTranslate, 7)).toBe(id === 'note-3' ? 'note_number(3)' : numbered)
    })
  })
}
