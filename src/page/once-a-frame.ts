/**
 * Returns what asks for `task`: it is run once in the window's next frame, however often it was asked for, until `signal` aborts. The frame
 * comes before the window is painted, so nothing is seen late.
 */
export const onceAFrame = (task: () => void, signal: AbortSignal): (() => void) => {
  let frame = 0
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame))
  return () => {
    if (frame !== 0 || signal.aborted) return
    frame = window.requestAnimationFrame(() => {
      frame = 0
      task()
    })
  }
}
