/** The timeline's scales, and what the core needs to know of labels and marks to lay it out. */
import type { TimelineEvent } from '../../core/model/edition/timeline'
import type { Translate } from '../../core/texts/translate'
import type { TimelineScale } from '../../core/timeline/lay-out-timeline'
import { dateParts, formatDate } from '../../ui/dates'
import type { Measure } from './use-measure'

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
export const TARGETS = { fine: 28, coarse: 44 }

/** Whether events have labels at one of `SCALES`, by its index. */
export const isLabelled = (zoom: number): boolean => zoom >= FIRST_LABELLED

/** When an event was, in words. */
export const eventDate = ({ date, until }: TimelineEvent, t: Translate): string => {
  const words = (each: string): string => formatDate(dateParts(each), t('locale'))
  return until === undefined ? words(date) : t('date_range', words(date), words(until))
}

/** One of `SCALES`, by its index, for the width and the type that were measured. */
export const timelineScale = (
  timeline: readonly TimelineEvent[],
  zoom: number,
  { charWidth, lineHeight, width }: Measure,
  t: Translate,
): TimelineScale => {
  const room = width - LABEL_LEFT - LABEL_RIGHT
  const least = matchMedia('(pointer: coarse)').matches ? TARGETS.coarse : TARGETS.fine
  return {
    perYear: SCALES[zoom] ?? SCALES[0],
    labelHeight: (index) => {
      if (!isLabelled(zoom)) return 0
      const event = timeline[index]
      const length = (event?.event.length ?? 0) + (event === undefined ? 0 : eventDate(event, t).length + 2)
      // Somewhat more than an average line has: words do not fill lines to the end.
      const lines = Math.ceil((length * charWidth * 1.08) / room + 0.3)
      return Math.max(lines * lineHeight + LABEL_PAD, least)
    },
    markSize: MARK_STEP,
    lanes: Math.max(1, Math.floor((width - LABEL_LEFT / 2) / MARK_STEP) - 1),
  }
}
