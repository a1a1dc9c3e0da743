/** Copies, and says the result in words. */
import { useState } from 'preact/hooks'
import type { CardActions } from './card-actions'
import { useStrings } from './strings'

/** The result of the last copy, for a live region, and a function that copies a text. `name` is what the reader calls the text. */
export const useCopy = (copy: CardActions['copy']): [status: string, run: (text: string, name: string) => void] => {
  const t = useStrings()
  const [status, setStatus] = useState('')
  const run = (text: string, name: string) => {
    copy(text)
      .catch(() => false)
      .then((done) => setStatus(t(done ? 'copied' : 'copy_failed', name)))
  }
  return [status, run]
}
