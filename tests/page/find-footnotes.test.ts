// @vitest-environment jsdom
/** Footnotes of pages in every shape, read from the DOM: markers, notes, and what is neither. */
import { describe, expect, test } from 'vitest'
import { roman, SHAPES, sitePage } from '../../demo/site-page'
import { findFootnotes } from '../../src/core/footnotes/find-footnotes'
import { noteRuns } from '../../src/core/footnotes/note-blocks'
import { readText } from '../../src/page/read-text'
import { element, loadPage } from './load-page'
import { SPECIMEN, SPECIMEN_ADDRESS, SPECIMEN_NOTES } from './specimen-content'

const NUMBERS = [1, 2, 3, 4, 5]

for (const [name, shape] of Object.entries(SHAPES)) {
  describe(name, () => {
    const read = () => {
      loadPage(sitePage(SPECIMEN, shape, SPECIMEN_ADDRESS))
      const { page } = readText(element(shape.theme === 'current' ? '.entry' : '#post-9'))
      return { page, found: findFootnotes(page, NUMBERS) }
    }

    test('has each number once, in the order of the text', () => {
      expect(read().found.map(({ number }) => number)).toEqual(NUMBERS)
    })

    test('has markers in the body, where the number is cited first', () => {
      const { found, page } = read()
      const before = ['the sun.', 'convenience”,', 'eleven years.', 'asked to.', 'new hands.']
      expect(found.map(({ marks }) => page.text.slice(0, marks[0].start).slice(-6))).toEqual(
        before.map((words) => words.slice(-6)),
      )
      expect(found.map(({ marks: [mark] }) => page.text.slice(mark.start, mark.end))).toEqual(
        NUMBERS.map((number) => {
          if (shape.markers === 'plugin' || shape.markers === 'superscript') return String(number)
          return shape.markers === 'roman' ? `[${roman(number)}]` : `[${number}]`
        }),
      )
    })

    test('knows which markers are links', () => {
      const isLinked = ['word', 'roman', 'plugin'].includes(shape.markers)
      expect(read().found.map(({ marks }) => marks[0].linked)).toEqual(NUMBERS.map(() => isLinked))
    })

    test('has the notes without labels, back links and the next note', () => {
      const { found, page } = read()
      const notes = found.map(({ note }) => note && page.text.slice(note.start, note.end))
      expect(notes).toEqual(shape.notes === 'none' ? NUMBERS.map(() => null) : SPECIMEN_NOTES)
    })

    test("keeps a note's emphasis and links", () => {
      const { found, page } = read()
      const [first, second] = found.map(({ note }) => note && noteRuns(page, note))
      if (shape.notes === 'none') {
        expect([first, second]).toEqual([null, null])
        return
      }
      expect(first).toEqual([
        { text: 'A. Quill, ' },
        { text: 'Hours of the Quay', emphasis: true },
        { text: ', Harrow 1999, p. 12.' },
      ])
      expect(second?.[1]).toEqual({ text: 'The Quay Gazette', url: 'https://gazette.example.org/2012/interview' })
    })
  })
}

describe('on a page', () => {
  const inShort = (html: string, numbers: readonly number[] = [1, 2]): string[] => {
    const { page } = readText(loadPage(`<body>${html}</body>`).body)
    return findFootnotes(page, numbers).map(
      ({ marks, note, number }) =>
        `${number}${marks[0].linked ? '+' : ''} -> ${note ? page.text.slice(note.start, note.end) : 'none'}`,
    )
  }
  const NOTES = '<p>[1] One.</p><p>[2] Two.</p>'

  const CASES: readonly (readonly [name: string, html: string, found: readonly string[]])[] = [
    ['superscript ordinals are no markers', `<p>The 19<sup>th</sup> and 1<sup>st</sup>.[1]</p>${NOTES}`, ['1 -> One.']],
    ['bracketed years and sic are no markers', `<p>In [2012] they [sic] met.[1]</p>${NOTES}`, ['1 -> One.']],
    [
      'a table of contents has no markers',
      `<ul><li><a href="#s1">1. Origins</a></li><li><a href="#s2">2. Outlook</a></li></ul>
       <h2 id="s1">Origins</h2><p>Body.[1]</p><h2 id="s2">Outlook</h2><p>Body.[2]</p>${NOTES}`,
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'a note of two paragraphs is one note',
      '<p>Body[1] and[2].</p><p>[1] One.</p><p>More.</p><p>[2] Two.</p>',
      ['1 -> One. More.', '2 -> Two.'],
    ],
    [
      'a note of two paragraphs in a list is one note',
      '<p>Body<a href="#n1">1</a> and<a href="#n2">2</a>.</p><ol><li id="n1"><p>One.</p><p>More. <a href="#r1">↩</a></p></li><li id="n2">Two.</li></ol>',
      ['1+ -> One. More.', '2+ -> Two.'],
    ],
    [
      'a link in brackets within a superscript is a marker',
      '<p>Body<sup>[<a href="#n1">1</a>]</sup>.</p><div id="n1">One.</div>',
      ['1+ -> One.'],
    ],
    [
      'links with the whole address of the page are markers',
      `<p>Body<a href="${location.href}#n1">[1]</a>.</p><p id="n1">[1] One.</p>`,
      ['1+ -> One.'],
    ],
    [
      'links to another page are no markers',
      `<p>Body<a href="https://example.org/#n1">2</a>.[1]</p>${NOTES}`,
      ['1 -> One.'],
    ],
    [
      'notes after a line of their own are found',
      `<p>Body[1] and[2].</p><h2>Notes</h2>${NOTES}<p>About.</p>`,
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'notes as lines within one paragraph are found',
      '<p>Body[1] and[2].</p><p>[1] One.<br>[2] Two.</p>',
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'labels in superscript are found',
      '<p>Body<sup>1</sup> and<sup>2</sup>.</p><p><sup>[1]</sup> One.</p><p><sup>[2]</sup> Two.</p>',
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'bare labels in superscript are found',
      '<p>Body<sup>1</sup> and<sup>2</sup>.</p><p><sup>1</sup> One.</p><p><sup>2</sup> Two.</p>',
      ['1 -> One.', '2 -> Two.'],
    ],
  ]
  for (const [name, html, found] of CASES) {
    test(name, () => {
      expect(inShort(html)).toEqual(found)
    })
  }
})
