/** What stands over the timeline: its scale, the way to the article's date, and the key to its marks. */
import { KINDS, STANCES } from '../../core/model/kinds'
import { Icon } from '../../ui/Icon'
import { useStrings } from '../../ui/strings'
import type { MarkedEvent } from './TimelineDrawing'
import { SCALES } from './timeline-scale'

type TimelineToolsProps = {
  /** The key explains the signs of these. */
  marks: readonly MarkedEvent[]
  zoom: number
  rescale(step: 1 | -1): void
  toArticle(): void
}

/** Buttons, and under them the signs that there are. At an end of the scale a button keeps the focus: it is not `disabled`. */
export const TimelineTools = ({ marks, rescale, toArticle, zoom }: TimelineToolsProps) => {
  const t = useStrings()
  const stances = STANCES.filter((stance) => marks.some((mark) => mark.stance === stance))
  const kinds = KINDS.filter((kind) => marks.some((mark) => mark.kind === kind && mark.stance === undefined))
  return (
    <>
      <div class="timeline-tools">
        <button
          type="button"
          class="action square"
          aria-label={t('zoom_out')}
          aria-disabled={zoom === 0}
          onClick={() => rescale(-1)}
        >
          −
        </button>
        <button
          type="button"
          class="action square"
          aria-label={t('zoom_in')}
          aria-disabled={zoom === SCALES.length - 1}
          onClick={() => rescale(1)}
        >
          +
        </button>
        <button type="button" class="action" onClick={toArticle}>
          {t('timeline_to_article')}
        </button>
        <span class="hidden" role="status">
          {t('zoom_level', String(zoom + 1), String(SCALES.length))}
        </span>
      </div>
      <p class="key quiet">
        {stances.map((stance) => (
          <span key={stance} data-stance={stance}>
            <Icon name={stance} />
            {t(`stance_${stance}`)}
          </span>
        ))}
        {kinds.map((kind) => (
          <span key={kind} data-kind={kind}>
            <Icon name={kind} />
            {t(`kinds_${kind}`)}
          </span>
        ))}
      </p>
    </>
  )
}
