/** What rows of the outline say besides their titles. */
import { expect, test } from 'vitest'
import { rowDetails } from '../../../src/panel/outline/row-details'
import { erratum, footnote, rendered } from '../../ui/samples'
import { edition } from '../panel-edition'

const details = rowDetails({
  ...edition,
  rendered: { ...edition.rendered, 'board-2010': { ...rendered, apa: ['Board. (2010).'] } },
  errata: [{ ...erratum, id: 'slip', printed: 'rivver', read: 'river' }],
  footnotes: [
    { ...footnote, number: 1, citations: [{ source: 'doe-1999-bridges' }, { source: 'board-2010' }] },
    { ...footnote, number: 2, citations: [], crossReference: { kind: 'ibid', printed: 'Ibid.', to: 1 } },
    {
      ...footnote,
      number: 3,
      citations: [],
      crossReference: { kind: 'unresolved', printed: 'Doe, p. 3', remark: 'Nowhere.' },
    },
    { ...footnote, number: 4, citations: [] },
  ],
})

test.each([
  ['a slip, as printed and as read', 'slip', { printed: 'rivver', read: 'river' }],
  ['the works of a note', 'note-1', { cites: 'Doe, J. (1999). Bridges & fords.; Board. (2010).' }],
  ['the works that an ibid. leads to', 'note-2', { cites: 'Doe, J. (1999). Bridges & fords.; Board. (2010).' }],
  ['a short reference that leads nowhere', 'note-3', { cites: 'Doe, p. 3' }],
  ['nothing of a note that cites nothing', 'note-4', undefined],
  ['nothing of what has its passage', 'dam', undefined],
])('%s', (_, id, expected) => {
  expect(details.get(id)).toEqual(expected)
})
