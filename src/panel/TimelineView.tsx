/** The events of the edition against the article's date, to scale, down the page. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { KINDS } from '../core/model/kinds'
import type { TimelineEvent } from '../core/model/timeline'
import { layOutTimeline } from '../core/timeline/lay-out-timeline'
import { dateParts, formatDate } from '../ui/dates'
import { Icon } from '../ui/Icon'
import { type Translate, useStrings } from '../ui/strings'
import { curled } from '../ui/typography'
import type { EditionModel } from './edition-model'
import { FIRST_LINE, markPoint, Sign, TimelineDrawing } from './TimelineDrawing'
import { useGrowing } from './use-growing'
import { useMeasure } from './use-measure'

/** Heights of a year in CSS pixels; from the second on, events have their labels. */
export const SCALES = [24, 24, 72, 180, 420] as const
const FIRST_LABELLED = 1

/** Where labels begin, and the room that they keep to the right and between them, in CSS pixels. */
const LABEL_LEFT = 88
const LABEL_RIGHT = 4
const LABEL_PAD = 8
/** How far marks are apart where there are no labels. */
const MARK_STEP = 14
/** Least height of a label: a target for the mouse, or for a finger (WCAG 2.2, 2.5.8 and 2.5.5). */
const TARGETS = { fine: 28, coarse: 44 }

const dateOf = ({ date, until }: TimelineEvent, t: Translate): string => {
  const words = (each: string): string => formatDate(dateParts(each), t('locale'))
  return until === undefined ? words(date) : t('date_range', words(date), words(until))
}

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
  const [active, setActive] = useState(0)
  const [chosen, setChosen] = useState<number>()
  /** What keeps its place in the window while the scale changes. */
  const kept = useRef<{ index: number; top: number } | undefined>(undefined)
  const labelled = zoom >= FIRST_LABELLED

  const drawing = useMemo(() => {
    const width = measure.width - LABEL_LEFT - LABEL_RIGHT
    const least = matchMedia('(pointer: coarse)').matches ? TARGETS.coarse : TARGETS.fine
    return layOutTimeline(timeline, article.issued, {
      perYear: SCALES[zoom] ?? SCALES[0],
      labelHeight: (index) => {
        if (!labelled) return 0
        const event = timeline[index]
        const length = (event?.event.length ?? 0) + (event === undefined ? 0 : dateOf(event, t).length + 2)
        // Somewhat more than an average line has: words do not fill lines to the end.
        const lines = Math.ceil((length * measure.charWidth * 1.08) / width + 0.3)
        return Math.max(lines * measure.lineHeight + LABEL_PAD, least)
      },
      markSize: MARK_STEP,
      lanes: Math.max(1, Math.floor((measure.width - LABEL_LEFT / 2) / MARK_STEP) - 1),
    })
  }, [article.issued, labelled, measure, t, timeline, zoom])

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

  const rescale = (step: 1 | -1): void => {
    const next = zoom + step
    if (next < 0 || next >= SCALES.length) return
    const middle = window.innerHeight / 2
    const distance = (index: number): number =>
      Math.abs((buttonOf(index)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) - middle)
    const isSeen = distance(active) <= middle
    const index = isSeen
      ? active
      : timeline.reduce((best, _, each) => (distance(each) < distance(best) ? each : best), 0)
    kept.current = { index, top: buttonOf(index)?.getBoundingClientRect().top ?? 0 }
    setZoom(next)
  }
  // Once the new drawing is there.
  useLayoutEffect(() => {
    const { current } = kept
    kept.current = undefined
    if (current === undefined) return
    const top = buttonOf(current.index)?.getBoundingClientRect().top ?? current.top
    window.scrollBy({ top: top - current.top, behavior: 'instant' })
  }, [drawing])

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
    const after = timeline.findIndex(({ date }) => date > article.issued)
    const index = after < 0 ? timeline.length - 1 : after
    setActive(index)
    const top = stage.current?.getBoundingClientRect().top ?? 0
    window.scrollTo({ top: window.scrollY + top + drawing.article - window.innerHeight / 2, behavior: 'instant' })
    buttonOf(index)?.focus({ preventScroll: true })
  }
  const choose = (index: number): void => {
    setActive(index)
    setChosen(index)
    const [first] = timeline[index]?.annotations ?? []
    if (first !== undefined) visit(first)
  }

  // A listener of our own: wheel listeners made by components are passive, and the browser would zoom the panel, too.
  const wheel = useRef((_: WheelEvent): void => {})
  wheel.current = (event) => {
    if (!event.ctrlKey) return
    event.preventDefault()
    if (event.deltaY !== 0) rescale(event.deltaY < 0 ? 1 : -1)
  }
  useLayoutEffect(() => {
    const { current } = stage
    const turned = (event: WheelEvent): void => wheel.current(event)
    current?.addEventListener('wheel', turned, { passive: false })
    return () => current?.removeEventListener('wheel', turned)
  }, [])

  if (timeline.length === 0) return <p class="quiet">{t('timeline_empty')}</p>
  const shown = chosen === undefined ? undefined : timeline[chosen]
  return (
    <>
      <div class="timeline-tools">
        <button
          type="button"
          class="action square"
          aria-label={t('zoom_out')}
          disabled={zoom === 0}
          onClick={() => rescale(-1)}
        >
          −
        </button>
        <button
          type="button"
          class="action square"
          aria-label={t('zoom_in')}
          disabled={zoom === SCALES.length - 1}
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
            const date = dateOf(event, t)
            const { x, y } = markPoint(placed, labelled)
            const height = (drawing.events[index + 1]?.yMark ?? Number.POSITIVE_INFINITY) - placed.yMark
            return (
              <li
                key={index}
                style={
                  labelled
                    ? {
                        top: `${y - FIRST_LINE}px`,
                        left: `${x - 10}px`,
                        maxHeight: `${Math.max(height, TARGETS.fine)}px`,
                      }
                    : { top: `${y - 7}px`, left: `${x - 7}px` }
                }
              >
                <button
                  type="button"
                  data-event={index}
                  tabIndex={index === active ? 0 : -1}
                  title={labelled ? undefined : t('event_name', date, curled(event.event))}
                  aria-label={labelled ? undefined : t('event_name', date, curled(event.event))}
                  aria-current={index === chosen || undefined}
                  onFocus={() => setActive(index)}
                  onClick={() => choose(index)}
                >
                  {labelled && (
                    <>
                      <span class="when">{date}</span> <span lang="en">{curled(event.event)}</span>
                    </>
                  )}
                </button>
              </li>
            )
          })}
        </ol>
      </div>
      {shown && (
        <div class="event-annotations dock">
          {!labelled && (
            <p>
              <span class="when">{dateOf(shown, t)}</span> <span lang="en">{curled(shown.event)}</span>
            </p>
          )}
          <p class="label quiet">{t('event_annotations')}</p>
          <ul>
            {shown.annotations.map((id) => {
              const { kind, stance } = model.iconOf(id)
              return (
                <li key={id}>
                  <button type="button" class="place" data-kind={kind} data-stance={stance} onClick={() => visit(id)}>
                    <Icon name={stance ?? kind} />
                    <span lang={kind === 'footnote' ? undefined : 'en'}>{curled(model.labelOf(id))}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </>
  )
}
