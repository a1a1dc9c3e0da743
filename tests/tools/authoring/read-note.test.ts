/** Notes taken apart: by their typography, in the forms that articles print. */
import { describe, expect, test } from 'vitest'
import type { TextRun } from '../../../src/core/model/page/page-text'
import { readNote } from '../../../tools/authoring/read-note'

/** `*text*` is emphasised. */
const runs = (note: string): TextRun[] =>
  note
    .split('*')
    .map((text, index) => ({ text, ...(index % 2 === 1 && { emphasis: true as const }) }))
    .filter(({ text }) => text !== '')

const read = (note: string, number = 2) => readNote(number, runs(note))
const first = (note: string) => read(note).sources[0]

test.each([
  [
    'an article in a journal',
    'Ada Quill and Tom Roe, “On Clocks,” *Journal of Hours*, Vol. 12, No. 3, March, 2009, pp. 14–19',
    {
      id: 'quill-2009-clocks',
      type: 'article-journal',
      author: [
        { family: 'Quill', given: 'Ada' },
        { family: 'Roe', given: 'Tom' },
      ],
      title: 'On Clocks',
      'container-title': 'Journal of Hours',
      volume: '12',
      issue: '3',
      issued: { 'date-parts': [[2009, 3]] },
    },
  ],
  [
    'a report in a newspaper, without an author',
    '"A Clock Stops," *The Quay Gazette*, November 22, 2011, <http://gazette.example.org/1/2.html>',
    {
      id: 'the-quay-2011-clock',
      type: 'article-newspaper',
      title: 'A Clock Stops',
      'container-title': 'The Quay Gazette',
      issued: { 'date-parts': [[2011, 11, 22]] },
      URL: 'http://gazette.example.org/1/2.html',
    },
  ],
  [
    'a book',
    'Ada Quill, *Hours of the Quay: A History*, London: Quay Press, 1999',
    { type: 'book', title: 'Hours of the Quay: A History', issued: { 'date-parts': [[1999]] } },
  ],
  [
    'a chapter in an edited book',
    'Ada Quill, “Two Hands,” Tom Roe, Ed. *On Clocks*, Harrow: Quay Press, 2004, p. 7',
    { type: 'chapter', title: 'Two Hands', 'container-title': 'On Clocks' },
  ],
  ['a web page', '“The Quay,” www.quay.example.org', { type: 'webpage', URL: 'http://www.quay.example.org' }],
  ['a work with a DOI', 'A. Quill, “Hands,” doi:10.1000/xyz-1.2, 2004.', { DOI: '10.1000/xyz-1.2' }],
])('%s', (_name, note, source) => expect(first(note)).toMatchObject(source))

describe('citations', () => {
  test('are parted by semicolons, but not by those in a title or in brackets', () => {
    const { citations, sources } = read('“One; and the Same,” *Gazette*, 2001, p. 3; Tom Roe, *Two* (a; b), 2002')
    expect(sources.map(({ title }) => title)).toEqual(['One; and the Same', 'Two'])
    expect(citations).toEqual([{ source: sources[0]?.id, locator: '3', label: 'page' }, { source: sources[1]?.id }])
  })

  test.each([
    ['Ibid.', 'Ibid.', 0],
    ['*Ibidem*.', 'Ibidem.', 0],
    ['Ibid., p. 4; “More,” *Gazette*, 2003', 'Ibid.', 1],
  ])('%s leads to the note before', (note, printed, more) => {
    const found = read(note, 7)
    expect(found.crossReference).toEqual({ kind: 'ibid', printed, to: 6 })
    expect(found.citations).toHaveLength(more)
  })

  test('an Ibid. in the first note leads nowhere', () => expect(read('Ibid.', 1).crossReference).toBeUndefined())
})

test('what is found is marked for a person to compare with the note', () => {
  const source = first('See the council’s own records, vol. 3')
  expect(source?.author).toBeUndefined()
  expect(source?.custom.titleDisplay).toMatch(/^COMPLETE: /u)
  expect(source?.custom.verified).toEqual({
    level: 'not-located',
    remark: 'COMPLETE: look the work up and compare: See the council’s own records, vol. 3',
  })
})

test('an empty note has no works', () => expect(readNote(3, [])).toEqual({ sources: [], citations: [] }))
