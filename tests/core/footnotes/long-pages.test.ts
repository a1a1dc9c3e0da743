/** Pages so long that no person wrote them: the work grows with the page, not with its square. */
import { describe, expect, test } from 'vitest'
import { findFootnotes } from '../../../src/core/footnotes/find-footnotes'
import { maskMarkers } from '../../../src/core/footnotes/mask-markers'
import { noteBlocks } from '../../../src/core/footnotes/note-blocks'
import type { NoteBlock, PageText, Span } from '../../../src/core/model/page/page-text'
import { findSections } from '../../../src/core/outline/find-sections'
import { processorTime } from '../processor-time'

/** Of the processor's time, in ms. With square work each case takes many times as much. */
const MOST = 5000
const COUNT = 50_000

/** A page of these lines, each a block. */
const pageOf = (lines: readonly string[], name = 'p'): PageText & { readonly spans: readonly Span[] } => {
  const spans: Span[] = []
  let at = 0
  for (const { length } of lines) {
    spans.push({ start: at, end: at + length })
    at += length + 1
  }
  const none = {
    links: [],
    targets: [],
    items: [],
    superscripts: [],
    emphases: [],
    headings: [],
    asides: [],
    hidden: [],
    images: [],
  }
  return {
    ...none,
    text: lines.join(' '),
    lines: spans.map(({ start }) => start),
    blocks: spans.map((span) => ({ ...span, name })),
    spans,
  }
}
const many = <Value>(make: (index: number) => Value, count = COUNT): Value[] =>
  Array.from({ length: count }, (_, i) => make(i))
const BODY = 'Body[1] and[2] and[3].'
const NUMBERS = many((i) => i + 1, 400)

const NOTES = pageOf([BODY, '[1] One.', '[2] Two.', '[3] Three.'])

const PAGES: readonly (readonly [name: string, page: () => PageText])[] = [
  [
    'a list of as many items',
    () => {
      const page = pageOf([BODY, ...many((i) => `Item ${i}.`)], 'li')
      return { ...page, items: page.spans.slice(1).map((span, i) => ({ ...span, ordinal: i + 1, list: 0 })) }
    },
  ],
  [
    'as many lists of two items',
    () => {
      const page = pageOf([BODY, ...many((i) => `Item ${i}.`)], 'li')
      return { ...page, items: page.spans.slice(1).map((span, i) => ({ ...span, ordinal: (i % 2) + 1, list: i >> 1 })) }
    },
  ],
  ['lines with labels that start again and again', () => pageOf([BODY, ...many((i) => `${(i % 3) + 1}. Line.`)])],
  [
    'lines with labels and markers that start again and again',
    () => pageOf(many((i) => (i % 2 ? `[${(i % 6) + 1}] Note.` : `Body[${((i + 1) % 6) + 1}].`))),
  ],
  ['markers of one note', () => ({ ...NOTES, ...pageOf([many(() => 'b[1]').join(' '), '[1] One.', '[2] Two.']) })],
  ['markers in one note', () => pageOf([BODY, '[1] One.', `[2] ${many(() => '[1]').join(' ')}`, '[3] Three.'])],
  ['carets at the head of a note', () => pageOf([BODY, '[1] One.', `[2] ${'^ '.repeat(COUNT)}Two.`, '[3] Three.'])],
  ['carets at the end of a note', () => pageOf([BODY, '[1] One.', `[2] Two. ${'^ '.repeat(COUNT)}`, '[3] Three.'])],
  ['spaces at the end of a note', () => pageOf([BODY, '[1] One.', `[2] Two.${' '.repeat(COUNT * 4)}x`, '[3] Three.'])],
  ['brackets that open', () => pageOf(['['.repeat(COUNT * 4), BODY, '[1] One.', '[2] Two.'])],
  [
    'links to one note',
    () => {
      const page = pageOf([...many(() => '1'), 'One.'])
      const target = page.spans.at(-1) ?? { start: 0, end: 0 }
      return {
        ...page,
        links: page.spans.slice(0, -1).map((span) => ({ ...span, fragment: 'fn1', url: null })),
        targets: [{ ...target, id: 'fn1' }],
      }
    },
  ],
  [
    'asides behind markers',
    () => {
      const page = pageOf(
        many((i) => (i % 2 ? '1 Note.' : 'Body[1]')),
        'aside',
      )
      return { ...page, asides: page.spans.filter((_, i) => i % 2).map((span) => ({ ...span, isNote: true })) }
    },
  ],
  [
    'headings between notes',
    () => {
      const page = pageOf([BODY, ...many((i) => (i % 2 ? 'Title' : `${(i % 4) + 1}. Line.`))])
      return { ...page, headings: page.spans.filter((_, i) => i % 2 === 0) }
    },
  ],
]

describe('footnotes are found in time among', () => {
  test.each(PAGES)('%s', (_, make) => {
    const page = make()
    expect(processorTime(() => maskMarkers(page.text, findFootnotes(page, NUMBERS)))).toBeLessThan(MOST)
  })
})

test('a note of many links and paragraphs is taken apart in time', () => {
  const page = pageOf(many((i) => `Line ${i}`))
  const links = page.spans.map(({ start }) => ({ start, end: start + 4, fragment: null, url: 'https://example.org/' }))
  let blocks: readonly NoteBlock[] = []
  const took = processorTime(() => {
    blocks = noteBlocks({ ...page, links, emphases: page.spans }, { start: 0, end: page.text.length })
  })
  expect(took).toBeLessThan(MOST)
  expect(blocks).toHaveLength(COUNT)
})

test('the sections of many headings are found in time', () => {
  const page = pageOf(many((i) => `Heading ${i}`))
  let sections: readonly unknown[] = []
  const took = processorTime(() => {
    sections = findSections({ headings: page.spans, text: page.text }, page.text.length)
  })
  expect(took).toBeLessThan(MOST)
  expect(sections.length).toBeGreaterThan(COUNT / 2)
})
