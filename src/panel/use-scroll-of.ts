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

/** Goes to a place as soon as its row is drawn, and again until it stays there. Returns the stop function. */
const restore = ({ row, top }: Place): (() => void) => {
  if (row < 0) {
    window.scrollTo({ top, behavior: 'instant' })
    return () => {}
  }
  const stopping = new AbortController()
  const { signal } = stopping
  const until = performance.now() + PATIENCE
  let steady = 0
  const step = (): void => {
    if (signal.aborted) return
    const now = rows()[row]?.getBoundingClientRect().top
    // Further down there are more rows to come.
    const way = now === undefined ? document.documentElement.scrollHeight : now - top
    window.scrollBy({ top: way, behavior: 'instant' })
    steady = Math.abs(way) < 1 ? steady + 1 : 0
    if (steady < 3 && performance.now() < until) requestAnimationFrame(step)
    else stopping.abort()
  }
  for (const name of READER) window.addEventListener(name, () => stopping.abort(), { signal, passive: true })
  step()
  return () => stopping.abort()
}

/**
 * Scrolls to where the reader left `view` whenever another one gives way to it, and to the top of one that is new.
 * @returns a function to call before another view is chosen, while this one is still drawn
 */
export const useScrollOf = (view: string): (() => void) => {
  const places = useRef(new Map<string, Place | undefined>())
  const last = useRef(view)
  const isAtTop = useRef(false)
  useLayoutEffect(() => {
    if (last.current === view) return
    last.current = view
    const place = places.current.get(view)
    if (place !== undefined) return restore(place)
    // To scroll has the browser lay the page out, and the new view has more of it to come.
    if (!isAtTop.current) window.scrollTo({ top: 0, behavior: 'instant' })
    return undefined
  }, [view])
  return useCallback(() => {
    const place = placeNow()
    places.current.set(view, place)
    isAtTop.current = place === undefined
  }, [view])
}
