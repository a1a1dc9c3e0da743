/** Tells which paragraph the reader has before them; works only while it is listened to. */
import type { Span } from '../core/model/page-text'
import { hear } from './hear'
import type { ReadText } from './read-text'

/** The reading line, as a share of the window's height: above it the reader has read. Passages are scrolled to the same height. */
const READING_LINE = 1 / 3

/** The last line of text that begins above the reading line; empty above the article. */
const spanBefore = ({ page, rangeOf }: ReadText): Span => {
  let found: Span = { start: 0, end: 0 }
  for (const [index, start] of page.lines.entries()) {
    const span = { start, end: (page.lines[index + 1] ?? page.text.length + 1) - 1 }
    const box = rangeOf(span)?.getBoundingClientRect()
    // White space between blocks and hidden text have no height.
    if (box === undefined || box.height === 0) continue
    // One pixel of grace: scroll positions are rounded.
    if (box.top > window.innerHeight * READING_LINE + 1) break
    found = span
  }
  return found
}

/** Tells the paragraph at once, and again whenever scrolling leads to another one, until `signal` aborts. */
export const followReading = (
  read: () => ReadText | undefined,
  tell: (span: Span) => void,
  signal: AbortSignal,
): void => {
  let frame = 0
  let told: Span | undefined
  const look = (): void => {
    frame = 0
    const now = read()
    const span = now && spanBefore(now)
    if (span === undefined || signal.aborted || (span.start === told?.start && span.end === told.end)) return
    told = span
    tell(span)
  }
  const moved = (): void => {
    if (frame === 0) frame = window.requestAnimationFrame(look)
  }
  // Captured, because some themes scroll an element, and its scroll events do not bubble.
  hear(document, 'scroll', moved, signal, { capture: true, passive: true })
  hear(window, 'resize', moved, signal, { passive: true })
  look()
}
