// @vitest-environment jsdom
/** Footnotes of pages in every shape, read from the DOM: markers, notes, and what is neither. */
import { describe, expect, test } from 'vitest'
import { roman, SHAPES, sitePage } from '../../demo/site-page'
import { fold } from '../../src/core/anchor/fold'
import { findFootnotes } from '../../src/core/footnotes/find-footnotes'
import { maskMarkers } from '../../src/core/footnotes/mask-markers'
import { noteBlocks, noteRuns } from '../../src/core/footnotes/note-blocks'
import { readText } from '../../src/page/text/read-text'
import { NOTES as MARKUP_NOTES, MARKUPS, SENTENCES } from './footnote-markups'
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

describe('in the markup of other sites:', () => {
  test.each(MARKUPS)('$name', ({ html, linked }) => {
    const { page } = readText(loadPage(`<body><article>${html}</article><footer>Contact</footer></body>`).body)
    const found = findFootnotes(page, [1, 2, 3])
    const places = found.map(({ marks }) => page.text.slice(0, marks[0].start).trimEnd())
    expect(places.map((text) => SENTENCES.findIndex((words) => text.endsWith(words)))).toEqual([0, 1, 2])
    expect(found.map(({ marks }) => [marks.length, marks[0].linked])).toEqual([1, 2, 3].map(() => [1, linked]))
    expect(found.map(({ note }) => note && page.text.slice(note.start, note.end))).toEqual(MARKUP_NOTES)
    // Words before and behind a marker are one passage, whatever stands between.
    const text = fold(maskMarkers(page.text, found)).text
    for (const words of SENTENCES) expect(text).toMatch(new RegExp(`${words} ?\\. So it`, 'u'))
  })
})

