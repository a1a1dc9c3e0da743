/** What the panel's views want to know of an edition, looked up by id. */
import { formsOf } from '../core/bibliography/forms-of'
import type { CitedWork } from '../core/bibliography/list-works'
import { citingPlaces } from '../core/footnotes/cross-references'
import { annotationsOf } from '../core/model/card/annotation'
import type { FullEdition, IndexedName } from '../core/model/edition/edition'
import type { TimelineEvent } from '../core/model/edition/timeline'
import type { ReportItem } from '../core/model/messages/report'
import type { Translate } from '../core/texts/translate'
import type { CardActions } from '../ui/card-actions'
import { labelOf } from '../ui/labels'
import { eventDate } from './timeline/timeline-scale'

export type EditionModel = {
  readonly edition: FullEdition
  /** What a list calls an annotation; its id if the edition has it not. */
  labelOf(id: string): string
  /** What a list's icon goes by. */
  iconOf(id: string): Pick<ReportItem, 'id' | 'kind' | 'stance'>
  /** When an event was, in words. */
  dateOf(event: TimelineEvent): string
  citedWork(id: string): CitedWork | undefined
  /** A work in the formats that it can be cited in. */
  readonly cite: CardActions['cite']
  /** The index's entry of that heading. */
  nameOf(heading: string): IndexedName | undefined
  /** Every work with the places that cite it. */
  readonly works: readonly CitedWork[]
}

/** Made once an edition and a language. */
export const editionModel = (edition: FullEdition, t: Translate): EditionModel => {
  const annotations = new Map(annotationsOf(edition).map((annotation) => [annotation.id, annotation]))
  const places = citingPlaces(edition, (number) => t('note_number', String(number)))
  const works = Object.entries(edition.works).map(([id, work]) => ({ work, places: places.get(id) ?? [] }))
  const names = new Map(edition.index.map((entry) => [entry.heading, entry]))
  const byId = new Map(works.map((cited) => [cited.work.id, cited]))
  return {
    edition,
    works,
    cite: async (id) => formsOf(edition, id),
    citedWork: (id) => byId.get(id),
    nameOf: (heading) => names.get(heading),
    dateOf: (event) => eventDate(event, t),
    labelOf: (id) => {
      const annotation = annotations.get(id)
      return annotation === undefined ? id : labelOf(annotation, t)
    },
    iconOf: (id) => {
      const annotation = annotations.get(id)
      return {
        id,
        kind: annotation?.kind ?? 'context',
        ...(annotation?.kind === 'counterpoint' && { stance: annotation.counterpoint.stance }),
      }
    },
  }
}
