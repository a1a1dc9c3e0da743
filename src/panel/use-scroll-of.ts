/** Each view of the panel has its own place in the window's scroll, to which the reader comes back with it. */
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'

/**
 * The row at the top of the window: offsets alone would lead astray, for rows out of sight have a height that is guessed. A view without rows
 * has -1, and its offset.
 */
type Place = { readonly row: number; readonly top: number }

/** Below search and tabs, which stay at the top, in CSS px. */
const HEAD = 90
/** Long lists are there after this time at the latest, in ms. */
const PATIENCE = 2000
/** What the reader scrolls with. */
const READER = ['wheel', 'touchstart', 'pointerdown', 'keydown']

const rows = (): NodeListOf<Element> => document.querySelectorAll('.view li')

const placeNow = (): Place | undefined => {
  if (window.scrollY === 0) return undefined
  const tops = [...rows()].map((row) => row.getBoundingClientRect().top)
  const row = tops.findIndex((top) => top >= HEAD)
  return { row, top: tops[row] ?? window.scrollY }
}

/**
 * Brings an element to `top` (CSS px from the window's edge) as soon as it is drawn, and again until it stays there.
 * @param find the element; undefined while it is not drawn
 * @param meanwhile how far to scroll while it is not drawn, in CSS px
 * @returns the stop function
 */
const bring = (find: () => Element | null | undefined, top: number, meanwhile: () => number): (() => void) => {
  const stopping = new AbortController()
  const { signal } = stopping
  const until = performance.now() + PATIENCE
  let steady = 0
  const step = (): void => {
    if (signal.aborted) return
    const now = find()?.getBoundingClientRect().top
    window.scrollBy({ top: now === undefined ? meanwhile() : now - top, behavior: 'instant' })
    steady = now !== undefined && Math.abs(now - top) < 1 ? steady + 1 : 0
    if (steady < 3 && performance.now() < until) requestAnimationFrame(step)
    else stopping.abort()
  }
  // The press that chose the view may still be on its way to the window.
  const began = performance.now()
  const heard = (event: Event): void => {
    if (event.timeStamp > began) stopping.abort()
  }
  for (const name of READER) window.addEventListener(name, heard, { signal, passive: true })
  step()
  return () => stopping.abort()
}

/** Goes back to a place. Returns the stop function. */
const restore = ({ row, top }: Place): (() => void) => {
  // Further down there are more rows to come.
  if (row >= 0)
    return bring(
      () => rows()[row],
      top,
      () => document.documentElement.scrollHeight,
    )
  window.scrollTo({ top, behavior: 'instant' })
  return () => {}
}

/**
 * Scrolls to where the reader left `view` whenever another one gives way to it. One that is new begins at its start, if it has one, else at
 * its top.
 * @param starts selectors of what is to stand in the middle of the window when a view is new, by view
 * @returns a function to call before another view is chosen, while this one is still drawn
 */
export const useScrollOf = <View extends string>(
  view: View,
  starts: Readonly<Partial<Record<View, string>>>,
): (() => void) => {
  const places = useRef(new Map<string, Place | undefined>())
  const last = useRef<string>(undefined)
  const isAtTop = useRef(false)
  useLayoutEffect(() => {
    if (last.current === view) return
    const isFirst = last.current === undefined
    last.current = view
    const place = places.current.get(view)
    if (place !== undefined) return restore(place)
    const start = starts[view]
    if (start !== undefined && !places.current.has(view))
      return bring(
        () => document.querySelector(start),
        window.innerHeight / 2,
        () => 0,
      )
    if (isFirst) return
    // To scroll has the browser lay the page out, and the new view has more of it to come.
    if (!isAtTop.current) window.scrollTo({ top: 0, behavior: 'instant' })
    return
  }, [view])
  return useCallback(() => {
    const place = placeNow()
    places.current.set(view, place)
    isAtTop.current = place === undefined
  }, [view])
}