describe('on a page', () => {
  const inShort = (html: string, numbers: readonly number[] = [1, 2]): string[] => {
    const { page } = readText(loadPage(`<body>${html}</body>`).body)
    return findFootnotes(page, numbers).map(
      ({ marks, note, number }) =>
        `${number}${marks[0].linked ? '+' : ''}${marks.length > 1 ? ` x${marks.length}` : ''} -> ${note ? page.text.slice(note.start, note.end).replace(/\s+/gu, ' ') : 'none'}`,
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
      'a note that is cited again has a marker at each place',
      `<p>Body[1] and[2], again[1].</p>${NOTES}`,
      ['1 x2 -> One.', '2 -> Two.'],
    ],
    [
      'and so where the markers are links',
      '<p>Body<a href="#fn1">[1]</a>, again <a href="#fn1">[1]</a> and[2].</p><p id="fn1">[1] One.</p><p>[2] Two.</p>',
      ['1+ x2 -> One.', '2 -> Two.'],
    ],
    ['a marker may name several notes', `<p>Body[1, 2].</p>${NOTES}`, ['1 -> One.', '2 -> Two.']],
    ['a marker may name a range', `<p>Body[1–2].</p>${NOTES}`, ['1 -> One.', '2 -> Two.']],
    ['and so in superscript', `<p>Body<sup>1,2</sup>.</p>${NOTES}`, ['1 -> One.', '2 -> Two.']],
    [
      'a link may name several notes',
      '<p>Body<a href="#fn1">[1, 2]</a>.</p><p id="fn1">[1] One.</p><p id="fn2">[2] Two.</p>',
      ['1+ -> One.', '2+ -> Two.'],
    ],
    [
      'a range whose ends are links names the notes between',
      `<p>Body<a href="#fn1">[1]</a>–<a href="#fn3">[3]</a>.</p><p id="fn1">[1] One.</p><p id="fn2">[2] Two.</p><p id="fn3">[3] Three.</p>`,
      ['1+ -> One.', '2+ -> Two.'],
    ],
    [
      'a table of contents that repeats a heading has no marker',
      `<ul><li><a href="#a">Origins[1]</a></li></ul><h2 id="a">Origins[1]</h2><p>Body[2].</p>${NOTES}`,
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'exponents are no markers where there are others',
      `<p>Over 5 km<sup>2</sup> of sea.<sup>1</sup> And more.<sup>2</sup></p>${NOTES}`,
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'figures of another series lead to their own notes',
      '<p>Body<sup><a href="#fn1">1</a></sup> as in [<a href="#ref1">1</a>], and<sup><a href="#fn2">2</a></sup>.</p><p id="fn1">1. One.</p><p id="fn2">2. Two.</p><h2>References</h2><p id="ref1">1. A book.</p>',
      ['1+ -> One.', '2+ -> Two.'],
    ],
    [
      'the last note has its paragraphs where one element holds them',
      '<p>Body<a href="#n1">[1]</a> and<a href="#n2">[2]</a>.</p><div><p><a id="n1">[1]</a> One.</p></div><div><p><a id="n2">[2]</a> Two.</p><p>More.</p></div><p>About us and our work.</p>',
      ['1+ -> One.', '2+ -> Two. More.'],
    ],
    [
      'the last note has its second paragraph where nothing else follows',
      '<div><p>Body[1] and[2].</p><p>[1] One.</p><p>[2] Two.</p><p>The second paragraph of two.</p></div><h2>About</h2><p>Us.</p>',
      ['1 -> One.', '2 -> Two. The second paragraph of two.'],
    ],
    [
      'and so with line breaks in the page’s source',
      '<div><p>Body[1] and[2].</p>\n<p>[1] One.</p>\n<p>[2] Two.</p>\n<p>The second paragraph of two.</p>\n</div><h2>About</h2><p>Us.</p>',
      ['1 -> One.', '2 -> Two. The second paragraph of two.'],
    ],
    [
      'a label in a block of its own may have a line break behind it',
      '<p>Body[1] and[2].</p><dl>\n<dt>1</dt>\n<dd>One.</dd>\n<dt>2</dt>\n<dd>Two.</dd>\n</dl><p>About.</p>',
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'a note with a symbol is no part of that before it',
      `<p>Body[1], star<sup>†</sup> and[2].</p><p>[1] One.</p><p>† A star.</p><p>[2] Two.</p>`,
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'but not what follows under a heading',
      '<div><p>Body[1] and[2].</p><p>[1] One.</p><p>[2] Two.</p><h2>About the author</h2><p>She writes about lamps and oil.</p></div>',
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'a page with one note whose label is in a block of its own has it',
      '<p>Body<a id="fa1" href="#f1">1</a>.</p><div><a id="f1" href="#fa1">1</a><div><p>One.</p></div></div>',
      ['1+ -> One.'],
    ],
    [
      'each chapter’s markers have that chapter’s notes',
      '<h2>One</h2><p>A<sup>1</sup> and<sup>2</sup>.</p><p>1. One.</p><p>2. Two.</p><h2>Two</h2><p>B<sup>1</sup> and<sup>2</sup>.</p><p>1. Other.</p><p>2. Another.</p>',
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'and so where they are linked',
      '<p>A<a href="#a1">1</a>.</p><ol><li id="a1">One.</li></ol><p>B<a href="#b1">1</a>.</p><ol><li id="b1">Other.</li></ol>',
      ['1+ -> One.'],
    ],
    [
      'a pull quote behind a marker is not its note',
      `<p>Body.<sup>1</sup></p><aside>So it went on for years.</aside><p>More.<sup>2</sup></p>${NOTES}`,
      ['1 -> One.', '2 -> Two.'],
    ],
    [
      'a star at a line’s beginning is no note where numbers are wanted',
      '<p>Body*.</p><p>* The author thanks all.</p>',
      [],
    ],
    [
      'bare labels in superscript are found',
      '<p>Body<sup>1</sup> and<sup>2</sup>.</p><p><sup>1</sup> One.</p><p><sup>2</sup> Two.</p>',
      ['1 -> One.', '2 -> Two.'],
    ],
  ]
  for (const [name, html, found] of CASES) {
    test(name, () => {
      expect(inShort(html, found.length === 0 ? [1, 2, 3] : [1, 2])).toEqual(found)
    })
  }

  test('the blocks of a note are kept apart', () => {
    const { page } = readText(
      loadPage(
        `<body><p>Body[1] and[2].</p><div><p>[1] One, <br>and on.</p><p>Two.</p><blockquote><p>Quoted.</p></blockquote>
        <ul><li>First</li><li><em>Second</em></li></ul><table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>
        <pre>x  =\n  1</pre><figure><img alt="A map" src="data:,"><figcaption>Caption.</figcaption></figure>
        <p>See[2].<img alt="↩" src="data:,"></p></div><p>[2] Two.</p></body>`,
      ).body,
    )
    const [first] = findFootnotes(page, [1, 2])
    const blocks = first?.note ? noteBlocks(page, first.note, first.references) : []
    expect(blocks.map(({ kind, runs }) => `${kind}: ${runs.map(({ text }) => text).join('|')}`)).toEqual([
      'paragraph: One, and on.',
      'paragraph: Two.',
      'quotation: Quoted.',
      'item: First',
      'item: Second',
      'row: A| · |B',
      'row: C| · |D',
      'code: x  =\n  1',
      'image: A map',
      'paragraph: Caption.',
      'paragraph: See|[2]|.',
    ])
    expect(blocks.at(-1)?.runs[1]).toEqual({ text: '[2]', note: 2 })
    expect(blocks[4]?.runs).toEqual([{ text: 'Second', emphasis: true }])
  })

  test('markers within notes are known, with the notes that they name', () => {
    const { page } = readText(
      loadPage('<body><p>Body[1] and[2].</p><p>[1] One, see [2] and <sup>2</sup>.</p><p>[2] Two.</p></body>').body,
    )
    const [first] = findFootnotes(page, [1, 2])
    expect(first?.references.map(({ end, number, start }) => [page.text.slice(start, end), number])).toEqual([
      ['[2]', 2],
      ['2', 2],
    ])
  })
})
