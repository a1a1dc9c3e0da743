/** What the edition that ships promises: its notes and works whole, its counterpoints sourced, every section and stance covered. */
import { describe, expect, test } from 'vitest'
import { PRECIS } from '../../../demo/precis'
import { STANCES } from '../../../src/core/model/kinds'
import type { SetContents } from '../../../tools/edition/files'
import { readAndCheck } from '../../../tools/edition/load'
import { earliest } from '../../../tools/edition/partial-date'

const set = readAndCheck('annotations/the-paradox-of-russo-chinese-relations').contents as SetContents
const points = set['counterpoints.json']
const notes = set['footnotes.json']
const sources = new Map(set['sources.json'].map((source) => [source.id, source]))
const citedInNotes = new Set(notes.flatMap(({ citations }) => citations.map(({ source }) => source)))

describe('the notes', () => {
  test('are all 29, with the 39 works that they cite', () => {
    expect(notes).toHaveLength(29)
    expect(citedInNotes.size).toBe(39)
  })

  test('are each checked against their sentence, with what was found', () => {
    expect(notes.filter(({ check }) => check === undefined).map(({ number }) => number)).toEqual([])
  })

  test('have their cross-references resolved, or said to be unresolved', () => {
    const references = notes.flatMap(({ crossReference, number }) =>
      crossReference ? [[number, crossReference.kind]] : [],
    )
    expect(references).toEqual([
      [16, 'ibid'],
      [20, 'ibid'],
      [23, 'unresolved'],
    ])
  })

  test("mark the author's own works", () => {
    const own = [...citedInNotes].filter((id) => sources.get(id)?.custom.self)
    expect(own).toHaveLength(4)
    for (const id of own) expect(sources.get(id)?.author).toContainEqual(expect.objectContaining({ family: 'Blank' }))
  })

  test('are counted in what the edition says of its limits', () => {
    const { notVerified } = set['article.json'].edition
    const works = [...citedInNotes].flatMap((id) => sources.get(id) ?? [])
    const found = (level: string): number => works.filter(({ custom }) => custom.verified.level === level).length
    expect(notVerified).toContain(
      `${found('identity')} were identified with certainty, ${found('part')} in part, and ${found('repost')} only from copies elsewhere; ${found('not-located')} could not be found`,
    )
    const checked = (strength: string): number => notes.filter(({ check }) => check?.strength === strength).length
    expect(checked('supported')).toBe(4)
    expect(notVerified).toContain(
      `Four notes carry their sentence as far as was seen; for ${checked('C')} the question`,
    )
  })

  test('say of every address what was found there', () => {
    const silent = [...citedInNotes].filter((id) => sources.get(id)?.URL && !sources.get(id)?.custom.address)
    expect(silent).toEqual([])
  })
})

describe('the counterpoints', () => {
  test('are at least 50, of all four stances', () => {
    expect(points.length).toBeGreaterThanOrEqual(50)
    expect(new Set(points.map(({ stance }) => stance))).toEqual(new Set(STANCES))
  })

  test('stand in every section', () => {
    const ids = new Set(points.map(({ id }) => id))
    for (const { heading, paragraphs } of PRECIS) {
      const here = [...paragraphs.join(' ').matchAll(/\{([\w-]+)\}/gu)].filter(([, id = '']) => ids.has(id))
      expect(here.length, heading).toBeGreaterThan(0)
    }
  })

  test('each quote a passage of its own', () => {
    const quotes = points.map(({ quote: { exact, prefix, suffix } }) => `${prefix}|${exact}|${suffix}`)
    expect(new Set(quotes).size).toBe(quotes.length)
  })

  test('link a copy only where it is an institution that keeps it, or the page of the work itself', () => {
    const copies = [...sources.values()].filter(({ custom }) => custom.verified.level === 'repost')
    const linked = copies.filter(({ URL, custom }) => URL !== undefined && custom.address?.link !== false)
    expect(linked.map((source) => new URL(source.URL ?? '').hostname).sort()).toEqual([
      'blogs.wsj.com',
      'china.usc.edu',
      'index1520.com',
      'msmt.info',
      'www.fiia.fi',
      'www.globalsecurity.org',
      'www.globalsecurity.org',
      'www.iranwatch.org',
      'www.lowyinstitute.org',
      'www.nepal.mid.ru',
      'www.nti.org',
      'www.nuclearfiles.org',
      'www.uscc.gov',
    ])
  })
})

test('context, errata and timeline are there in number', () => {
  expect(set['context.json'].length).toBeGreaterThanOrEqual(15)
  expect(set['errata.json'].length).toBeGreaterThanOrEqual(6)
  const dates = set['timeline.json'].map(({ date }) => earliest(date))
  expect(dates.filter((date) => date >= '1993').length).toBeGreaterThan(100)
  expect(dates.at(-1)?.slice(0, 4)).toBe('2026')
})

test('every counterpoint is in the timeline', () => {
  const named = new Set(set['timeline.json'].flatMap(({ annotations }) => annotations))
  const silent = points.filter(({ id }) => !named.has(id)).map(({ id }) => id)
  expect(silent).toEqual([])
})
