/** The edition itself as a work that can be cited. */
import type { Article } from '../../src/core/model/edition/article'
import { fullName } from '../../src/core/model/edition/full-name'
import type { Source } from '../../src/core/model/edition/source'

/** Gives the edition as a CSL item: a data set, the one type for which styles print a version. It has no address of its own. */
export const editionAsWork = ({ author, canonical, edition, id, issued, publisher, title }: Article): Source => ({
  id: `edition-of-${id}`,
  type: 'dataset',
  author: [{ literal: edition.compiledBy }],
  title: `${edition.title} of ${author.map(fullName).join(', ')}, “${title}”`,
  version: edition.version,
  issued: { 'date-parts': [edition.revised.split('-').map(Number)] },
  language: 'en',
  note: `Annotations on the article published by ${publisher} on ${issued}, ${canonical}`,
  custom: { verified: { level: 'identity' } },
})
