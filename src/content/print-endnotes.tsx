/** Printing: numbers at the marks and the annotations as endnotes, for as long as the browser prints. The page's own DOM is not touched. */
import { render } from 'preact'
import type { Card } from '../core/model/card/card'
import type { Edition } from '../core/model/edition/edition'
import type { Anchored } from '../core/model/page/outcome'
import type { Span } from '../core/model/page/page-text'
import { isPrinted } from '../core/model/settings/printing'
import { shortened } from '../core/model/shortened'
import type { Translate } from '../core/texts/translate'
import type { Overlay } from '../page/card/overlay'
import { hear } from '../page/hear'
import type { Markers } from '../page/marks/markers'
import { Endnotes, type NumberedCard } from '../ui/Endnotes'
import { Strings } from '../ui/strings'
import { makeCard } from './make-card'
import type { Now } from './now'
import type { Parts } from './parts'
import { outcomeOf, type Reading } from './reading'
import type { Stage } from './stage'

/** The longest lemma, in letters. */
const LEMMA = 56

/**
 * The errata that the page does not mark. They are on paper all the same, without a number: there they are in nobody's way, and their words
 * say where they belong.
 */
const unmarkedErrata = (edition: Edition, reading: Reading, { cardOf }: Stage, t: Translate): Card[] =>
  edition.errata
    .filter(({ id }) => cardOf(id) === undefined && reading.outcomes.get(id)?.status === 'anchored')
    .map((erratum) =>
      makeCard(edition, { kind: 'erratum', id: erratum.id, erratum }, reading, (number) =>
        t('note_number', `${number}`),
      ),
    )

type Printed = Readonly<Record<'annotations' | 'notes' | 'own', readonly NumberedCard[]>>

/** The reader's own notes, by their numbers in the text; then those that have no place in it, on the whole article first. */
const ownToPrint = (reading: Reading, { cardOf, order }: Stage, edition: Edition): NumberedCard[] => {
  const placed = order.flatMap((id) => cardOf(id) ?? []).filter(({ annotation }) => annotation.kind === 'own')
  const isPlaced = new Set(placed.map(({ annotation }) => annotation.id))
  const others = reading.own.notes.filter(({ id }) => !isPlaced.has(id))
  const words = (card: Card): string =>
    card.annotation.kind === 'own' ? shortened(card.annotation.own.passage?.quote.exact ?? '', LEMMA) : ''
  return [
    ...placed.map((card, nth) => ({ number: nth + 1, card, lemma: words(card) })),
    ...others
      .map((own) => makeCard(edition, { kind: 'own', id: own.id, own }, reading, String))
      .map((card) => ({ number: null, card, lemma: words(card) }))
      .sort((a, b) => Number(a.lemma !== '') - Number(b.lemma !== '')),
  ]
}

/** What is printed, by the settings. The author's notes keep their numbers; everything else is counted in the order of the text. */
const toPrint = ({ reading, settings, stage }: Readonly<Now>, edition: Edition, t: Translate): Printed => {
  const annotations: NumberedCard[] = []
  const notes: NumberedCard[] = []
  if (reading === null || stage.surface === null) return { annotations, notes, own: [] }
  const spanOf = ({ annotation }: Card): Span => outcomeOf(reading, annotation.id) as Anchored
  const unmarked = settings.printing === 'everything' ? unmarkedErrata(edition, reading, stage, t) : []
  const cards = [...stage.order.flatMap((id) => stage.cardOf(id) ?? []), ...unmarked]
  let last = 0
  for (const card of cards.sort((a, b) => spanOf(a).start - spanOf(b).start)) {
    const { annotation } = card
    if (annotation.kind === 'own') continue
    if (!isPrinted(settings.printing, annotation.kind)) continue
    if (annotation.kind === 'footnote') notes.push({ number: annotation.footnote.number, card, lemma: '' })
    else {
      const { end, start } = spanOf(card)
      const number = unmarked.includes(card) ? null : ++last
      annotations.push({ number, card, lemma: shortened(reading.text.slice(start, end), LEMMA) })
    }
  }
  const own = settings.printOwn ? ownToPrint(reading, stage, edition) : []
  return { annotations, notes: notes.sort((a, b) => Number(a.number) - Number(b.number)), own }
}

/** Prints as much of what is shown on the page as the settings say. Returns the stop function. */
export const printEndnotes = (
  now: Readonly<Now>,
  { endnotes }: Overlay,
  markers: Markers,
  edition: Edition,
  t: Translate,
  parts: Parts,
): (() => void) => {
  let takeAway = (): void => {}

  const begin = (): void => {
    takeAway()
    const { annotations, notes, own } = toPrint(now, edition, t)
    // With nothing to print the edition is not named either.
    if (annotations.length + notes.length + own.length === 0) return
    const marked = [...annotations, ...own].map(({ card, number }) => ({
      marker: markers.get(card.annotation.id),
      number,
    }))
    takeAway = () => {
      for (const { marker } of marked) marker?.setNumber(null)
      render(null, endnotes)
    }
    for (const { marker, number } of marked) marker?.setNumber(number)
    const failed = (error: unknown): void => parts.fail('print', error)
    render(
      <Strings.Provider value={t}>
        <Endnotes
          edition={edition.article.edition}
          brief={now.settings.printing === 'counterpoints'}
          annotations={annotations}
          notes={notes}
          own={own}
          failed={failed}
        />
      </Strings.Provider>,
      endnotes,
    )
  }
  const end = (): void => {
    takeAway()
    takeAway = () => {}
  }

  const listening = new AbortController()
  const attempt = (): void => {
    parts.clear('print')
    parts.attempt('print', begin, end)
  }
  hear(window, 'beforeprint', attempt, listening.signal)
  hear(window, 'afterprint', end, listening.signal)
  return () => {
    listening.abort()
    end()
  }
}
