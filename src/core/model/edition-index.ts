/** The annotations of an edition as one list, whatever file they come from. */
import type { Annotation, Marked } from './card'
import { type Edition, footnoteId } from './edition'
import type { Stance } from './kinds'
import type { Quote } from './outcome'

/** Every annotation of the edition, footnotes first. */
export const annotationsOf = (edition: Edition): Annotation[] => [
  ...edition.footnotes.map((footnote) => ({ kind: 'footnote' as const, id: footnoteId(footnote.number), footnote })),
  ...edition.counterpoints.map((counterpoint) => ({
    kind: 'counterpoint' as const,
    id: counterpoint.id,
    counterpoint,
  })),
  ...edition.context.map((context) => ({ kind: 'context' as const, id: context.id, context })),
  ...edition.errata.map((erratum) => ({ kind: 'erratum' as const, id: erratum.id, erratum })),
]

/** The passage that an annotation quotes; undefined for a footnote, whose place is its marker. */
export const quoteOf = (annotation: Annotation): Quote | undefined => {
  if (annotation.kind === 'footnote') return undefined
  const { quote } =
    annotation.kind === 'counterpoint'
      ? annotation.counterpoint
      : annotation.kind === 'context'
        ? annotation.context
        : annotation.erratum
  const { exact, prefix, suffix } = quote
  return { id: annotation.id, exact, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }
}

/** What a counterpoint does to its passage; undefined for the other kinds. */
export const stanceOf = (annotation: Marked): Stance | undefined =>
  annotation.kind === 'counterpoint' ? annotation.counterpoint.stance : undefined
