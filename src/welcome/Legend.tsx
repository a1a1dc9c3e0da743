/** The signs and lines of the annotations, each with what it means. */
import type { VNode } from 'preact'
import { type Kind, STANCES, type Stance } from '../core/model/kinds'
import { Icon } from '../ui/Icon'
import { useStrings } from '../ui/strings'

type SampleProps = { kind: Kind; stance?: Stance; words: string; meaning: string }

/** One sign, a word marked as its passages are, and one line. */
const Sample = ({ kind, stance, words, meaning }: SampleProps): VNode => (
  <div data-kind={kind} data-stance={stance}>
    <dt>
      <Icon name={stance ?? kind} />
      <span class="sample">{words}</span>
    </dt>
    <dd>{meaning}</dd>
  </div>
)

/** Counterpoints by their stances, then what has one look only. What readers do not see at first, slips of the print, is left out. */
export const Legend = () => {
  const t = useStrings()
  return (
    <dl class="legend">
      {STANCES.map((stance) => (
        <Sample
          key={stance}
          kind="counterpoint"
          stance={stance}
          words={t(`stance_${stance}`)}
          meaning={t(`stance_${stance}_means`)}
        />
      ))}
      {(['context', 'footnote'] as const).map((kind) => (
        <Sample key={kind} kind={kind} words={t(`kinds_${kind}`)} meaning={t(`legend_${kind}`)} />
      ))}
    </dl>
  )
}
