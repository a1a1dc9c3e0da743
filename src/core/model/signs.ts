/** The sign of each kind and stance: one set for the text, cards, lists and paper. */
import type { MarkedKind, Stance } from './kinds'

/** Line art on a 16-unit grid. The general sign of counterpoints stands where they are spoken of together. */
export const SIGNS: Readonly<Record<MarkedKind | Stance, string>> = {
  footnote: 'M8 2v12M4.8 5.6h6.4',
  counterpoint: 'M2 7.2C7 7.2 8 3 14 3M2 8.8C7 8.8 8 13 14 13',
  context: 'M8 4.3C6.4 3.2 4.4 2.9 2 2.9v9.4c2.4 0 4.4.3 6 1.4 1.6-1.1 3.6-1.4 6-1.4V2.9c-2.4 0-4.4.3-6 1.4zv9.4',
  erratum: 'M2 13h2.6L8 4.4 11.4 13H14',
  own: 'M3 13l.8-3.2 7-7 2.4 2.4-7 7zM9.4 4.2l2.4 2.4',
  contradicts: 'M2.5 6h11M2.5 10h11M10.8 2.5l-5.6 11',
  qualifies: 'M6 2.5H3v11h3M10 2.5h3v11h-3M6.3 8h3.4',
  updates: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 4.8V8l2.4 1.7',
  supports: 'M2.5 8.8l3.6 3.7L13.5 4',
}
