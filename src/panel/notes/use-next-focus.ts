/** Where the focus goes when what had it is gone. */
import { useLayoutEffect, useRef } from 'preact/hooks'

/** A selector for what opens the note with this id, in a list of them. */
export const rowOf = (id: string): string => `[data-note="${id}"] .entry`

/**
 * @returns the ref of the element within which it goes, and a function that sets where it goes once the next change is drawn: to the first
 * element for a selector or, where that is not, to the first button
 */
export const useNextFocus = () => {
  const root = useRef<HTMLDivElement>(null)
  const next = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (next.current === undefined) return
    const found = root.current?.querySelector<HTMLElement>(next.current)
    next.current = undefined
    ;(found ?? root.current?.querySelector('button'))?.focus()
  })
  return {
    root,
    focusNext: (selector: string): void => {
      next.current = selector
    },
    /** The row that stands where that of a note did once it is gone. */
    besides: (id: string): string => {
      const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])]
      const ids = rows.map(({ dataset }) => dataset['note'])
      const at = ids.indexOf(id)
      return rowOf(ids[at + 1] ?? ids[at - 1] ?? '')
    },
  }
}
