/** What stands over the timeline: its scale, the way to the article's date, and the key to its marks. */
import { KINDS } from '../../core/model/kinds'
import { useStrings } from '../../ui/strings'
import { Sign } from './TimelineDrawing'
import { SCALES } from './timeline-scale'

type TimelineToolsProps = { zoom: number; rescale(step: 1 | -1): void; toArticle(): void }

/** Buttons, and under them one sign a kind. At an end of the scale a button keeps the focus: it is not `disabled`. */
export const TimelineTools = ({ rescale, toArticle, zoom }: TimelineToolsProps) => {
  const t = useStrings()
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
        {KINDS.map((kind) => (
          <span key={kind} data-kind={kind}>
            <svg width="11" height="11" viewBox="-5.5 -5.5 11 11" aria-hidden="true">
              <Sign kind={kind} />
            </svg>
            {t(`kinds_${kind}`)}
          </span>
        ))}
      </p>
    </>
  )
}
