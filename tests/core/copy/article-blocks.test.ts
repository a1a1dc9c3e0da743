/** The article as blocks: what is read of pages, by offsets alone. */
import { describe, expect, test } from 'vitest'
import { articleBlocks, type Passage } from '../../../src/core/copy/article-blocks'
import type { ArticleText } from '../../../src/core/model/page/article-text'
import type { CopiedBlock } from '../../../src/core/model/page/copied-text'

type Page = ArticleText['page']
const LONG =
  'Prose that is long enough to be told from a button, a date or a name beside it, as the paragraphs of an article are, is here.'

/** A page of blocks, each a name and its text; `parts` are found in the text by their words. */
const pageOf = (blocks: readonly (readonly [name: string, text: string])[]): Page => {
  let text = ''
  const spans = blocks.map(([name, words]) => {
    const start = text.length
    text += `${words} `
    return { name, start, end: start + words.length }
  })
  return {
    text,
    lines: spans.map(({ start }) => start),
    blocks: spans,
    links: [],
    items: [],
    emphases: [],
    headings: spans.filter(({ name }) => /^h[2-6]$/u.test(name)),
    images: [],
    hidden: [],
  }
}
const spanOf = ({ text }: Page, words: string): { start: number; end: number } => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no ${words}`)
  return { start, end: start + words.length }
}
const textOf = ({ runs }: CopiedBlock): string => runs.map(({ text }) => text).join('')
const read = (page: Page, passages: readonly Passage[] = [], footnotes: ArticleText['footnotes'] = []): CopiedBlock[] =>
  articleBlocks({ page, footnotes }, passages)

describe('of the page there is', () => {
  const blocks = [
    ['h1', 'The title'],
    ['p', 'Download'],
    ['h2', 'First'],
    ['p', LONG],
    ['p', 'Short.'],
    ['p', LONG],
    ['h2', 'Related'],
    ['p', 'Advertise'],
  ] as const

  test('the body, without title and furniture', () => {
    expect(read(pageOf(blocks)).map(textOf)).toEqual(['First', LONG, 'Short.', LONG])
  })

  test('whatever holds a passage', () => {
    const page = pageOf(blocks)
    const passages = ['Download', 'Advertise'].map((words) => ({ id: words, ...spanOf(page, words) }))
    expect(read(page, passages).map(textOf)).toEqual(blocks.slice(1).map(([, text]) => text))
  })

  test('no note: they are set by themselves', () => {
    const page = pageOf([
      ...blocks.slice(0, 4),
      ['h2', 'Notes'],
      ['p', `[1] ${LONG} In the note.`],
      ['h2', 'About'],
      ['p', LONG],
    ])
    const note = spanOf(page, `${LONG} In the note.`)
    const footnotes = [{ number: 1, marks: [spanOf(page, 'button')], note, beside: null, references: [] }]
    expect(read(page, [], footnotes).map(textOf)).toEqual(['First', LONG])
  })

  test('nothing where there is no prose', () => {
    expect(read(pageOf([['p', 'Nothing']]))).toEqual([])
  })
})

describe('runs', () => {
  const page = pageOf([['p', LONG]])
  const passage = (id: string, words: string): Passage => ({ id, ...spanOf(page, words) })

  test('are parted where passages, emphasis, links and references begin and end, and say which', () => {
    const full = {
      ...page,
      emphases: [spanOf(page, 'long enough')],
      links: [{ ...spanOf(page, 'button'), fragment: null, url: 'https://www.example.org/' }],
    }
    const footnotes = [{ number: 4, marks: [spanOf(page, 'date')], note: null, beside: null, references: [] }]
    const [block] = read(full, [passage('outer', 'long enough to be told'), passage('inner', 'enough to')], footnotes)
    const runs = block?.runs ?? []
    expect(block && textOf(block)).toBe(LONG)
    expect(
      runs
        .filter(({ emphasis }) => emphasis)
        .map(({ text }) => text)
        .join(''),
    ).toBe('long enough')
    expect(runs.find(({ url }) => url)).toMatchObject({ text: 'button', url: 'https://www.example.org/' })
    expect(runs.find(({ note }) => note)).toMatchObject({ text: 'date', note: { number: 4, nth: 0 } })
    const within = (id: string): string =>
      runs
        .filter((run) => run.within.includes(id))
        .map(({ text }) => text)
        .join('')
    expect([within('outer'), within('inner')]).toEqual(['long enough to be told', 'enough to'])
    expect(runs.flatMap(({ ends }) => ends)).toEqual(['inner', 'outer'])
  })

  test('have no link but to the web, whatever the page linked to', () => {
    const links = [{ ...spanOf(page, 'button'), fragment: 'x', url: null }]
    expect(read({ ...page, links }).flatMap(({ runs }) => runs.filter((run) => 'url' in run))).toEqual([])
  })

  test('lack what the page hides', () => {
    const hidden = [spanOf(page, ' a button,')]
    expect(read({ ...page, hidden }).map(textOf)).toEqual([LONG.replace(' a button,', '')])
  })
})

test('headings, items with their numbers, quotations, code and rows are told apart', () => {
  const page = pageOf([
    ['h3', 'Part'],
    ['p', LONG],
    ['li', 'one'],
    ['li', 'two'],
    ['blockquote', 'Quoted'],
    ['pre', 'a  b'],
    ['p', LONG],
  ])
  const items = [{ ...spanOf(page, 'one'), ordinal: 3, list: 0 }]
  expect(
    read({ ...page, items }).map(({ kind, level, ordinal, ...block }) => [
      kind,
      level,
      ordinal,
      textOf(block as CopiedBlock),
    ]),
  ).toEqual([
    ['heading', 3, undefined, 'Part'],
    ['paragraph', 2, undefined, LONG],
    ['item', 2, 3, 'one'],
    ['item', 2, undefined, 'two'],
    ['quotation', 2, undefined, 'Quoted'],
    ['code', 2, undefined, 'a  b'],
    ['paragraph', 2, undefined, LONG],
  ])
})

test('a line break within a paragraph stays one, and the cells of a row are one line', () => {
  const page = pageOf([
    ['p', `${LONG} a`],
    ['p', 'b'],
    ['td', 'c'],
    ['td', 'd'],
    ['p', LONG],
  ])
  const [first, second, third, fourth, last] = page.blocks
  const whole = { name: 'p', start: first?.start ?? 0, end: second?.end ?? 0 }
  const row = { name: 'tr', start: third?.start ?? 0, end: fourth?.end ?? 0 }
  const blocks = [whole, row, ...[third, fourth, last].flatMap((block) => block ?? [])]
  expect(read({ ...page, blocks }).map(textOf)).toEqual([`${LONG} a\nb`, 'c · d', LONG])
})
