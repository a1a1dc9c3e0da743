/** Tells what the reader has selected, once they have done so. */
import { hear } from '../hear'

/** After the pointer went up, in ms: the browser may yet take the selection back. */
const AFTER_POINTER = 10
/** After the last change by keys or by a finger on the browser's own handles, in ms. */
const AFTER_CHANGE = 200

/** The selected range; null if nothing is selected. */
export const selectedRange = (): Range | null => {
  const selection = document.getSelection()
  return selection !== null && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null
}

/** Calls `tell` with each selection, and with null when there is none any more, until `signal` aborts. While the pointer is down nothing is told. */
export const watchSelection = (tell: (range: Range | null) => void, signal: AbortSignal): void => {
  let timer = 0
  let isDown = false
  let told: Range | null = null
  const look = (): void => {
    const range = isDown ? null : selectedRange()
    if (range === null && told === null) return
    told = range
    tell(range)
  }
  const soon = (delay: number): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(look, delay)
  }
  const lifted = (): void => {
    isDown = false
    soon(AFTER_POINTER)
  }
  hear(document, 'selectionchange', () => soon(AFTER_CHANGE), signal)
  hear(
    document,
    'pointerdown',
    ({ pointerType }) => {
      // A finger scrolls, too, and the browser's handles of a selection send no event when it goes up.
      isDown = pointerType === 'mouse'
    },
    signal,
    { capture: true, passive: true },
  )
  for (const name of ['pointerup', 'pointercancel'] as const) hear(window, name, lifted, signal, { capture: true })
  signal.addEventListener('abort', () => window.clearTimeout(timer))
}
