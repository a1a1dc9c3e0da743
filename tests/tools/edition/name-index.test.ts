/** In which annotations a name of the index is met. */
import { expect, test } from 'vitest'
import { namedIn, nameIndex } from '../../../tools/edition/name-index'
import { sampleSet } from '../sample-set'

const set = () => {
  const { 'counterpoints.json': points, 'footnotes.json': notes, ...rest } = sampleSet()
  return {
    ...rest,
    'counterpoints.json': points.map((point) => ({ ...point, body: 'In Ulan-Ude (Russia) Li’s visit; a C++ term.' })),
    'footnotes.json': notes.map((note) => ({
      ...note,
      check: { strength: 'C' as const, claim: 'Of Lithuania.', finding: 'Nothing of Li.', evidence: [] },
    })),
  }
}

const entry = (...forms: string[]) => ({ heading: 'A name', kind: 'person' as const, forms, paragraphs: [] })

test.each([
  ['a whole word', ['Li'], ['note-1', 'note-2', 'note-3', 'a-counterpoint']],
  ['not the beginning of a longer word', ['Lith'], []],
  ['its capitals', ['li'], []],
  ['any of its forms', ['Nobody', 'Ulan-Ude'], ['a-counterpoint']],
  ['signs as they are', ['C++'], ['a-counterpoint']],
  ['what is quoted of the article', ['a claim'], ['a-counterpoint']],
  ['the term of a context note', ['Term'], ['a-term']],
])('a name is met as %s', (_, forms, ids) => {
  expect(namedIn(entry(...forms), set())).toEqual(ids)
})

test('the index says of each entry where it is met', () => {
  expect(nameIndex(set()).map(({ annotations, heading }) => [heading, annotations])).toEqual([
    ['Doe, Jane', []],
    ['Term', ['a-term']],
  ])
})
