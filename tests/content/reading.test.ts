// @vitest-environment jsdom
/** Reading the article on pages of every shape: all annotations in their places, and the page as it was. */
import { describe, expect, test } from 'vitest'
import { SHAPES, sitePage } from '../../demo/site-page'
import { readArticle, spansOf } from '../../src/content/reading'
import { annotationsOf } from '../../src/core/model/card/annotation'
import { runSteps } from '../../src/core/steps/steps'
import { element, loadPage } from '../page/load-page'
import { SPECIMEN, SPECIMEN_ADDRESS } from '../page/specimen-content'
import { PLAIN, readSpecimen, specimenPage } from './read-specimen'
import { dated, SPECIMEN_IDS, specimenEdition } from './specimen-edition'

for (const [name, shape] of Object.entries(SHAPES)) {
  describe(name, () => {
    test('every annotation has an outcome, and all but the deleted one a place', () => {
      const { outcomes } = readSpecimen(shape).reading
      expect([...outcomes.keys()].sort()).toEqual([...SPECIMEN_IDS].sort())
      expect([...outcomes.values()].filter(({ status }) => status === 'orphan')).toMatchObject([
        { id: 'c-nowhere', reason: 'absent' },
      ])
    })

    test('passages are where their words are', () => {
      const { outcomes, read } = readSpecimen(shape).reading
      const textOf = (id: string): string => {
        const outcome = outcomes.get(id)
        return outcome?.status === 'anchored' ? read.page.text.slice(outcome.start, outcome.end) : ''
      }
      expect(['c-repair', 'c-late', 'x-town', 'x-clock', 'e-bill'].map(textOf)).toEqual([
        'the older clock stopped for eleven years',
        'The railway clock was never late',
        'Harrow Quay',
        'clock stopped for eleven years',
        'a bill for two new hands',
      ])
      expect(['c-repair', 'c-late', 'x-town', 'x-clock', 'e-bill'].map((id) => outcomes.get(id))).toMatchObject(
        Array.from({ length: 5 }, () => ({ how: 'exact', score: 1 })),
      )
    })

    test('passages are in the article, not where others quote it', () => {
      const { outcomes, read, root } = readSpecimen(shape).reading
      const outcome = outcomes.get('c-late')
      const range = outcome?.status === 'anchored' ? read.rangeOf(outcome) : undefined
      expect(range?.toString()).toBe('The railway clock was never late')
      expect(root.contains(range?.startContainer ?? null)).toBe(true)
      for (const other of ['#comments', '#sidebar'])
        expect(element(other).contains(range?.startContainer ?? null)).toBe(false)
    })

    test('footnotes have their notes, if the page has them', () => {
      const { footnotes } = readSpecimen(shape).reading
      expect([...footnotes.keys()]).toEqual(['note-1', 'note-2', 'note-3', 'note-4', 'note-5'])
      expect([...footnotes.values()].every(({ note }) => (note === null) === (shape.notes === 'none'))).toBe(true)
    })

    test('reading changes nothing', () => {
      loadPage(specimenPage(shape))
      const before = document.documentElement.outerHTML
      const edition = specimenEdition()
      expect(runSteps(readArticle(document, edition, annotationsOf(edition)))).not.toBeNull()
      expect(document.documentElement.outerHTML).toBe(before)
    })
  })
}

describe('reading', () => {
  const read = (html: string) => {
    const edition = specimenEdition()
    return runSteps(readArticle(loadPage(html), edition, annotationsOf(edition)))
  }

  test('gives nothing on a page of another article', () => {
    expect(read('<main><p>Another article, about quite another thing.</p></main>')).toBeNull()
  })

  test('gives nothing on an empty page', () => {
    expect(read('')).toBeNull()
  })

  test('takes in notes that stand beside the text', () => {
    const html = specimenPage(PLAIN)
    const [, first = ''] = /(<p>\[1\] A\. Quill[\s\S]*?)<\/div>/u.exec(html) ?? []
    const beside = html
      .replace(first, '')
      .replace('<h2>Further Reading</h2>', `<div class="notes">${first}</div><h2>Further Reading</h2>`)
    const reading = read(beside)
    expect(reading?.root.localName).toBe('article')
    expect([...(reading?.footnotes.values() ?? [])].map(({ note }) => note !== null)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
  })

  test('calls a footnote without a marker absent', () => {
    const sections = SPECIMEN.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => paragraph.replace('[4]', '')),
    }))
    const reading = read(sitePage({ ...SPECIMEN, sections }, PLAIN, SPECIMEN_ADDRESS))
    expect(reading?.outcomes.get('note-4')).toEqual({ id: 'note-4', status: 'orphan', reason: 'absent' })
    expect(reading?.outcomes.get('note-5')).toMatchObject({ status: 'anchored' })
  })

  test('finds a passage with a bare superscript within it', () => {
    const more = specimenEdition().context.map((note) => ({
      ...note,
      quote: { type: 'TextQuoteSelector' as const, exact: 'eleven years. Nobody repaired it' },
    }))
    const { outcomes, read: text } = readSpecimen(
      { markers: 'superscript', notes: 'list', theme: 'current' },
      { context: more },
    ).reading
    const outcome = outcomes.get('x-clock')
    expect(outcome?.status === 'anchored' && text.page.text.slice(outcome.start, outcome.end)).toBe(
      'eleven years.3 Nobody repaired it',
    )
  })
})

describe('the spans of annotations', () => {
  test('come in the order of the text, the longer of two that begin together first', () => {
    const { annotations, reading } = readSpecimen()
    const ids = spansOf(reading, annotations).map(({ id }) => id)
    expect(ids).toEqual([
      'x-town',
      'note-1',
      'note-2',
      'c-repair',
      'x-clock',
      'note-3',
      'note-4',
      'c-late',
      // Note 1 is cited twice.
      'note-1',
      'e-bill',
      'note-5',
    ])
    const start = { type: 'TextQuoteSelector' as const, exact: 'the older clock' }
    const both = readSpecimen(PLAIN, {
      context: [{ id: 'x-short', quote: start, term: 'x', note: 'x', citations: [], ...dated }],
    })
    expect(spansOf(both.reading, both.annotations).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['c-repair', 'x-short']),
    )
    const at = spansOf(both.reading, both.annotations).map(({ id }) => id)
    expect(at.indexOf('c-repair')).toBe(at.indexOf('x-short') - 1)
  })

  test('are those of the annotations given, without the ones that have no place', () => {
    const { annotations, reading } = readSpecimen()
    const some = annotations.filter(({ id }) => id === 'c-nowhere' || id === 'e-bill')
    expect(spansOf(reading, some).map(({ id }) => id)).toEqual(['e-bill'])
  })
})
