/** The précis as blocks for the typesetter: its passages, its notes at the end, their titles in italics. */
import { precisContent } from '../../demo/precis-page'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { type Markers, markerRun, type Run, runsOf, type TextBlock } from './runs'

/** The titles that stand in italics in the references of each note, the longest first. */
const italicsOf = (index: number): string[] => {
  const { footnotes, rendered } = shippedEdition()
  const references = footnotes[index]?.citations.map(({ source }) => rendered[source]?.apa ?? []) ?? []
  const titles = references.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [piece.italic]))
  return titles.sort((a, b) => b.length - a.length)
}

/** Runs in which each of the texts stands in italics. */
const withItalics = (runs: readonly Run[], texts: readonly string[]): Run[] =>
  texts.reduce<Run[]>(
    (all, text) =>
      all.flatMap((run) => {
        const start = run.isItalic || run.url !== undefined ? -1 : run.text.indexOf(text)
        if (start < 0) return [run]
        const end = start + text.length
        const parts = [{ text: run.text.slice(0, start) }, { text, isItalic: true }, { text: run.text.slice(end) }]
        return parts.filter((part) => part.text !== '')
      }),
    [...runs],
  )

/** The title and author of the précis, as a file's metadata have them. */
export const precisMetadata = (): { title: string; author: string } => {
  const { author, title } = precisContent(shippedEdition())
  return { title, author }
}

/** The whole précis with the notes of the edition that the project ships. */
export const precisBlocks = (markers: Markers): TextBlock[] => {
  const { author, biography, notes, sections, title } = precisContent(shippedEdition())
  return [
    { kind: 'title', runs: [{ text: title }] },
    { kind: 'author', runs: [{ text: author, isItalic: true }] },
    ...sections.flatMap(({ heading, paragraphs }): TextBlock[] => [
      { kind: 'heading', runs: [{ text: heading }] },
      ...paragraphs.map((text): TextBlock => ({ kind: 'paragraph', runs: runsOf(text, markers) })),
    ]),
    { kind: 'paragraph', runs: [{ text: author, isBold: true }, { text: ' ' }, ...runsOf(biography, markers)] },
    { kind: 'heading', runs: [{ text: 'Notes' }] },
    ...notes.map((note, index): TextBlock => {
      const label = markerRun(String(index + 1), markers)
      return { kind: 'note', runs: [label, { text: ' ' }, ...withItalics(runsOf(note, markers), italicsOf(index))] }
    }),
  ]
}
