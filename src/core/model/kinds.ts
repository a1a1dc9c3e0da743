/** The kinds of annotation, and the words in which annotations judge. */

/** Every kind of annotation, in the order in which the interface lists them. */
export const KINDS = ['footnote', 'counterpoint', 'context', 'erratum'] as const
export type Kind = (typeof KINDS)[number]

/** What the page marks: an edition's annotations, and beside them the reader's own notes. */
export type MarkedKind = Kind | 'own'

/** What a counterpoint does to the passage; a later event `updates`, and is no fault of the author's. */
export const STANCES = ['contradicts', 'qualifies', 'updates', 'supports'] as const
export type Stance = (typeof STANCES)[number]

/** How sure the editors of a counterpoint are. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const

/** What a check of a note can come to: A follows from dates or wording in hand, B rests on the part that was seen, C is open. */
export const STRENGTHS = ['A', 'B', 'C', 'supported'] as const
