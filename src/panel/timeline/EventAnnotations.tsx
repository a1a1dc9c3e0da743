/** The annotations that speak of the event that is chosen on the timeline. */
import { ANNOTATION_LANGUAGE } from '../../core/model/edition/edition'
import type { TimelineEvent } from '../../core/model/edition/timeline'
import { Icon } from '../../ui/Icon'
import { labelLanguage } from '../../ui/labels'
import { useStrings } from '../../ui/strings'
import { curled } from '../../ui/typography'
import type { EditionModel } from '../edition-model'
import { eventDate } from './timeline-scale'

type EventAnnotationsProps = {
  event: TimelineEvent
  /** Whether the event is named here, as it is nowhere else. */
  named: boolean
  model: EditionModel
  visit(id: string): void
}

/** A list at the foot of the panel. */
export const EventAnnotations = ({ event, model, named, visit }: EventAnnotationsProps) => {
  const t = useStrings()
  return (
    <div class="event-annotations dock">
      {named && (
        <p>
          <span class="when">{eventDate(event, t)}</span> <span lang={ANNOTATION_LANGUAGE}>{curled(event.event)}</span>
        </p>
      )}
      <p class="label quiet">{t('event_annotations')}</p>
      <ul>
        {event.annotations.map((id) => {
          const { kind, stance } = model.iconOf(id)
          return (
            <li key={id}>
              <button type="button" class="place" data-kind={kind} data-stance={stance} onClick={() => visit(id)}>
                <Icon name={stance ?? kind} />
                <span lang={labelLanguage(kind)}>{curled(model.labelOf(id))}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
