/** Copies, and says the result in words. */
import { useState } from 'preact/hooks'
import type { CardActions } from './card-actions'
import { useStrings } from './strings'

/** Copies a text. `name` is what the reader calls it; `html` is the same text with its italics. */
export type RunCopy = (text: string, name: string, html?: string) => void

/** The result of the last copy, for a live region, and a function that copies a text. */
export const useCopy = (copy: CardActions['copy']): [status: string, run: RunCopy] => {
  const t = useStrings()
  const [status, setStatus] = useState('')
  const run: RunCopy = (text, name, html) => {
    // No second argument where there is none, so that nothing is taken for formatted.
    const copying = html === undefined ? copy(text) : copy(text, html)
    copying
      .catch(() => 'refused' as const)
      .then((copied) => {
        const lost = html !== undefined && copied === 'plain'
        setStatus(t(copied === 'refused' ? 'copy_failed' : lost ? 'copied_plain' : 'copied', name))
      })
  }
  return [status, run]
}
