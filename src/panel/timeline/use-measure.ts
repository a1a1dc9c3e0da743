/** How wide an element is, and how its text runs. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** In CSS pixels. `charWidth` is that of an average letter of the element's own text. */
export type Measure = { readonly width: number; readonly charWidth: number; readonly lineHeight: number }

/** Before anything is measured, and where nothing has a size: the width of a narrow panel, small text. */
const ASSUMED: Measure = { width: 320, charWidth: 6.2, lineHeight: 18 }
const SAMPLE = 'The parties announced that talks on a second pipeline had begun in 2013'

/** Measures the element now and whenever its width changes. */
export const useMeasure = (element: RefObject<HTMLElement | null>): Measure => {
  const [measure, setMeasure] = useState(ASSUMED)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const look = (): void => {
      const probe = document.createElement('span')
      probe.className = 'probe'
      probe.textContent = SAMPLE
      current.append(probe)
      const box = probe.getBoundingClientRect()
      probe.remove()
      const width = current.clientWidth
      if (width > 0 && box.width > 0)
        setMeasure({ width, charWidth: box.width / SAMPLE.length, lineHeight: box.height })
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return measure
}
