// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import type { Source } from '../../src/core/model/edition/source'
import { SOURCE_TYPES } from '../../src/core/model/edition/source'
import type { Citation } from '../../src/core/model/fields'
import { Printed } from '../../src/ui/printed'
import { SourceEntry } from '../../src/ui/SourceEntry'
import { SourceLine } from '../../src/ui/SourceLine'
import { cardActions, draw, press, textOf } from './draw'
import { source } from './samples'

const DOE = { source: 'doe-1999-bridges' }

const entry = (item: Partial<Source>, citation: Partial<Citation> = {}, brief = false): HTMLElement =>
  draw(
    <SourceEntry
      citation={{ ...DOE, ...citation }}
      work={source(item)}
      alsoCited={[]}
      brief={brief}
      actions={cardActions()}
    />,
  )

/** The entry on paper. */
const printedEntry = (item: Partial<Source>): HTMLElement =>
  draw(
    <Printed.Provider value>
      <SourceEntry citation={DOE} work={source(item)} alsoCited={[]} actions={cardActions()} />
    </Printed.Provider>,
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
  const withAddress = (address: Address, isPrinted = false): HTMLElement =>
    (isPrinted ? printedEntry : entry)({ custom: { verified: { level: 'identity' }, address } })

  test.each<[Address['state'], string]>([
    ['seen', 'example.org · archive, unchecked'],
    ['unchecked', 'example.org · address not checked · archive, unchecked'],
    ['moved', 'example.org · has moved · archive, unchecked'],
    ['dead', 'example.org · presumed dead · archive, unchecked'],
    ['home-page', 'example.org · home page only'],
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
    expect(textOf(address)).toBe('example.org · cited, not linked')
    expect(address?.querySelector('a')).toBeNull()
  })

  test('is whole on paper, where nobody can follow a link', () => {
    expect(textOf(withAddress({ state: 'seen' }, true).querySelector('.address'))).toBe('www.example.org/bridges/1')
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

  test('is left out of a brief entry', () => {
    expect(entry({}, {}, true).querySelector('.label')).toBeNull()
  })
})

describe('a source in a line', () => {
  const line = (item: Partial<Source>): HTMLElement =>
    draw(<SourceLine citation={DOE} work={source(item)} alsoCited={[]} actions={cardActions()} />)

  test.each<[string, Partial<Source>, string]>([
    ['title, outlet and date', {}, 'Bridges and what they’re for Journal of Rivers May 1999'],
    ['no title where there is none', { title: undefined as never }, 'Journal of Rivers May 1999'],
    ['the publisher of a work that stands alone', only({ title: 'Dams', publisher: 'Quay' }), 'Dams Quay'],
    ['else the authors', only({ title: 'Dams', author: [{ family: 'Poe' }] }), 'Dams Poe'],
    ['a rough date', only({ title: 'Dams', issued: { 'date-parts': [[2015]], circa: true } }), 'Dams c. 2015'],
  ])('gives %s', (_, item, expected) => {
    const parts = [...line(item).querySelectorAll('cite, .outlet, .date')].map(textOf)
    expect(parts.filter(Boolean).join(' ')).toBe(expected)
  })

  test('has a link of its own, and none where there is no address', () => {
    const link = line({}).querySelector('a')
    expect(link?.getAttribute('href')).toBe('https://www.example.org/bridges/1')
    expect(link?.getAttribute('aria-label')).toBe('Open in a new tab: Bridges and what they’re for')
    expect(line(only({ title: 'Dams' })).querySelector('a')).toBeNull()
  })

  test('shows all that is known of it on a press, and takes it back', async () => {
    const container = line({})
    const name = container.querySelector('.source-name')
    const isOpen = (): string | null | undefined => name?.getAttribute('aria-expanded')
    expect([isOpen(), container.querySelector('.reference')]).toEqual(['false', null])
    await press(container, textOf(name))
    expect(isOpen()).toBe('true')
    const shown = document.getElementById(name?.getAttribute('aria-controls') ?? '')
    expect(textOf(shown)).toContain('Jane Doe and Bridge Board')
    expect(textOf(shown)).toContain('Copy citation')
    await press(container, textOf(name))
    expect([isOpen(), container.querySelector('.reference')]).toEqual(['false', null])
  })
})
