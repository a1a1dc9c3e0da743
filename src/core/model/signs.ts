/** The small sign of each kind in the text, on the screen and on paper. */
import type { Kind } from './kinds'

/** Line art on a 9-unit grid: a lozenge, a ring, a caret; footnotes have their figure on the page. */
export const SIGNS: Readonly<Record<Kind, string>> = {
  counterpoint: 'M4.5 .6 8.4 4.5 4.5 8.4 .6 4.5Z',
  context: 'M4.5 1.2a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 1 0 0-6.6Z',
  erratum: 'M1 7.6 4.5 1.6 8 7.6',
  footnote: '',
}
