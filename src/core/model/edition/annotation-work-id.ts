/** The id under which an annotation is cited: a reference manager holds works of many editions. */
import type { Source } from './source'

/** Made of the id of the edition as a work and of the annotation's own. */
export const annotationWorkId = (edition: Pick<Source, 'id'>, annotation: string): string =>
  `${edition.id}-${annotation}`
