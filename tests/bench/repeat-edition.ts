/** An edition many times over, for measurements: every annotation, source and event again under an id of its own. */
import { annotationsOf } from '../../src/core/model/card/annotation'
import { type FullEdition, footnoteId } from '../../src/core/model/edition/edition'
import type { Citation } from '../../src/core/model/fields'
import type { Report, ReportItem } from '../../src/core/model/messages/report'

/** The edition `times` times in one. */
export const repeatEdition = (edition: FullEdition, times: number): FullEdition => {
  const copies = Array.from({ length: times }, (_, copy) => {
    const own = (id: string): string => (copy === 0 ? id : `${id}-copy-${copy}`)
    const number = (of: number): number => of + copy * edition.footnotes.length
    const cited = <Cites extends { readonly citations: readonly Citation[] }>(each: Cites): Cites => ({
      ...each,
      citations: each.citations.map((citation) => ({ ...citation, source: own(citation.source) })),
    })
    const annotation = (id: string): string => {
      const note = edition.footnotes.find((each) => footnoteId(each.number) === id)
      return note === undefined ? own(id) : footnoteId(number(note.number))
    }
    return {
      works: Object.entries(edition.works).map(([id, work]) => [own(id), { ...work, id: own(id) }] as const),
      rendered: Object.entries(edition.rendered).map(([id, forms]) => [own(id), forms] as const),
      footnotes: edition.footnotes.map(({ crossReference: _, ...each }) => ({
        ...cited(each),
        number: number(each.number),
      })),
      counterpoints: edition.counterpoints.map((each) => ({ ...cited(each), id: own(each.id) })),
      context: edition.context.map((each) => ({ ...cited(each), id: own(each.id) })),
      errata: edition.errata.map((each) => ({ ...each, id: own(each.id) })),
      timeline: edition.timeline.map((each) => ({ ...each, annotations: each.annotations.map(annotation) })),
    }
  })
  return {
    ...edition,
    works: Object.fromEntries(copies.flatMap(({ works }) => works)),
    rendered: Object.fromEntries(copies.flatMap(({ rendered }) => rendered)),
    footnotes: copies.flatMap(({ footnotes }) => footnotes),
    counterpoints: copies.flatMap(({ counterpoints }) => counterpoints),
    context: copies.flatMap(({ context }) => context),
    errata: copies.flatMap(({ errata }) => errata),
    timeline: copies
      .flatMap(({ timeline }) => timeline)
      .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
  }
}

/** A report in which every annotation of the edition has a place, spread over four sections. */
export const reportFor = (edition: FullEdition): Report => {
  const items = annotationsOf(edition).map((annotation, index): ReportItem => {
    const start = (index * 7919) % 20_000
    return {
      id: annotation.id,
      kind: annotation.kind,
      label:
        annotation.kind === 'footnote'
          ? `Note ${annotation.footnote.number}`
          : annotation.kind === 'counterpoint'
            ? annotation.counterpoint.headline
            : annotation.kind === 'context'
              ? annotation.context.term
              : annotation.erratum.printed,
      ...(annotation.kind === 'counterpoint' && { stance: annotation.counterpoint.stance }),
      quote: '',
      outcome: { status: 'anchored', start, end: start + 20, how: 'exact', score: 1 },
    }
  })
  const sections = [0, 2000, 9000, 17_000].map((start, index) => ({
    heading: `Section ${index}`,
    start,
    end: start + 9,
  }))
  return { article: edition.article.id, shown: true, items, own: [], sections, failed: [] }
}
