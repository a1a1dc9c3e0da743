/** The annotations of an edition, whatever file of the set they come from, and the reader's own beside them. */
import type { ContextNote, Counterpoint, Erratum, Footnote } from '../edition/annotation-schemas'
import { type Edition, footnoteId } from '../edition/edition'
import type { Stance } from '../kinds'
import type { OwnNote } from '../notes/own-note'
import type { Quote } from '../page/outcome'

export type Annotation =
  | { readonly kind: 'footnote'; readonly id: string; readonly footnote: Footnote }
  | { readonly kind: 'counterpoint'; readonly id: string; readonly counterpoint: Counterpoint }
  | { readonly kind: 'context'; readonly id: string; readonly context: ContextNote }
  | { readonly kind: 'erratum'; readonly id: string; readonly erratum: Erratum }

/** The reader's own note, as the page marks it. */
export type OwnAnnotation = { readonly kind: 'own'; readonly id: string; readonly own: OwnNote }

/** Whatever the page marks and opens a card for. */
export type Marked = Annotation | OwnAnnotation

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
