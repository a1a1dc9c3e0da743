/** An annotation in few lines: what it says, how sure that is, and its sources by name. */
import type { Card } from '../core/model/card/card'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import { BriefSource } from './BriefSource'
import { dateParts, formatDate } from './dates'
import { joined } from './joined'
import { useStrings } from './strings'
import { curled } from './typography'

/** How sure it is, and since when it is known. */
const Standing = ({ card: { annotation, article } }: { card: Card }) => {
  const t = useStrings()
  if (annotation.kind !== 'counterpoint') return null
  const { asOf, confidence, known, stance } = annotation.counterpoint
  const month = (date: string) => formatDate(dateParts(date).slice(0, 2), t('locale'), 'short')
  const facts = [
    t(`confidence_${confidence}`),
    t(`stance_${stance}`),
    t('print_until', month(asOf)),
    t(`known_${known}`, month(article.issued)),
  ]
  return <span class="standing">{facts.join(' · ')}</span>
}

/** The text and the sources of a counterpoint or a context note; nothing for other kinds. */
export const BriefBody = ({ card }: { card: Card }) => {
  const { annotation, works } = card
  const isContext = annotation.kind === 'context'
  if (annotation.kind !== 'counterpoint' && !isContext) return null
  const { citations } = isContext ? annotation.context : annotation.counterpoint
  const sources = citations.map((citation) => <BriefSource work={works[citation.source]} citation={citation} />)
  return (
    <>
      <p lang={ANNOTATION_LANGUAGE}>{curled(isContext ? annotation.context.note : annotation.counterpoint.body)}</p>
      <p class="brief-sources">{joined(isContext ? sources : [<Standing card={card} />, ...sources], ' · ')}</p>
    </>
  )
}
