// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import type { Citation } from '../../src/core/model/fields'
import type { Source } from '../../src/core/model/source'
import { SOURCE_TYPES } from '../../src/core/model/source'
import { SourceEntry } from '../../src/ui/SourceEntry'
import { cardActions, draw, textOf } from './draw'
import { source } from './samples'

const entry = (item: Partial<Source>, citation: Partial<Citation> = {}, compact = false): HTMLElement =>
  draw(
    <SourceEntry
      citation={{ source: 'doe-1999-bridges', ...citation }}
      work={source(item)}
      alsoCited={[]}
      compact={compact}
      actions={cardActions()}
    />,
  )

const only = (item: Partial<Source>): Partial<Source> => {
  const nothing: Record<string, undefined> = {}
  for (const key of ['author', 'container-title', 'volume', 'issue', 'issued', 'page', 'URL']) nothing[key] = undefined
  return { ...nothing, ...item }
}

describe('a reference', () => {
  test.each<[string, Partial<Source>, Partial<Citation>, string]>([
    [
      'an article',
      {},
      { locator: '14' },
      'Jane Doe and Bridge Board, “Bridges and what they’re for”, Journal of Rivers, vol. 4, no. 2, May 1999, pp. 10–20, at p. 14',
    ],
    [
      'a chapter',
      only({
        type: 'chapter',
        title: 'Dams',
        'container-title': 'Waters',
        editor: [{ family: 'Poe' }],
        publisher: 'Quay',
        'publisher-place': 'Oslo',
      }),
      { locator: '161-162', label: 'page' },
      '“Dams”, in Waters, ed. Poe, Oslo: Quay, pp. 161–162',
    ],
    ['a day', only({ title: 'Dams', issued: { 'date-parts': [[2012, 6, 5]] } }), {}, '“Dams”, 5 June 2012'],
    ['a year', only({ title: 'Dams', issued: { 'date-parts': [[2012]] } }), {}, '“Dams”, 2012'],
    ['a rough date', only({ title: 'Dams', issued: { 'date-parts': [[2015]], circa: true } }), {}, '“Dams”, c. 2015'],
    ['another locator', only({ title: 'Dams' }), { locator: '3', label: 'chapter' }, '“Dams”, ch. 3'],
    ['the whole work cited', only({ title: 'Dams', page: '1-9' }), { locator: '1-9' }, '“Dams”, pp. 1–9'],
    ['a law', only({ type: 'treaty', title: 'Water Treaty' }), {}, 'Water Treaty'],
    [
      'a name with all its parts',
      only({
        title: 'Dams',
        author: [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van', suffix: 'Jr' }],
      }),
      {},
      'Vincent van Gogh Jr, “Dams”',
    ],
  ])('gives %s', (_, item, citation, expected) => {
    expect(textOf(entry(item, citation).querySelector('.reference'))).toBe(expected)
  })

  test('sets books in italics and in their own language, without quotation marks', () => {
    const title = entry(only({ type: 'book', title: 'Реки', language: 'ru' })).querySelector('cite')
    expect(title?.textContent).toBe('Реки')
    expect(title?.lang).toBe('ru')
  })

  test('describes a work without title, in no quotation marks', () => {
    const custom = { verified: { level: 'identity' }, titleDisplay: '[untitled dispatch]' } as const
    expect(textOf(entry(only({ title: undefined as never, custom })).querySelector('.reference'))).toBe(
      '[untitled dispatch]',
    )
  })
})

describe('an address', () => {
  type Address = NonNullable<Source['custom']['address']>
  const withAddress = (address: Address, compact = false): HTMLElement =>
    entry({ custom: { verified: { level: 'identity' }, address } }, {}, compact)

  test.each<[Address['state'], string]>([
    ['seen', 'www.example.org/bridges/1 · archive, unchecked'],
    ['unchecked', 'www.example.org/bridges/1 · address not checked · archive, unchecked'],
    ['moved', 'www.example.org/bridges/1 · has moved · archive, unchecked'],
    ['dead', 'www.example.org/bridges/1 · presumed dead · archive, unchecked'],
    ['home-page', 'www.example.org/bridges/1 · home page only'],
  ])('of the state %s is linked as cited and says so', (state, expected) => {
    const address = withAddress({ state }).querySelector('.address')
    expect(textOf(address)).toBe(expected)
    expect(address?.querySelector('a')?.getAttribute('href')).toBe('https://www.example.org/bridges/1')
  })

  test('leads to better and archived copies', () => {
    const container = withAddress({
      state: 'dead',
      better: 'https://c.example.org/',
      archived: 'https://d.example.org/',
    })
    const links = [...container.querySelectorAll('.address a')].map((a) => [textOf(a), a.getAttribute('href')])
    expect(links.slice(1)).toEqual([
      ['present address', 'https://c.example.org/'],
      ['archive, unchecked', 'https://d.example.org/'],
    ])
  })

  test('leads to the capture of the day on which the work appeared, where the set names none', () => {
    const links = [...withAddress({ state: 'seen' }).querySelectorAll('.address a')]
    expect(links.at(-1)?.getAttribute('href')).toBe(
      'https://web.archive.org/web/19990501000000/https://www.example.org/bridges/1',
    )
  })

  test('that is not to be linked is cited as text', () => {
    const address = withAddress({ state: 'seen', link: false }).querySelector('.address')
    expect(textOf(address)).toBe('www.example.org/bridges/1 · cited, not linked')
    expect(address?.querySelector('a')).toBeNull()
  })

  test('is its host where there is little room', () => {
    expect(textOf(withAddress({ state: 'seen' }, true).querySelector('.address'))).toBe(
      'example.org · archive, unchecked',
    )
  })

  test('is a DOI where there is one', () => {
    const link = entry(only({ title: 'Dams', DOI: '10.1/x' })).querySelector('a')
    expect(link?.getAttribute('href')).toBe('https://doi.org/10.1/x')
  })
})

describe('what is known of a work', () => {
  const quiet = (custom: Partial<Source['custom']>): string =>
    [...entry({ custom: { verified: { level: 'identity' }, ...custom } }).querySelectorAll('.quiet')]
      .map(textOf)
      .join(' / ')

  test.each<[string, Partial<Source['custom']>, string]>([
    ['no more than the type of what is verified', {}, 'Journal article'],
    ['the outlet', { outlet: { line: 'A quarterly.', ownership: 'private' } }, 'Journal article · A quarterly.'],
    ['the author’s own work', { self: true }, 'Journal article · the author’s own work'],
    ['the way it came', { via: 'Wire Service' }, 'Journal article / via Wire Service'],
    [
      'what was seen in part',
      { verified: { level: 'part', remark: 'The abstract.' } },
      'Journal article / Verified in part. The abstract.',
    ],
    ['a repost', { verified: { level: 'repost' } }, 'Journal article / Seen only as a copy elsewhere.'],
    ['what was not found', { verified: { level: 'not-located' } }, 'Journal article / Not located; given as cited.'],
  ])('says %s', (_, custom, expected) => {
    expect(quiet(custom)).toBe(expected)
  })

  test.each(SOURCE_TYPES)('names the type %s', (type) => {
    expect(textOf(entry({ type }).querySelector('.quiet .label'))).toMatch(/^[A-Z][a-z ]+$/u)
  })

  test('stays behind a disclosure in a compact entry', () => {
    const container = entry({}, {}, true)
    expect(textOf(container.querySelector('summary'))).toBe('About this source')
    expect(container.querySelector('details .cite')).not.toBeNull()
    expect(container.querySelector('details .reference')).toBeNull()
  })
})
