// @vitest-environment jsdom
/** Where annotations stand for the reader, also a note that is cited several times and a marker that names several notes. */
import { describe, expect, test, vi } from 'vitest'
import { linksOf } from '../../src/content/marks'
import { readArticle, spansOf } from '../../src/content/reading'
import { createStage, type Stage } from '../../src/content/stage'
import { annotationsOf } from '../../src/core/model/card/annotation'
import { runSteps } from '../../src/core/steps/steps'
import type { Markers } from '../../src/page/marks/markers'
import { loadPage } from '../page/load-page'
import { LINKED, PLAIN, readSpecimen, specimenPage } from './read-specimen'
import { specimenEdition } from './specimen-edition'

const stageOf = (html: string): { stage: Stage; focused: string[] } => {
  const edition = specimenEdition({})
  const annotations = annotationsOf(edition)
  const reading = runSteps(readArticle(loadPage(html), edition, annotations))
  if (reading === null) throw new Error('the article was not found')
  const focused: string[] = []
  const markers = {
    get: (id: string, nth = 0) => ({ focus: () => focused.push(`${id} ${nth}`) }),
  } as unknown as Markers
  const stage = createStage({
    reading,
    spans: spansOf(reading, annotations),
    markers,
    theme: 'page',
    links: linksOf(reading, annotations),
    annotationOf: (id) => annotations.find((each) => each.id === id),
    makeCard: () => {
      throw new Error('no card is asked for')
    },
  })
  return { stage, focused }
}

/** The text from a range's beginning to its paragraph's end. */
const from = (range: Range | undefined): string | undefined => {
  const paragraph = range?.startContainer.parentElement?.closest('p')
  if (!range || !paragraph) return undefined
  const rest = range.cloneRange()
  rest.setEndAfter(paragraph.lastChild ?? paragraph)
  return rest.toString()
}

describe('a note that is cited twice', () => {
  test('is met at its first mark, until the reader is at another', () => {
    const { stage } = stageOf(specimenPage(PLAIN))
    expect(from(stage.rangeOf('note-1', 'passage'))).toMatch(/^\[1\] Visitors/u)
    stage.goTo('note-1', 1)
    expect(from(stage.rangeOf('note-1', 'passage'))).toMatch(/^\[1\] did not agree/u)
    stage.goTo('note-1', 0)
    expect(from(stage.rangeOf('note-1', 'passage'))).toMatch(/^\[1\] Visitors/u)
  })

  test('gives the focus back to the mark where the reader was', () => {
    const { focused, stage } = stageOf(specimenPage(PLAIN))
    stage.focusMark('note-1')
    stage.goTo('note-1', 1)
    stage.focusMark('note-1')
    expect(focused).toEqual(['note-1 0', 'note-1 1'])
  })

  test('has a link at each mark where the page has links', () => {
    const { focused, stage } = stageOf(specimenPage(LINKED))
    const links = [...document.querySelectorAll<HTMLElement>('a[href="#fn-9-1"]')]
    const focuses = links.map((link) => vi.spyOn(link, 'focus'))
    stage.goTo('note-1', 1)
    stage.focusMark('note-1')
    expect(focuses.map(({ mock }) => mock.calls.length)).toEqual([0, 1])
    expect(focused).toEqual([])
  })

  test('counts once in the order of the text', () => {
    const { stage } = stageOf(specimenPage(PLAIN))
    expect(stage.order.filter((id) => id === 'note-1')).toHaveLength(1)
    expect(stage.surface?.spans.filter(({ id }) => id === 'note-1')).toHaveLength(2)
  })
})

test('a marker that names several notes opens all of them', () => {
  const { stage } = stageOf(
    specimenPage(PLAIN).replace('asked to.[4]', 'asked to.[4, 5]').replace('new hands.[5]', 'new hands.'),
  )
  expect(stage.targetOf('note-4').ids).toEqual(['note-4', 'note-5'])
  expect(stage.targetOf('note-5').ids).toEqual(['note-5', 'note-4'])
})

test('what is not on the page has no place', () => {
  const { stage } = stageOf(specimenPage(PLAIN))
  expect(stage.rangeOf('nothing', 'passage')).toBeUndefined()
  expect(stage.cardOf('nothing')).toBeUndefined()
  expect(readSpecimen(PLAIN).reading.footnotes.size).toBe(5)
})
