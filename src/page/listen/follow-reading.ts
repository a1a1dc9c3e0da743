/** Tells which paragraph the reader has before them; works only while it is listened to. */
import type { Span } from '../../core/model/page/page-text'
import { hear } from '../hear'
import { onceAFrame } from '../once-a-frame'
import type { ReadText } from '../text/read-text'

/** The reading line, as a share of the window's height: above it the reader has read. Passages are scrolled to the same height. */
const READING_LINE = 1 / 3

/**
 * The last line of text that begins above the reading line; empty above the article. It halves the lines, because each one asked costs a
 * look at the layout.
 */
const spanBefore = ({ page, rangeOf }: ReadText): Span => {
  const { lines, text } = page
  const spanOf = (index: number): Span => ({ start: lines[index] ?? 0, end: (lines[index + 1] ?? text.length + 1) - 1 })
  let found: Span = { start: 0, end: 0 }
  let [from, to] = [0, lines.length]
  while (from < to) {
    const middle = (from + to) >> 1
    let at = middle
    let box = rangeOf(spanOf(at))?.getBoundingClientRect()
    // White space between blocks and hidden text have no height.
    while (at + 1 < to && (box === undefined || box.height === 0)) {
      at += 1
      box = rangeOf(spanOf(at))?.getBoundingClientRect()
    }
    // One pixel of grace: scroll positions are rounded.
    const isAbove = box !== undefined && box.height > 0 && box.top <= window.innerHeight * READING_LINE + 1
    if (isAbove) found = spanOf(at)
    if (isAbove) from = at + 1
    else to = middle
  }
  return found
}

/** Tells the paragraph at once, and again whenever scrolling leads to another one, until `signal` aborts. */
export const followReading = (
  read: () => ReadText | undefined,
  tell: (span: Span) => void,
  signal: AbortSignal,
): void => {
  let told: Span | undefined
  const look = (): void => {
    const now = read()
    const span = now && spanBefore(now)
    if (span === undefined || (span.start === told?.start && span.end === told.end)) return
    told = span
    tell(span)
  }
  const moved = onceAFrame(look, signal)
  // Captured, because some themes scroll an element, and its scroll events do not bubble.
  hear(document, 'scroll', moved, signal, { capture: true, passive: true })
  hear(window, 'resize', moved, signal, { passive: true })
  look()
}
