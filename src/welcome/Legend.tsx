/** The signs and lines of the annotations, each with what it means. */
import type { VNode } from 'preact'
import { type Kind, STANCES } from '../core/model/kinds'
import type { Look } from '../core/model/settings/highlight-style'
import { DEFAULT_SETTINGS } from '../core/model/settings/settings'
import { Icon } from '../ui/Icon'
import { sampleColour, sampleStyle } from '../ui/sample-style'
import { useStrings } from '../ui/strings'

type SampleProps = { kind: Kind; look: Look; words: string; meaning: string }

/** As they come. */
const { highlights } = DEFAULT_SETTINGS

/** One sign, a word marked as its passages are, and one line. */
const Sample = ({ kind, look, words, meaning }: SampleProps): VNode => (
  <div>
    <dt>
      <span class="sign" style={{ '--accent': sampleColour(look, highlights[kind]) }}>
        <Icon name={look} />
      </span>
      <span style={sampleStyle(look, highlights[kind])}>{words}</span>
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
          look={stance}
          words={t(`stance_${stance}`)}
          meaning={t(`stance_${stance}_means`)}
        />
      ))}
      {(['context', 'footnote'] as const).map((kind) => (
        <Sample key={kind} kind={kind} look={kind} words={t(`kinds_${kind}`)} meaning={t(`legend_${kind}`)} />
      ))}
    </dl>
  )
}
