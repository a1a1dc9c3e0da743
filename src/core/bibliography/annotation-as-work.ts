/** An annotation as a work that can be cited: who wrote it is known of the edition as a whole only. */
import type { Annotation } from '../model/card/annotation'
import { annotationHash } from '../model/edition/annotation-hash'
import { annotationWorkId } from '../model/edition/annotation-work-id'
import type { Article } from '../model/edition/article'
import type { Source } from '../model/edition/source'

/** What it goes by in a list of references, in the language of the annotations. */
const titleFor = (annotation: Annotation): string => {
  switch (annotation.kind) {
    case 'footnote':
      return `Note ${annotation.footnote.number}`
    case 'counterpoint':
      return annotation.counterpoint.headline
    case 'context':
      return annotation.context.term
    case 'erratum':
      return `Erratum: “${annotation.erratum.printed}”`
  }
}

/**
 * Gives an annotation as a CSL item. It is a web page in a site, because styles give such a one its whole date; the site is the edition, whose
 * version stands with its title, because no style prints the version of a site.
 * @param edition the edition as a work
 */
export const annotationAsWork = (
  annotation: Annotation,
  edition: Source,
  { canonical }: Pick<Article, 'canonical'>,
): Source => ({
  id: annotationWorkId(edition, annotation.id),
  type: 'webpage',
  ...(edition.author && { author: edition.author }),
  title: titleFor(annotation),
  'container-title': `${edition.title} (version ${edition.version})`,
  ...(edition.issued && { issued: edition.issued }),
  URL: `${canonical.replace(/#.*$/su, '')}#${annotationHash(annotation.id)}`,
  language: 'en',
  custom: { verified: { level: 'identity' } },
})
