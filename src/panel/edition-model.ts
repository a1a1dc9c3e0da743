/** What the panel's views want to know of an edition, looked up by id. */

import type { CitedWork } from '../core/bibliography/list-works'
import { citingPlaces } from '../core/footnotes/cross-references'
import type { Edition } from '../core/model/edition'
import { annotationsOf } from '../core/model/edition-index'
import type { ReportItem } from '../core/model/report'
import type { TimelineEvent } from '../core/model/timeline'
import { headingOf, titleOf } from '../ui/labels'
import type { Translate } from '../ui/strings'
import { eventDate } from './timeline-scale'

export type EditionModel = {
  readonly edition: Edition
  /** What a list calls an annotation; its id if the edition has it not. */
  labelOf(id: string): string
  /** What a list's icon goes by. */
  iconOf(id: string): Pick<ReportItem, 'id' | 'kind' | 'stance'>
  /** When an event was, in words. */
  dateOf(event: TimelineEvent): string
  citedWork(id: string): CitedWork | undefined
  /** Every work with the places that cite it. */
  readonly works: readonly CitedWork[]
}

/** Made once an edition and a language. */
export const editionModel = (edition: Edition, t: Translate): EditionModel => {
  const annotations = new Map(annotationsOf(edition).map((annotation) => [annotation.id, annotation]))
  const places = citingPlaces(edition, (number) => t('note_number', String(number)))
  const works = Object.entries(edition.works).map(([id, work]) => ({ work, places: places.get(id) ?? [] }))
  const byId = new Map(works.map((cited) => [cited.work.item.id, cited]))
  return {
    edition,
    works,
    citedWork: (id) => byId.get(id),
    dateOf: (event) => eventDate(event, t),
    labelOf: (id) => {
      const annotation = annotations.get(id)
      return annotation === undefined ? id : titleOf(annotation) || headingOf(annotation, t)
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
