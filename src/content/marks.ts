/** What is painted and set on the page for each annotation: ranges, markers, the page's own links. */
import { type Marked, stanceOf } from '../core/model/card/annotation'
import { KINDS, STANCES } from '../core/model/kinds'
import { NOTE_COLOURS, OWN_SIGN } from '../core/model/notes/note-colours'
import { colourOf, type HighlightStyles, type Look } from '../core/model/settings/highlight-style'
import type { Steps } from '../core/steps/steps'
import { closestTo, parentOf } from '../page/dom'
import type { NoteLink } from '../page/listen/listen'
import type { HighlightName } from '../page/marks/highlights'
import type { PlacedMarker } from '../page/marks/markers'
import type { MarkName } from './mark-name'
import { type Reading, spansOf } from './reading'

const PAINTED: readonly HighlightName[] = [
  ...KINDS,
  ...STANCES,
  ...NOTE_COLOURS.map((colour) => `own-${colour}` as const),
]

/** How many annotations get their range or marker in one step. */
const STEP = 50

/** Under which names a passage is painted. */
const namesOf = (marked: Marked): HighlightName[] => {
  if (marked.kind === 'own') return [`own-${marked.own.colour}`]
  const stance = stanceOf(marked)
  return stance === undefined ? [marked.kind] : [marked.kind, stance]
}

/** The ranges to paint, for every kind, stance and colour; an empty list for one that is not shown. */
export function* paintedRanges(reading: Reading, shown: readonly Marked[]): Steps<[HighlightName, Range[]][]> {
  const painted: [HighlightName, Range[]][] = []
  for (const name of PAINTED) {
    const ranges: Range[] = []
    painted.push([name, ranges])
    const spans = spansOf(
      reading,
      shown.filter((marked) => namesOf(marked).includes(name)),
    )
    yield
    for (const [i, span] of spans.entries()) {
      const range = reading.read.rangeOf(span)
      if (range !== undefined) ranges.push(range)
      if (i % STEP === STEP - 1) yield
    }
  }
  return painted
}

/** What may follow the last word of a passage and still belong to it: punctuation. A note marker begins with what may stand on the next line. */
const CLOSING = /[^\s\p{Letter}\p{Number}[]*/uy

/**
 * Where a passage's sign stands: behind the punctuation that closes the passage. That is before a space or a note marker, unless the text
 * goes on without one, as after a dash. Anywhere else the marker would break kerning or change where the line may wrap, and the text would shift.
 */
const restingPlace = (text: string, end: number): number => {
  CLOSING.lastIndex = end
  return end + (CLOSING.exec(text)?.[0].length ?? 0)
}

/** How wide a sign of punctuation is in most fonts, in em: a passage's own sign hangs back over it to the passage's last letter. */
const PUNCTUATION = 0.25
/** Further back the sign would stand over another word than the last, in em. */
const FARTHEST = 1

/** How much further the reference of the next note is that one marker names; all of them come before the first sign. */
const NEXT_FIGURE = 0.01
/** Where the note itself stands in the text and has no figure, its reference is no wider than this, in letters. */
const LONGEST_FIGURE = 12

/** The colour of a sign, as `r g b`. */
const signColour = (marked: Marked, styles: HighlightStyles): string =>
  marked.kind === 'own' ? OWN_SIGN : colourOf(stanceOf(marked) ?? (marked.kind as Look), styles[marked.kind].colour)

/** Whether a mark has a sign. Terms are many and dispute nothing, and a highlight says nothing: their passage alone shows them. */
const hasSign = (marked: Marked): boolean =>
  marked.kind === 'own' ? marked.own.body !== '' : marked.kind !== 'context'

/** The markers to set. A footnote whose marker is the page's own link gets none: that link is the one stop. */
export function* markersOf(
  reading: Reading,
  shown: readonly Marked[],
  nameOf: (annotation: Marked, number: number) => MarkName,
  styles: HighlightStyles,
): Steps<PlacedMarker[]> {
  const { text } = reading.read.page
  const placed: PlacedMarker[] = []
  const places = new Map<number, number>()
  const signs = new Map<number, number>()
  const figures = new Map<number, number>()
  const counted = { edition: 0, own: 0 }
  const byId = new Map(shown.map((annotation) => [annotation.id, annotation]))
  const spans = spansOf(reading, shown)
  yield
  for (const [i, { id, nth = 0, start, end }] of spans.entries()) {
    if (i % STEP === STEP - 1) yield
    const annotation = byId.get(id)
    if (annotation === undefined) continue
    const { kind } = annotation
    const look = kind === 'counterpoint' ? annotation.counterpoint.stance : kind
    // The same numbers as on paper, where the author's notes keep their own, and so do the reader's.
    const list = kind === 'own' ? 'own' : 'edition'
    if (kind !== 'footnote') counted[list] += 1
    const common = { id, nth, look, ...nameOf(annotation, counted[list]), colour: signColour(annotation, styles) }
    if (kind === 'footnote') {
      if (reading.footnotes.get(id)?.marks[nth]?.linked) continue
      // Notes that one marker names follow on each other, before the signs.
      const place = figures.get(end) ?? 0
      figures.set(end, place + NEXT_FIGURE)
      placed.push({ ...common, figure: text.slice(start, end).slice(-LONGEST_FIGURE), offset: end, place })
    } else {
      const offset = restingPlace(text, end)
      // A footnote's link has a place below 1, so it comes first where both stand.
      const place = places.get(offset) ?? 1
      places.set(offset, place + 1)
      const slot = signs.get(offset) ?? 0
      if (hasSign(annotation)) signs.set(offset, slot + 1)
      const back = Math.min(FARTHEST, (offset - end) * PUNCTUATION)
      placed.push({ ...common, offset, place, ...(hasSign(annotation) && { slot, back }) })
    }
  }
  return placed
}

const linkAround = (position: { readonly node: Text } | undefined): Element | null => {
  const parent = position && parentOf(position.node)
  return parent ? closestTo(parent, 'a') : null
}

/** The page's own links to notes among the annotations shown, in the order of the text. */
export const linksOf = ({ footnotes, read }: Reading, shown: readonly Marked[]): NoteLink[] =>
  shown.flatMap(({ id }) =>
    (footnotes.get(id)?.marks ?? []).flatMap(({ linked, start }, nth): NoteLink[] => {
      if (!linked) return []
      // Brackets may stand outside the link.
      const element = linkAround(read.pointAt(start)) ?? linkAround(read.pointAt(start + 1))
      return element ? [{ id, nth, element }] : []
    }),
  )
