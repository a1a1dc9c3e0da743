// @vitest-environment jsdom
/** What is painted, what markers are set, and which links are the page's own. */
import { describe, expect, test } from 'vitest'
import { SHAPES } from '../../demo/site-page'
import { linksOf, markersOf, paintedRanges } from '../../src/content/marks'
import { readArticle, spansOf } from '../../src/content/reading'
import type { Annotation, Marked } from '../../src/core/model/card/annotation'
import { NOTE_COLOURS } from '../../src/core/model/notes/note-colours'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { runSteps } from '../../src/core/steps/steps'
import { LINKED, PLAIN, type Read, readSpecimen } from './read-specimen'

const named = ({ id }: Marked) => ({ label: `About ${id}` })
const markersIn = ({ annotations, reading }: Read, only = (_: Annotation): boolean => true) =>
  runSteps(markersOf(reading, annotations.filter(only), named, DEFAULT_SETTINGS.highlights))
const without = (kind: Annotation['kind']) => (annotation: Annotation) => annotation.kind !== kind

describe('what is painted', () => {
  test('is every passage under its kind, and under its stance', () => {
    const { annotations, reading } = readSpecimen()
    const painted = runSteps(paintedRanges(reading, annotations)).map(([name, ranges]) => [name, ranges.map(String)])
    expect(painted).toEqual([
      ['footnote', ['[1]', '[2]', '[3]', '[4]', '[1]', '[5]']],
      ['counterpoint', ['the older clock stopped for eleven years', 'The railway clock was never late']],
      ['context', ['Harrow Quay', 'clock stopped for eleven years']],
      ['erratum', ['a bill for two new hands']],
      ['contradicts', ['the older clock stopped for eleven years']],
      ['qualifies', ['The railway clock was never late']],
      ['updates', []],
      ['supports', []],
      ...NOTE_COLOURS.map((colour) => [`own-${colour}`, []]),
    ])
  })

  test('is nothing for a kind that is not shown, so that it goes', () => {
    const { annotations, reading } = readSpecimen()
    const painted = Object.fromEntries(runSteps(paintedRanges(reading, annotations.filter(without('context')))))
    expect(painted['context']).toEqual([])
    expect(painted['erratum']).toHaveLength(1)
  })
})

describe('markers', () => {
  test('stand behind the punctuation that closes a passage, and behind plain footnote figures', () => {
    const read = readSpecimen()
    const { text } = read.reading.read.page
    const before = markersIn(read).map(({ id, offset }) => `${id}: ${text.slice(0, offset).slice(-9)}`)
    expect(before).toEqual([
      'x-town: rrow Quay',
      'note-1: e sun.[1]',
      'note-2: ence”,[2]',
      'c-repair: en years.',
      'x-clock: en years.',
      'note-3: years.[3]',
      'note-4: ed to.[4]',
      'c-late: ver late,',
      // Note 1 is cited twice.
      'note-1:  train[1]',
      'e-bill: ew hands.',
      'note-5: hands.[5]',
    ])
  })

  test('have kind, label and, for footnotes, figure', () => {
    const markers = new Map(markersIn(readSpecimen()).map((marker) => [marker.id, marker]))
    expect(markers.get('note-2')).toMatchObject({ look: 'footnote', label: 'About note-2', figure: '[2]', place: 0 })
    expect(markers.get('c-late')).toMatchObject({ look: 'qualifies', label: 'About c-late', place: 1, back: 0.25 })
    expect(markers.get('c-late')).not.toHaveProperty('figure')
    expect(markers.get('e-bill')).toMatchObject({ look: 'erratum', slot: 0 })
  })

  test('at one offset are set side by side', () => {
    const places = markersIn(readSpecimen()).filter(({ id }) => id === 'c-repair' || id === 'x-clock')
    expect(places.map(({ id, place, slot }) => [id, place, slot])).toEqual([
      ['c-repair', 1, 0],
      // It has no sign that would need room.
      ['x-clock', 2, undefined],
    ])
  })

  test('are numbered in the order of the text, footnotes apart', () => {
    const { annotations, reading } = readSpecimen()
    const numbers: [string, number][] = []
    const nameOf = ({ id, kind }: Marked, number: number) => {
      if (kind !== 'footnote') numbers.push([id, number])
      return { label: id }
    }
    runSteps(markersOf(reading, annotations, nameOf, DEFAULT_SETTINGS.highlights))
    const inText = spansOf(reading, annotations.filter(without('footnote'))).map(({ id }) => id)
    expect(inText).toHaveLength(5)
    expect(numbers).toEqual(inText.map((id, index) => [id, index + 1]))
  })

  test('close the gap when the other kind is not shown', () => {
    const [clock] = markersIn(readSpecimen(), without('counterpoint')).filter(({ id }) => id === 'x-clock')
    expect(clock?.place).toBe(1)
  })

  test('are none for what has no place', () => {
    expect(markersIn(readSpecimen()).map(({ id }) => id)).not.toContain('c-nowhere')
  })

  for (const [name, shape] of Object.entries(SHAPES)) {
    const isLinked = ['word', 'roman', 'plugin'].includes(shape.markers)
    test(`for footnotes are ${isLinked ? 'none: the links of the page are there' : 'one at each place'}: ${name}`, () => {
      const markers = markersIn(readSpecimen(shape)).filter(({ look }) => look === 'footnote')
      // Note 1 is cited twice.
      expect(markers.map(({ id, nth }) => `${id} ${nth}`)).toEqual(
        isLinked ? [] : ['note-1 0', 'note-2 0', 'note-3 0', 'note-4 0', 'note-1 1', 'note-5 0'],
      )
    })

    test(`links are ${isLinked ? 'those that show the numbers' : 'none'}: ${name}`, () => {
      const { annotations, reading } = readSpecimen(shape)
      const links = linksOf(reading, annotations)
      expect(links.map(({ id, nth }) => `${id} ${nth}`)).toEqual(
        isLinked ? ['note-1 0', 'note-1 1', 'note-2 0', 'note-3 0', 'note-4 0', 'note-5 0'] : [],
      )
      for (const { element: link, id } of links) {
        expect(link.localName).toBe('a')
        expect(link.getAttribute('href')).toMatch(new RegExp(`^#(?:_ftn|_edn|fn-9-)${id.slice(5)}$`, 'u'))
      }
    })
  }
})

describe('links', () => {
  test('are found where the brackets stand outside', () => {
    const read = readSpecimen(LINKED)
    for (const sup of document.querySelectorAll('sup')) {
      sup.prepend('[')
      sup.append(']')
    }
    const again = runSteps(readArticle(document, read.edition, read.annotations))
    if (again === null) throw new Error('the article was not found')
    expect(linksOf(again, read.annotations).map((link) => link.element.textContent)).toEqual([
      '1',
      '1',
      '2',
      '3',
      '4',
      '5',
    ])
  })

  test('are those of the footnotes shown', () => {
    const { annotations, reading } = readSpecimen(LINKED)
    const second = annotations.filter(({ id }) => id === 'note-2')
    expect(linksOf(reading, second).map(({ id }) => id)).toEqual(['note-2'])
    expect(linksOf(reading, annotations.filter(without('footnote')))).toEqual([])
  })

  test('are none where the markers are plain', () => {
    const { annotations, reading } = readSpecimen(PLAIN)
    expect(linksOf(reading, annotations)).toEqual([])
  })
})
