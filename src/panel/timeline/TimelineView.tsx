/** The events of the edition against the article's date, to scale, down the page. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { layOutTimeline } from '../../core/timeline/lay-out-timeline'
import { dateParts, formatDate } from '../../ui/dates'
import { useStrings } from '../../ui/strings'
import type { EditionModel } from '../edition-model'
import { useGrowing } from '../lists/use-growing'
import { EventAnnotations } from './EventAnnotations'
import { TimelineDrawing } from './TimelineDrawing'
import { TimelineEvent } from './TimelineEvent'
import { TimelineTools } from './TimelineTools'
import { isLabelled, timelineScale } from './timeline-scale'
import { useMeasure } from './use-measure'
import { useRescale } from './use-rescale'

type TimelineViewProps = {
  model: EditionModel
  /** Which of `SCALES`. */
  zoom: number
  setZoom(zoom: number): void
  visit(id: string): void
}

/** The drawing, its buttons, and the annotations of the event that is chosen. */
export const TimelineView = ({ model, zoom, setZoom, visit }: TimelineViewProps) => {
  const t = useStrings()
  const { article, timeline } = model.edition
  const stage = useRef<HTMLDivElement>(null)
  const measure = useMeasure(stage)
  /** The first event after the article, else the last. */
  const atArticle = useMemo(() => {
    const after = timeline.findIndex(({ date }) => date > article.issued)
    return after < 0 ? timeline.length - 1 : after
  }, [article.issued, timeline])
  const [active, setActive] = useState(atArticle)
  const [chosen, setChosen] = useState<number>()
  const labelled = isLabelled(zoom)

  const drawing = useMemo(
    () => layOutTimeline(timeline, article.issued, timelineScale(timeline, zoom, measure, t)),
    [article.issued, measure, t, timeline, zoom],
  )
  const limit = useGrowing(timeline.length, 'timeline')
  const events = useMemo(
    () =>
      drawing.events.slice(0, limit).map((placed) => {
        const { kind, stance } = model.iconOf(timeline[placed.index]?.annotations[0] ?? '')
        return { ...placed, kind, stance }
      }),
    [drawing, limit, model, timeline],
  )

  const buttonOf = (index: number): HTMLElement | null =>
    stage.current?.querySelector<HTMLElement>(`[data-event="${index}"]`) ?? null

  const rescale = useRescale({ active, buttonOf, count: timeline.length, drawing, setZoom, stage, zoom })

  const focus = (index: number): void => {
    const to = Math.min(Math.max(index, 0), timeline.length - 1)
    setActive(to)
    buttonOf(to)?.focus()
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const last = timeline.length - 1
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(active + 1),
      ArrowRight: () => focus(active + 1),
      ArrowUp: () => focus(active - 1),
      ArrowLeft: () => focus(active - 1),
      Home: () => focus(0),
      End: () => focus(last),
      '+': () => rescale(1),
      '=': () => rescale(1),
      '-': () => rescale(-1),
    }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    move()
  }
  const toArticle = (): void => {
    setActive(atArticle)
    const top = stage.current?.getBoundingClientRect().top ?? 0
    window.scrollTo({ top: window.scrollY + top + drawing.article - window.innerHeight / 2, behavior: 'instant' })
    buttonOf(atArticle)?.focus({ preventScroll: true })
  }
  const choose = (index: number): void => {
    setActive(index)
    setChosen(index)
    const [first] = timeline[index]?.annotations ?? []
    if (first !== undefined) visit(first)
  }

  if (timeline.length === 0) return <p class="quiet">{t('timeline_empty')}</p>
  const shown = chosen === undefined ? undefined : timeline[chosen]
  return (
    <>
      <TimelineTools marks={events} zoom={zoom} rescale={rescale} toArticle={toArticle} />
      <p class="hidden" id="timeline-help">
        {t('timeline_help')}
      </p>
      <div class="timeline" ref={stage} data-labelled={labelled} style={{ height: `${drawing.height}px` }}>
        <TimelineDrawing drawing={drawing} events={events} width={measure.width} labelled={labelled} />
        <p class="article-date" style={{ top: `${drawing.article}px` }}>
          {t('timeline_issued', formatDate(dateParts(article.issued), t('locale')))}
        </p>
        <ol aria-label={t('timeline_events')} aria-describedby="timeline-help" onKeyDown={pressed}>
          {events.map((placed) => {
            const event = timeline[placed.index]
            if (event === undefined) return null
            const { index } = placed
            return (
              <TimelineEvent
                key={index}
                event={event}
                placed={placed}
                below={drawing.events[index + 1]?.yMark ?? Number.POSITIVE_INFINITY}
                labelled={labelled}
                active={index === active}
                chosen={index === chosen}
                focus={() => setActive(index)}
                choose={() => choose(index)}
              />
            )
          })}
        </ol>
      </div>
      {shown && <EventAnnotations event={shown} named={!labelled} model={model} visit={visit} />}
    </>
  )
}
