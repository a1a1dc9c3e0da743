// @vitest-environment jsdom
/** The report of a page: each annotation once, with what became of it, in a form that a message can carry. */
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { makeReport, type ReportOptions } from '../../src/content/make-report'
import type { Annotation } from '../../src/core/model/card/annotation'
import { isUnseen, Report } from '../../src/core/model/messages/report'
import { runSteps } from '../../src/core/steps/steps'
import { readSpecimen } from './read-specimen'
import { SPECIMEN_IDS } from './specimen-edition'

const basics = {
  shown: true,
  failed: [],
  labelOf: ({ id }: Annotation) => `label of ${id}`,
  canBeSeen: () => true,
  pageOf: undefined,
}

const reportOf = (options: ReportOptions): Report => runSteps(makeReport(options))

const report = (shown = true): Report => {
  const { annotations, edition, reading } = readSpecimen()
  return reportOf({ ...basics, edition, annotations, reading, shown })
}

describe('the report', () => {
  test('names the article and every annotation, in the order of the edition', () => {
    const { article, items, shown } = report()
    expect([article, shown]).toEqual(['the-two-clocks', true])
    expect(
      items.map(
        ({ id }) => id,
        () => true,
      ),
    ).toEqual(SPECIMEN_IDS)
    expect(items.map(({ label }) => label)).toEqual(SPECIMEN_IDS.map((id) => `label of ${id}`))
  })

  test('survives a message', () => {
    const made = report()
    expect(v.parse(Report, JSON.parse(JSON.stringify(made)))).toEqual(made)
  })

  test('gives passages and stances where there are any', () => {
    const items = Object.fromEntries(report().items.map((item) => [item.id, item]))
    expect(items['note-1']).toMatchObject({ kind: 'footnote', quote: '' })
    expect(items['note-1']?.stance).toBeUndefined()
    expect(items['c-late']).toMatchObject({
      kind: 'counterpoint',
      stance: 'qualifies',
      quote: 'The railway clock was never late',
    })
    expect(items['x-town']).toMatchObject({ kind: 'context', quote: 'Harrow Quay' })
    expect(items['e-bill']).toMatchObject({ kind: 'erratum', quote: 'a bill for two new hands' })
  })

  test('gives the page of a PDF, where there is one', () => {
    const { annotations, edition, reading } = readSpecimen()
    const made = reportOf({ ...basics, edition, annotations, reading, pageOf: (range) => String(range).length })
    const found = made.items.find(({ id }) => id === 'x-town')
    expect(found?.outcome).toMatchObject({ status: 'anchored', page: 'Harrow Quay'.length })
    expect(v.parse(Report, JSON.parse(JSON.stringify(made)))).toEqual(made)
  })

  test('gives places and reasons', () => {
    const items = Object.fromEntries(report().items.map(({ id, outcome }) => [id, outcome]))
    expect(items['c-late']).toEqual({
      status: 'anchored',
      how: 'exact',
      score: 1,
      start: expect.any(Number),
      end: expect.any(Number),
    })
    expect(items['c-nowhere']).toEqual({ status: 'orphan', reason: 'absent' })
  })

  test('tells what the page does not show now', () => {
    const { annotations, edition, reading } = readSpecimen()
    const seen = (passage: Range): boolean => passage.toString() !== 'Harrow Quay'
    const { items } = reportOf({ ...basics, edition, annotations, reading, canBeSeen: seen })
    expect(items.filter(isUnseen).map(({ id }) => id)).toEqual(['x-town'])
  })

  test('shows the nearest text of an annotation without a place', () => {
    const { annotations, edition, reading } = readSpecimen()
    const outcomes = new Map(reading.outcomes)
    const start = reading.read.page.text.indexOf('two clocks')
    const nearest = { start, end: start + 10, score: 0.5 }
    outcomes.set('x-town', { id: 'x-town', status: 'orphan', reason: 'changed', nearest })
    const { items } = reportOf({ ...basics, edition, annotations, reading: { ...reading, outcomes } })
    expect(items.find(({ id }) => id === 'x-town')?.outcome).toEqual({
      status: 'orphan',
      reason: 'changed',
      nearest: { ...nearest, text: 'two clocks' },
    })
  })

  test('calls an annotation without an outcome absent', () => {
    const { annotations, edition, reading } = readSpecimen()
    const { items } = reportOf({ ...basics, edition, annotations, reading: { ...reading, outcomes: new Map() } })
    expect(items.map(({ outcome }) => outcome)).toEqual(
      SPECIMEN_IDS.map(() => ({ status: 'orphan', reason: 'absent' })),
    )
  })

  test('says when the overlay is off', () => {
    expect(report(false).shown).toBe(false)
    expect(report(false).items).toHaveLength(SPECIMEN_IDS.length)
  })

  test('is empty on a page without the article', () => {
    const { annotations, edition } = readSpecimen()
    expect(reportOf({ ...basics, edition, annotations, reading: null })).toEqual({
      article: null,
      shown: false,
      items: [],
      own: [],
      sections: [],
      failed: [],
    })
  })
})
