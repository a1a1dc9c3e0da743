/** The title in a card's head: a counterpoint's stance comes before its kind, and a note has its verdict beside it. */
import type { Card } from '../core/model/card/card'
import { noteVerdict } from '../core/model/edition/note-verdict'
import { headingOf, stanceOf } from './labels'
import { useStrings } from './strings'

const Verdict = ({ card }: { card: Card }) => {
  const t = useStrings()
  if (card.annotation.kind !== 'footnote') return null
  const { footnote } = card.annotation
  const citations = [...footnote.citations, ...(card.reference?.citations ?? [])]
  const verdict = noteVerdict(
    footnote,
    citations.flatMap(({ source }) => card.works[source] ?? []),
  )
  return verdict && <p class="verdict">{t(`verdict_${verdict}`)}</p>
}

/** The heading with `id`, and a footnote's verdict. */
export const CardTitle = ({ card, id }: { card: Card; id: string }) => {
  const t = useStrings()
  const { annotation } = card
  const stance = stanceOf(annotation)
  return (
    <div class="card-title">
      <h2 id={id}>
        {stance === undefined ? (
          headingOf(annotation, t)
        ) : (
          <>
            <span class="stance">{t(`stance_${stance}`)}</span> <span class="label">{t('kind_counterpoint')}</span>
          </>
        )}
      </h2>
      <Verdict card={card} />
    </div>
  )
}
