/** What is drawn of a timeline under its events: the axis with its years and gaps, bars for what lasted, and a mark for each event. */
import type { Kind, Stance } from '../../core/model/kinds'
import type { TimelineDrawing as Drawing, PlacedEvent } from '../../core/timeline/lay-out-timeline'
import { Icon } from '../../ui/Icon'

/** Across the page, in CSS pixels: years stand before the axis, with bars beside it; marks and labels behind. */
const AXIS = 52
const BAR_STEP = 5
/** Half the side of a sign. */
const HALF = 6
/** From a label's upper edge to the middle of its first line. */
export const FIRST_LINE = 13

/** Where the middle of an event's mark is. */
export const markPoint = ({ lane, yMark }: PlacedEvent, labelled: boolean): { x: number; y: number } =>
  labelled ? { x: AXIS + 24, y: yMark + FIRST_LINE } : { x: AXIS + 12 + lane * 14, y: yMark }

export type MarkedEvent = PlacedEvent & { readonly kind: Kind; readonly stance: Stance | undefined }

const zigzag = (from: number, to: number): string => {
  const middle = (from + to) / 2
  return `M${AXIS} ${from}V${middle - 7}l-4 3.5l8 4l-8 4l4 2.5V${to}`
}

type TimelineDrawingProps = {
  drawing: Drawing
  events: readonly MarkedEvent[]
  width: number
  labelled: boolean
}

/** Decoration to those who do not see it: the events themselves are a list of buttons that lies over it. */
export const TimelineDrawing = ({ drawing, events, width, labelled }: TimelineDrawingProps) => {
  const { article, gaps, height, ticks } = drawing
  const first = ticks[0]?.y ?? 0
  const ends = [...gaps.map(({ from }) => from), height]
  const starts = [Math.min(first, gaps[0]?.from ?? first), ...gaps.map(({ to }) => to)]
  return (
    <svg class="drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {starts.map((from, index) => (
        <path key={from} class="axis" d={`M${AXIS} ${from}V${ends[index] ?? height}`} />
      ))}
      {gaps.map(({ from, to }) => (
        <path key={from} class="axis gap" d={zigzag(from, to)} />
      ))}
      {ticks.map(({ year, y }) => (
        <g key={year} class="tick">
          <path d={`M${AXIS - 5} ${y}H${labelled ? AXIS + 5 : width}`} />
          <text x="0" y={y + 4}>
            {year}
          </text>
        </g>
      ))}
      {events.map(({ barLane, index, y, yUntil }) =>
        yUntil === undefined ? null : (
          <path key={index} class="bar" d={`M${AXIS - 4 - barLane * BAR_STEP} ${y}V${Math.max(yUntil, y + 3)}`} />
        ),
      )}
      <path class="article-rule" d={`M0 ${article}H${width}`} />
      {events.map((event) => {
        const { x, y } = markPoint(event, labelled)
        return (
          <g key={event.index} class="mark" data-kind={event.kind} data-stance={event.stance}>
            {labelled && <path class="leader" d={`M${AXIS} ${event.y}L${x - 8} ${y}H${x}`} />}
            <circle class="moment" cx={AXIS} cy={event.y} r="1.6" />
            <circle class="ground" cx={x} cy={y} r={HALF + 1} />
            <g transform={`translate(${x - HALF} ${y - HALF})`}>
              <Icon name={event.stance ?? event.kind} />
            </g>
          </g>
        )
      })}
    </svg>
  )
}
