/** The welcome page's example: annotations of an edition that ships, laid over a paragraph of our own. */
import { annotationWorkId } from '../../src/core/model/edition/annotation-work-id'
import { type FullEdition, footnoteId } from '../../src/core/model/edition/edition'
import { editionAsWork } from './edition-as-work'

/** src/welcome/example.json: the paragraph, its note, and where in it annotations stand. */
export type Example = {
  /** The id of the article whose edition is drawn on. */
  readonly article: string
  readonly text: string
  readonly note: string
  /** The work that the note cites, by its id. */
  readonly source: string
  /** The words of the paragraph that each annotation is laid over, by the annotation's id. */
  readonly quotes: Readonly<Record<string, string>>
}

/** The id by which the example is known; no address of the web leads to it. */
const ID = 'example'

const only = <Value>(record: Readonly<Record<string, Value>>, ids: ReadonlySet<string>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)))

/**
 * Makes the example's edition.
 * @throws with the ids of annotations or works that the edition does not have
 */
export const exampleEdition = (edition: FullEdition, { quotes, source }: Example): FullEdition => {
  const here = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    items.flatMap((item) => {
      const exact = quotes[item.id]
      return exact === undefined ? [] : [{ ...item, quote: { type: 'TextQuoteSelector' as const, exact } }]
    })
  const counterpoints = here(edition.counterpoints)
  const context = here(edition.context)
  const article = { ...edition.article, id: ID }
  const { created, revised } = counterpoints[0] ?? context[0] ?? { created: '', revised: '' }
  const footnotes = [{ number: 1, citations: [{ source }], created, revised }]
  const cited = new Set(
    [...counterpoints, ...context, ...footnotes].flatMap(({ citations }) => citations.map((each) => each.source)),
  )
  const found = new Set([...counterpoints, ...context].map(({ id }) => id))
  const missing = [
    ...Object.keys(quotes).filter((id) => !found.has(id)),
    ...[...cited].filter((id) => edition.works[id] === undefined),
  ]
  if (missing.length > 0)
    throw new Error(`The welcome page's example needs what its edition has not: ${missing.join(', ')}`)
  const citation = editionAsWork(article)
  const own = new Set([...found, footnoteId(1)].map((id) => annotationWorkId(edition.citation, id)))
  return {
    article,
    citation,
    counterpoints,
    context,
    footnotes,
    errata: [],
    works: only(edition.works, cited),
    rendered: {
      ...only(edition.rendered, cited),
      // The edition itself and its annotations, which the example calls by its own name.
      ...Object.fromEntries(
        Object.entries(edition.rendered)
          .filter(([id]) => id === edition.citation.id || own.has(id))
          .map(([id, rendered]) => [id.replace(edition.citation.id, citation.id), rendered]),
      ),
    },
    timeline: [],
    index: [],
    examined: [],
    changes: edition.changes,
  }
}
