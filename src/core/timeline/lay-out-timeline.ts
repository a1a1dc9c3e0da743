/**
 * The drawing of a timeline, down the page, as plain numbers in CSS pixels. Time is to scale within each year; a year is as high as
 * the scale has it or as its labels need, and years in which nothing happens are drawn together to a gap.
 */
import type { TimelineEvent } from '../model/edition/timeline'
import { DAYS_A_YEAR, dayAfter, firstDay } from './day-number'

export type TimelineScale = {
  /** Height of a year in which no label needs more. */
  readonly perYear: number
  /** The height that an event's label needs, by its index; 0 where labels are not drawn. */
  labelHeight(index: number): number
  /** Least distance between two marks that stand in one lane, where labels are not drawn. */
  readonly markSize: number
  /** Lanes for marks side by side, at least 1. */
  readonly lanes: number
}

export type PlacedEvent = {
  readonly index: number
  /** Where its first day is on the axis. */
  readonly y: number
  /** For what lasted: where its last day ends. */
  readonly yUntil?: number
  /** Where its mark and its label stand: the label's upper edge, or the mark's middle where there are none. */
  readonly yMark: number
  /** Which lane its mark has, from 0; always 0 beside a label. */
  readonly lane: number
  /** Which lane the bar of its duration has, from 0. */
  readonly barLane: number
}

export type Tick = { readonly year: number; readonly y: number }

export type TimelineDrawing = {
  readonly height: number
  /** In the order of time. */
  readonly events: readonly PlacedEvent[]
  /** Where the years begin that are drawn to scale. */
  readonly ticks: readonly Tick[]
  /** Where empty years were drawn together, from and to. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
  /** Where the article's date is. */
  readonly article: number
}

/** Empty years drawn to scale; more than these become a gap. */
const MOST_EMPTY = 1
/** Height of a gap. */
const GAP = 28
/** Room above the first and below the last event. */
const MARGIN = 18
/** Room around the article's date, which has a line of text of its own. */
const AROUND_ARTICLE = 30

type Stretch = {
  readonly from: number
  readonly to: number
  readonly members: readonly number[]
  readonly isGap: boolean
}

/** Time cut at the beginning of each year and at the article's date, with the events that begin in each piece. */
const stretchesOf = (events: readonly TimelineEvent[], article: number): Stretch[] => {
  const days = events.map(({ date }) => firstDay(date))
  const ends = events.map(({ date, until }) => dayAfter(until ?? date))
  const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()
  const first = yearOf(Math.min(article, ...days))
  const last = yearOf(Math.max(article, ...ends) - 1)
  const cuts = [article]
  for (let year = first; year <= last + 1; year++) cuts.push(firstDay(String(year).padStart(4, '0')))
  cuts.sort((a, b) => a - b)
  const pieces = cuts.slice(1).flatMap((to, index): Stretch[] => {
    const from = cuts[index] ?? to
    if (to === from) return []
    const members = days.flatMap((day, event) => (day >= from && day < to ? [event] : []))
    return [{ from, to, members, isGap: false }]
  })
  return joinedGaps(pieces, article)
}

const joinedGaps = (pieces: readonly Stretch[], article: number): Stretch[] => {
  const out: Stretch[] = []
  let empty: Stretch[] = []
  const flush = (): void => {
    const [first] = empty
    const last = empty.at(-1)
    if (first !== undefined && last !== undefined && empty.length > MOST_EMPTY)
      out.push({ from: first.from, to: last.to, members: [], isGap: true })
    else out.push(...empty)
    empty = []
  }
  for (const piece of pieces) {
    const touchesArticle = piece.from === article || piece.to === article
    if (piece.members.length === 0 && !touchesArticle) empty.push(piece)
    else {
      flush()
      out.push(piece)
    }
  }
  flush()
  return out
}

/** Labels as near to their dates as they can be without overlap, between `top` and `bottom`, where they are known to fit. */
const spread = (wanted: readonly number[], heights: readonly number[], top: number, bottom: number): number[] => {
  const places: number[] = []
  let free = top
  wanted.forEach((y, index) => {
    const place = Math.max(y, free)
    places.push(place)
    free = place + (heights[index] ?? 0)
  })
  let end = bottom
  for (let index = places.length - 1; index >= 0; index--) {
    const place = Math.min(places[index] ?? 0, end - (heights[index] ?? 0))
    places[index] = place
    end = place
  }
  return places
}

/** The lowest lane that is free from `from`; takes it until `to`. */
const takeLane = (lanes: number[], from: number, to: number, most: number): number => {
  const free = lanes.findIndex((until) => until <= from)
  const lane = free >= 0 ? free : lanes.length < most ? lanes.length : lanes.indexOf(Math.min(...lanes))
  lanes[lane] = to
  return lane
}

/**
 * Lays the events out.
 *
 * @param events in the order of time
 * @param issued the article's date, `YYYY-MM-DD` or less precise
 */
export const layOutTimeline = (
  events: readonly TimelineEvent[],
  issued: string,
  scale: TimelineScale,
): TimelineDrawing => {
  const articleDay = firstDay(issued)
  const stretches = stretchesOf(events, articleDay)
  const placed = new Map<number, { y: number; yMark: number; lane: number }>()
  const edges: { day: number; y: number }[] = []
  const gaps: { from: number; to: number }[] = []
  const ticks: Tick[] = []
  const markLanes: number[] = []
  let top = MARGIN
  let article = top

  for (const { from, isGap, members, to } of stretches) {
    const heights = members.map(scale.labelHeight)
    const needed = heights.reduce((sum, height) => sum + height, 0)
    const length = isGap ? GAP : Math.max(((to - from) / DAYS_A_YEAR) * scale.perYear, needed)
    if (from === articleDay) {
      article = top + AROUND_ARTICLE / 2
      top += AROUND_ARTICLE
    }
    const bottom = top + length
    const yOf = (day: number): number => top + ((day - from) / (to - from)) * length
    edges.push({ day: from, y: top }, { day: to, y: bottom })
    if (isGap) gaps.push({ from: top, to: bottom })
    else if (from !== articleDay) ticks.push({ year: new Date(from * 86_400_000).getUTCFullYear(), y: top })
    const wanted = members.map((index) => yOf(firstDay(events[index]?.date ?? issued)))
    const labels = needed > 0 ? spread(wanted, heights, top, bottom) : wanted
    members.forEach((index, member) => {
      const y = wanted[member] ?? top
      const yMark = labels[member] ?? y
      const lane = needed > 0 ? 0 : takeLane(markLanes, y, y + scale.markSize, scale.lanes)
      placed.set(index, { y, yMark, lane })
    })
    top = bottom
  }

  const yAt = (day: number): number => {
    const index = edges.findIndex((edge) => edge.day >= day)
    const [before, after] = [edges[index - 1], edges[index]]
    if (after === undefined) return top
    if (before === undefined || after.day === before.day) return after.y
    return before.y + ((day - before.day) / (after.day - before.day)) * (after.y - before.y)
  }
  const barLanes: number[] = []
  return {
    height: top + MARGIN,
    ticks,
    gaps,
    article,
    events: events.flatMap(({ until }, index) => {
      const at = placed.get(index)
      if (at === undefined) return []
      if (until === undefined) return [{ ...at, index, barLane: 0 }]
      const yUntil = yAt(dayAfter(until))
      const barLane = takeLane(barLanes, at.y, yUntil, Number.POSITIVE_INFINITY)
      return [{ ...at, index, yUntil, barLane }]
    }),
  }
}
