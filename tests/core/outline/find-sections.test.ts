/** The article's own sections: headings in its text, none of what stands around it. */
import { describe, expect, test } from 'vitest'
import { findSections } from '../../../src/core/outline/find-sections'
import { handMadePage } from '../footnotes/hand-made-page'

const BODY = 'A paragraph that is long enough to be the body of a section, as paragraphs are.'

const headingsOf = (lines: readonly string[], headings: readonly string[], notes?: string): string[] => {
  const page = handMadePage(lines, { headings: headings.map((words) => ({ words })) })
  const bodyEnd = notes === undefined ? page.text.length : page.text.indexOf(notes)
  return findSections(page, bodyEnd).map(({ heading }) => heading)
}

describe('the sections of an article', () => {
  const LONG = 'A paragraph set strong. '.repeat(8).trim()
  const CASES: readonly (readonly [
    name: string,
    lines: string[],
    headings: string[],
    notes: string,
    found: string[],
  ])[] = [
    ['are its headings in order', ['One', BODY, 'Two', BODY], ['One', 'Two'], '', ['One', 'Two']],
    ['end where the notes begin', ['One', BODY, '[1] Note.', 'Related', BODY], ['One', 'Related'], 'Note.', ['One']],
    ['are not the heading over the notes', ['One', BODY, 'Notes', '[1] Note.'], ['One', 'Notes'], 'Note.', ['One']],
    ['may hold sections only', ['Part', 'One', BODY], ['Part', 'One'], '', ['Part', 'One']],
    ['are no paragraphs that are set strong', [LONG, BODY, 'One', BODY], [LONG, 'One'], '', ['One']],
    ['are none without headings', [BODY], [], '', []],
  ]
  test.each(CASES)('%s', (_, lines, headings, notes, found) => {
    expect(headingsOf(lines, headings, notes === '' ? undefined : notes)).toEqual(found)
  })

  test('have their white space made plain', () => {
    const page = handMadePage(['One \n  two', BODY], { headings: [{ words: 'One \n  two' }] })
    expect(findSections(page, page.text.length)).toEqual([{ heading: 'One two', start: 0, end: 10 }])
  })
})
