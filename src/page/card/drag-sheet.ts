/** Lets a finger drag the bottom sheet down by its head. The sheet closes if it is dragged far or fast enough. */
import { hear } from '../hear'
import type { Overlay } from './overlay'

/** The sheet closes if it is let go beyond this share of its height. */
const FAR = 0.3
/** A flick has at least this mean speed, in CSS px per ms, and this length, in CSS px. */
const FAST = 0.5
const FLICK = 24
/** How long the sheet takes to slide back or out of the window, in ms. */
const DURATION = 160

type Drag = { readonly pointer: number; readonly y: number; readonly time: number }

/** Makes the sheet draggable until `signal` aborts. Its close button does the same without dragging (WCAG 2.5.7). */
export const dragSheet = ({ isSheet, surface }: Overlay, close: () => void, signal: AbortSignal): void => {
  let drag: Drag | undefined
  let way = 0

  const moveTo = (distance: number): void => {
    way = distance
    surface.style.translate = distance > 0 ? `0 ${distance}px` : ''
  }
  /** Slides from where the sheet was let go. */
  const glide = async (to: string): Promise<void> => {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    await surface.animate({ translate: [`0 ${way}px`, to] }, { duration: DURATION, easing: 'ease-out' }).finished
  }

  const begin = ({ button, clientY, isPrimary, pointerId, target, timeStamp }: PointerEvent): void => {
    const isHead = target instanceof Element && target.closest('.card-head') !== null && !target.closest('button')
    if (!isPrimary || button !== 0 || !isHead || !isSheet()) return
    drag = { pointer: pointerId, y: clientY, time: timeStamp }
    surface.setPointerCapture(pointerId)
  }
  const move = ({ clientY, pointerId }: PointerEvent): void => {
    if (drag?.pointer === pointerId) moveTo(Math.max(0, clientY - drag.y))
  }
  const release = async ({ pointerId, timeStamp, type }: PointerEvent): Promise<void> => {
    if (drag?.pointer !== pointerId) return
    const isFast = way >= FLICK && way / Math.max(1, timeStamp - drag.time) >= FAST
    drag = undefined
    if (type === 'pointerup' && (isFast || way > surface.offsetHeight * FAR)) {
      await glide('0 100%')
      close()
    } else if (way > 0) {
      void glide('0 0')
    }
    moveTo(0)
  }
  hear(surface, 'pointerdown', begin, signal)
  hear(surface, 'pointermove', move, signal)
  hear(surface, 'pointerup', release, signal)
  hear(surface, 'pointercancel', release, signal)
}
