/** Copying with an answer: what came of it is said in words. */
import { useState } from 'preact/hooks'
import type { CardActions } from './card-actions'
import { useStrings } from './strings'

/** What came of the last copy, for a live region, and the function that copies a text known to the reader as `name`. */
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
