/** What pages of the extension and the browser's own controls ask of what is shown. */
import type { ToTab } from '../core/model/messages/to-tab'
import type { Display } from './display'

/** What is asked of the display; the rest is asked of the page as a whole. */
export type ToDisplay = Exclude<ToTab, { type: 'text' | 'print' | 'report' }>

/** Does what is asked; false where there is no such thing. */
export const answerBy = ({ commands, visits }: Display, message: ToDisplay): boolean => {
  switch (message.type) {
    case 'next':
      return commands.step(1, message.kind)
    case 'look-up':
      return commands.lookUp()
    case 'make-note':
      return commands.mark(message.write, true)
    case 'place-note':
      return commands.place(message.id)
    case 'open':
      return visits.open(message.id)
    case 'show':
      return visits.show(message)
    case 'back':
      return visits.back()
  }
}
