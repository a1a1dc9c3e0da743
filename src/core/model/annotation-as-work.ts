/** An annotation as a work that can be cited: who wrote it is known of the edition as a whole only. */

import { annotationHash } from './annotation-hash'
import type { Article } from './article'
import type { Annotation } from './card'
import type { Rendered } from './edition'
import { replaceIn } from './formatted'
import type { Source } from './source'

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
  id: `${edition.id}-${annotation.id}`,
  type: 'webpage',
  ...(edition.author && { author: edition.author }),
  title: titleFor(annotation),
  'container-title': `${edition.title} (version ${edition.version})`,
  ...(edition.issued && { issued: edition.issued }),
  URL: `${canonical.replace(/#.*$/su, '')}#${annotationHash(annotation.id)}`,
  language: 'en',
  custom: { verified: { level: 'identity' } },
})

/**
 * The references to an annotation with the address at which this page has its passage.
 * @param share that address: the annotation's own, and behind it what leads browsers to the words
 */
export const withPassage = (rendered: Rendered, annotation: Annotation, share: string): Rendered => {
  const hash = `#${annotationHash(annotation.id)}`
  const at = share.indexOf(hash)
  if (at < 0) return rendered
  // Styles may print an address without its scheme, none without its end.
  const to = share.slice(at)
  return {
    apa: replaceIn(rendered.apa, hash, to),
    'chicago-note': replaceIn(rendered['chicago-note'], hash, to),
    chicago: replaceIn(rendered.chicago, hash, to),
    mla: replaceIn(rendered.mla, hash, to),
    bibtex: rendered.bibtex.replaceAll(hash, () => to),
    ris: rendered.ris.replaceAll(hash, () => to),
  }
}
