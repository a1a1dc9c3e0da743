/** The kinds of annotation and the stances of counterpoints. */

/** Every kind of annotation, in the order in which the interface lists them. */
export const KINDS = ['footnote', 'counterpoint', 'context', 'erratum'] as const
export type Kind = (typeof KINDS)[number]

/** What a counterpoint does to the passage; a later event `updates`, and is no fault of the author's. */
export const STANCES = ['contradicts', 'qualifies', 'updates', 'supports'] as const
export type Stance = (typeof STANCES)[number]
