/** One event on the timeline: a button over its mark, with its label where there is room. */
import { ANNOTATION_LANGUAGE } from '../../core/model/edition/edition'
import type { TimelineEvent as Event } from '../../core/model/edition/timeline'
import type { PlacedEvent } from '../../core/timeline/lay-out-timeline'
import { useStrings } from '../../ui/strings'
import { curled } from '../../ui/typography'
import { FIRST_LINE, markPoint } from './TimelineDrawing'
import { eventDate, TARGETS } from './timeline-scale'

type TimelineEventProps = {
  event: Event
  placed: PlacedEvent
  /** Where the next mark stands, in CSS pixels; infinite for the last event. */
  below: number
  labelled: boolean
  /** Whether the keyboard stops here. */
  active: boolean
  chosen: boolean
  focus(): void
  choose(): void
}

export const TimelineEvent = ({
  active,
  below,
  choose,
  chosen,
  event,
  focus,
  labelled,
  placed,
}: TimelineEventProps) => {
  const t = useStrings()
  const date = eventDate(event, t)
  const { x, y } = markPoint(placed, labelled)
  const name = labelled ? undefined : t('event_name', date, curled(event.event))
  const style = labelled
    ? {
        top: `${y - FIRST_LINE}px`,
        left: `${x - 10}px`,
        maxHeight: `${Math.max(below - placed.yMark, TARGETS.fine)}px`,
      }
    : { top: `${y - 7}px`, left: `${x - 7}px` }
  return (
    <li style={style}>
      <button
        type="button"
        data-event={placed.index}
        tabIndex={active ? 0 : -1}
        title={name}
        aria-label={name}
        aria-current={chosen || undefined}
        onFocus={focus}
        onClick={choose}
      >
        {labelled && (
          <>
            <span class="when">{date}</span> <span lang={ANNOTATION_LANGUAGE}>{curled(event.event)}</span>
          </>
        )}
      </button>
    </li>
  )
}
