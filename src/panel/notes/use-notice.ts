/** What is said of the reader's last change, and how to take it back. */
import { useState } from 'preact/hooks'
import { useStrings } from '../../ui/strings'
import type { Say } from './note-changes'

export type Notice = {
  readonly text: string
  /** Takes the change back, and says so; undefined if there is nothing to take back. */
  readonly undo: (() => void) | undefined
  readonly say: Say
}

/** A new thing said takes the place of the one before. */
export const useNotice = (): Notice => {
  const t = useStrings()
  const [said, setSaid] = useState<{ text: string; undo?: (() => void) | undefined }>({ text: '' })
  const say: Say = (text, undo) => setSaid({ text, undo })
  const { text, undo } = said
  return {
    text,
    say,
    undo:
      undo &&
      (() => {
        undo()
        say(t('own_undone'))
      }),
  }
}
