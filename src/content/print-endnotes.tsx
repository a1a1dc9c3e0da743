/** Printing: numbers at the marks and the annotations as endnotes, for as long as the browser prints. The page's own DOM is not touched. */
import { render } from 'preact'
import type { Card } from '../core/model/card'
import type { Edition } from '../core/model/edition'
import type { Translate } from '../core/texts/translate'
import { hear } from '../page/hear'
import type { Markers } from '../page/markers'
import type { Overlay } from '../page/overlay'
import { Endnotes, type NumberedCard } from '../ui/Endnotes'
import { Strings } from '../ui/strings'
import type { Now } from './now'
import type { Parts } from './parts'

/** The author's notes keep the numbers that they have in the text. Everything else is counted in the order of the text. */
const numbered = (cards: readonly Card[]): { annotations: NumberedCard[]; notes: NumberedCard[] } => {
  const annotations: NumberedCard[] = []
  const notes: NumberedCard[] = []
  for (const card of cards) {
    const { annotation } = card
    if (annotation.kind === 'footnote') notes.push({ number: annotation.footnote.number, card })
    else annotations.push({ number: annotations.length + 1, card })
  }
  return { annotations, notes: notes.sort((a, b) => a.number - b.number) }
}

/** Prints what is shown on the page, if the settings print its kind. Returns the stop function. */
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
    const { settings, stage } = now
    const cards = stage.order
      .flatMap((id) => stage.cardOf(id) ?? [])
      .filter(({ annotation }) => settings.prints[annotation.kind])
    // With nothing to print the edition is not named either.
    if (cards.length === 0) return
    const { annotations, notes } = numbered(cards)
    const marked = annotations.map(({ card, number }) => ({ marker: markers.get(card.annotation.id), number }))
    takeAway = () => {
      for (const { marker } of marked) marker?.setNumber(null)
      render(null, endnotes)
    }
    for (const { marker, number } of marked) marker?.setNumber(number)
    const failed = (error: unknown): void => parts.fail('print', error)
    render(
      <Strings.Provider value={t}>
        <Endnotes edition={edition.article.edition} annotations={annotations} notes={notes} failed={failed} />
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
