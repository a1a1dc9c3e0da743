/** Takes the reader from a surface beside the page to a place in the article, and back. */
import type { Span } from '../core/model/page/page-text'
import type { Light } from '../page/marks/light'
import { type ScrollPosition, scrollBack, scrollPosition, scrollToRange } from '../page/scroll/scroll-to'
import { openFolds } from '../page/text/open-folds'
import type { Now } from './now'
import type { Popover } from './popover'

export type Visits = {
  /** Scrolls to an annotation and opens its card; false if it is not shown, or if the page hides it. */
  open(id: string): boolean
  /** Scrolls to a span of the text and lights it up; false if there is no such span, or if the page hides it. */
  show(span: Span): boolean
  /** Scrolls back to where the reader was before a series of visits; false if there was none. */
  back(): boolean
}

export const createVisits = (now: Readonly<Now>, popover: Popover, light: Light): Visits => {
  let from: ScrollPosition | undefined

  /** A reader who closed what a visit had opened reads on there, so the next visit begins a new series. */
  const depart = (range: Range): void => {
    const visiting = popover.state().open !== null || light.isOn()
    if (from === undefined || !visiting) from = scrollPosition(range)
  }
  return {
    open: (id) => {
      const range = now.stage.rangeOf(id, 'passage')
      if (range === undefined || !openFolds(range)) return false
      depart(range)
      popover.show(id)
      light.pulse(range, false)
      return true
    },
    show: (span) => {
      const range = now.reading?.read.rangeOf(span)
      if (range === undefined || !openFolds(range)) return false
      depart(range)
      popover.dismiss()
      scrollToRange(range)
      light.pulse(range, true)
      return true
    },
    back: () => {
      if (from === undefined) return false
      popover.dismiss()
      light.set(undefined)
      scrollBack(from)
      from = undefined
      return true
    },
  }
}
