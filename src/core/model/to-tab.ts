/** What the extension's pages ask the content script of a tab; each request names its answer. */
import { KINDS, type Kind } from './kinds'
import type { Span } from './page-text'

export type ToTab =
  /**
   * `report`; answer: the Report of the tab's page. `look-up`: open the card of what the edition says on the selected text, or say that
   * it says nothing; answer: true if it says something. `back`: scroll back to where the reader was before `open` and `show`; answer:
   * true if there was a way back.
   */
  | { readonly type: 'report' | 'look-up' | 'back' }
  /** Scroll to an annotation and open its card; answer: true if it is on the page. */
  | { readonly type: 'open'; readonly id: string }
  /** Lead on to the next annotation of this kind; answer: true if there is one. */
  | { readonly type: 'next'; readonly kind: Kind }
  /** Scroll to a span of the article's text and light it up, without a card; answer: true if there is such a span. */
  | ({ readonly type: 'show' } & Span)

const isOffset = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0

/** Whether a message is one of these. By hand: a library for it would be a thirtieth of the content script. */
export const isToTab = (message: unknown): message is ToTab => {
  const { end, id, kind, start, type } = Object(message)
  switch (type) {
    case 'open':
      return typeof id === 'string'
    case 'next':
      return KINDS.includes(kind)
    case 'show':
      return isOffset(start) && isOffset(end)
    default:
      return ['report', 'look-up', 'back'].includes(type)
  }
}
