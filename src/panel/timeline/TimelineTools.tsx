/** What stands over the timeline: its scale, the way to the article's date, and the key to its marks. */
import { type Kind, STANCES, type Stance } from '../../core/model/kinds'
import { useStrings } from '../../ui/strings'
import { Sign } from './TimelineDrawing'
import { SCALES } from './timeline-scale'

/** The signs in the order in which the interface lists kinds; counterpoints have one for each stance. */
const KEY: readonly { kind: Kind; stance?: Stance; name: `kinds_${Kind}` | `stance_${Stance}` }[] = [
  { kind: 'footnote', name: 'kinds_footnote' },
  ...STANCES.map((stance) => ({ kind: 'counterpoint', stance, name: `stance_${stance}` }) as const),
  { kind: 'context', name: 'kinds_context' },
  { kind: 'erratum', name: 'kinds_erratum' },
]

type TimelineToolsProps = { zoom: number; rescale(step: 1 | -1): void; toArticle(): void }

/** Buttons, and under them what each sign means. At an end of the scale a button keeps the focus: it is not `disabled`. */
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
        {KEY.map(({ name, kind, stance }) => (
          <span key={stance ?? kind} data-kind={kind} data-stance={stance}>
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
              <Sign of={stance ?? kind} />
            </svg>
            {t(name)}
          </span>
        ))}
      </p>
    </>
  )
}
