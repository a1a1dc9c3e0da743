/** Changes the timeline's scale, by buttons, keys and wheel, while what the reader looks at keeps its place in the window. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { SCALES } from './timeline-scale'

type RescaleOptions = {
  readonly stage: RefObject<HTMLElement | null>
  readonly zoom: number
  setZoom(zoom: number): void
  /** The event that the keyboard is at, which is kept where it is seen; else the one nearest to the middle of the window. */
  readonly active: number
  /** How many events there are. */
  readonly count: number
  /** Another drawing means that the new scale has been drawn. */
  readonly drawing: object
  buttonOf(index: number): HTMLElement | null
}

/** The function that goes a step up or down the scales; it does nothing at either end. */
export const useRescale = ({
  active,
  buttonOf,
  count,
  drawing,
  setZoom,
  stage,
  zoom,
}: RescaleOptions): ((step: 1 | -1) => void) => {
  const kept = useRef<{ index: number; top: number } | undefined>(undefined)
  const rescale = (step: 1 | -1): void => {
    const next = zoom + step
    if (next < 0 || next >= SCALES.length) return
    const middle = window.innerHeight / 2
    const distance = (index: number): number =>
      Math.abs((buttonOf(index)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) - middle)
    let index = active
    if (distance(active) > middle) {
      index = 0
      for (let each = 1; each < count; each++) if (distance(each) < distance(index)) index = each
    }
    kept.current = { index, top: buttonOf(index)?.getBoundingClientRect().top ?? 0 }
    setZoom(next)
  }
  // Once the new drawing is there.
  useLayoutEffect(() => {
    const { current } = kept
    kept.current = undefined
    if (current === undefined) return
    const top = buttonOf(current.index)?.getBoundingClientRect().top ?? current.top
    window.scrollBy({ top: top - current.top, behavior: 'instant' })
  }, [drawing])

  // A listener of our own: wheel listeners made by components are passive, and the browser would zoom the panel, too.
  const wheel = useRef((_: WheelEvent): void => {})
  wheel.current = (event) => {
    if (!event.ctrlKey) return
    event.preventDefault()
    if (event.deltaY !== 0) rescale(event.deltaY < 0 ? 1 : -1)
  }
  useLayoutEffect(() => {
    const { current } = stage
    const turned = (event: WheelEvent): void => wheel.current(event)
    current?.addEventListener('wheel', turned, { passive: false })
    return () => current?.removeEventListener('wheel', turned)
  }, [])
  return rescale
}
