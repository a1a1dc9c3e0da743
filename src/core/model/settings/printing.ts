/** How much of the edition goes with the article on paper and in an annotated copy. */
import { KINDS, type Kind } from '../kinds'

/** The choices. Each has what the one before it has, and more. */
export const PRINTINGS = ['article', 'counterpoints', 'everything'] as const
export type Printing = (typeof PRINTINGS)[number]

const KINDS_OF: Readonly<Record<Printing, readonly Kind[]>> = {
  article: [],
  counterpoints: ['counterpoint', 'context'],
  everything: KINDS,
}

/** Whether annotations of this kind are printed. */
export const isPrinted = (printing: Printing, kind: Kind): boolean => KINDS_OF[printing].includes(kind)
