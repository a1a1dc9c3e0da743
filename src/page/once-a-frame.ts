/**
 * Gives a function that has `task` run in the window's next frame: once, however often it is called before. The frame comes before the window
 * is painted, so nothing is seen late. After `signal` aborts nothing runs any more.
 */
export const onceAFrame = (task: () => void, signal: AbortSignal): (() => void) => {
  let frame = 0
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame))
  return () => {
    if (signal.aborted) return
    // Asked for anew each time, in case the page has cancelled it.
    window.cancelAnimationFrame(frame)
    frame = window.requestAnimationFrame(task)
  }
}
