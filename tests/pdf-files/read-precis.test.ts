/** Every passage and every note of the set is found in every file that holds the précis, and none in another text. */
import { describe, expect, test } from 'vitest'
import { anchorSteps } from '../../src/core/anchor/anchor'
import { fold } from '../../src/core/anchor/fold'
import { findFootnotes } from '../../src/core/footnotes/find-footnotes'
import { maskMarkers } from '../../src/core/footnotes/mask-markers'
import { annotationsOf, quoteOf } from '../../src/core/model/card/annotation'
import { placesOfPdf } from '../../src/core/pdf-text/pdf-places'
import { readPdfText } from '../../src/core/pdf-text/read-pdf-text'
import { runSteps } from '../../src/core/steps/steps'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { readPages, withPdf } from './open-pdf'
import { otherFile, PASSWORD, PRECIS_FILES, scannedFile } from './pdf-files'
import { precisBlocks } from './precis-blocks'
import { plainTextOf } from './runs'

const edition = shippedEdition()
const QUOTES = annotationsOf(edition).flatMap((annotation) => quoteOf(annotation) ?? [])
const NUMBERS = edition.footnotes.map(({ number }) => number)

/** Files in which not every passage is found yet, and why. Whoever mends it takes the file out of this list. */
const NOT_ALL_FOUND: Readonly<Record<string, string>> = {
  'words parted by soft hyphens': 'pdf.js leaves soft hyphens out of the text that it gives',
}

/** Letters and figures alone: at lines' ends nobody can be sure of hyphens. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Where two texts first differ, and what each has there. */
const differenceOf = (one: string, other: string): readonly [at: number, one: string, other: string] | undefined => {
  if (one === other) return undefined
  let at = 0
  while (one[at] === other[at]) at++
  return [at, one.slice(at, at + 40), other.slice(at, at + 40)]
}

const BLOCKS = precisBlocks('plain')
const TEXT = bare(plainTextOf(BLOCKS))
const NOTES = BLOCKS.filter(({ kind }) => kind === 'note').map((block) =>
  bare(plainTextOf([block]).replace(/^\[\d+\]/u, '')),
)

const read = async (bytes: Uint8Array) => {
  const pages = await withPdf(bytes, readPages, PASSWORD)
  const { page, placeOf } = placesOfPdf(readPdfText(pages))
  const footnotes = findFootnotes(page, NUMBERS)
  const text = maskMarkers(page.text, footnotes)
  return { footnotes, outcomes: runSteps(anchorSteps(text, QUOTES)), page, pages, placeOf, text }
}

type Reading = Awaited<ReturnType<typeof read>>

const passagesOf = ({ outcomes, text }: Reading): (readonly [id: string, passage: string | null])[] =>
  outcomes.map((outcome) => [
    outcome.id,
    outcome.status === 'anchored' ? fold(text.slice(outcome.start, outcome.end)).text : null,
  ])

const EXPECTED = QUOTES.map(({ exact, id }) => [id, fold(exact).text] as const)

describe('the précis', () => {
  for (const [name, make] of Object.entries(PRECIS_FILES)) {
    let reading: Promise<Reading> | undefined
    const readOnce = (): Promise<Reading> => {
      reading ??= read(make())
      return reading
    }
    const notFound = NOT_ALL_FOUND[name]

    if (notFound === undefined)
      test(`every passage has its place: ${name}`, async () => {
        expect(passagesOf(await readOnce())).toEqual(EXPECTED)
      })
    else
      test(`not every passage is found yet, as ${notFound}: ${name}`, async () => {
        const found = passagesOf(await readOnce()).filter(([, passage]) => passage !== null)
        expect(found.length).toBeLessThan(EXPECTED.length)
        expect(found.length).toBeGreaterThan(0.9 * EXPECTED.length)
        const right = new Map(EXPECTED)
        expect(found.filter(([id, passage]) => bare(passage ?? '') !== bare(right.get(id) ?? ''))).toEqual([])
      })

    test(`the text is read in its order: ${name}`, async () => {
      const text = bare((await readOnce()).page.text)
      expect(differenceOf(text.slice(0, TEXT.length), TEXT)).toBeUndefined()
      if (!name.includes('another text')) expect(text).toHaveLength(TEXT.length)
    })

    test(`every note has its marker and its text: ${name}`, async () => {
      const { footnotes, page } = await readOnce()
      const found = [...footnotes].sort((a, b) => a.number - b.number)
      expect(found.map(({ number }) => number)).toEqual(NUMBERS)
      expect(found.map(({ note }) => note && bare(page.text.slice(note.start, note.end)))).toEqual(NOTES)
      const marks = found.map(({ marks: own }) => own.map(({ end, start }) => bare(page.text.slice(start, end))))
      expect(marks).toEqual(NUMBERS.map((number) => [String(number)]))
    })

    test(`every letter leads back to where it stands in the file: ${name}`, async () => {
      const { page, pages, placeOf } = await readOnce()
      const wrong = Array.from({ length: page.text.length }, (_, offset) => offset).filter((offset) => {
        const letter = page.text[offset]
        const place = placeOf(offset)
        // A space may be ours.
        if (letter === ' ') return false
        return place === undefined || pages[place.page]?.items[place.item]?.text[place.offset] !== letter
      })
      expect(wrong).toEqual([])
    })
  }

  test('every file of which something does not work yet is there', () => {
    expect(Object.keys(PRECIS_FILES)).toEqual(expect.arrayContaining(Object.keys(NOT_ALL_FOUND)))
  })
})

test('in another text no passage and no note is found', async () => {
  const reading = await read(otherFile())
  expect(passagesOf(reading).filter(([, passage]) => passage !== null)).toEqual([])
  expect(reading.footnotes.filter(({ note }) => note !== null)).toEqual([])
})

test('scanned pages are read as an empty text', async () => {
  const reading = await read(scannedFile())
  expect(reading.page.text).toBe('')
  expect(reading.outcomes.filter(({ status }) => status === 'anchored')).toEqual([])
})
