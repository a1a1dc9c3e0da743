/** A reference in every format in which it can be copied. */
import { type Annotation, annotationsOf } from '../model/card/annotation'
import { annotationHash } from '../model/edition/annotation-hash'
import { annotationWorkId } from '../model/edition/annotation-work-id'
import { citableItem } from '../model/edition/citable-item'
import type { FullEdition } from '../model/edition/edition'
import type { Source } from '../model/edition/source'
import { escapeHtml, type Formatted, formattedHtml, plainText } from '../model/formatted'
import type { Forms } from '../model/messages/forms'
import { annotationAsWork } from './annotation-as-work'

const styled = (text: Formatted): Forms['apa'] => ({ text: plainText(text), html: formattedHtml(text) })

/** A work of the edition, the edition itself or one of its annotations. */
const cited = (edition: FullEdition, id: string): { work: Source; annotation?: Annotation } | undefined => {
  const { article, citation, works } = edition
  if (id === citation.id) return { work: citation }
  const work = Object.hasOwn(works, id) ? works[id] : undefined
  if (work !== undefined) return { work }
  const annotation = annotationsOf(edition).find((each) => annotationWorkId(citation, each.id) === id)
  return annotation && { annotation, work: annotationAsWork(annotation, citation, article) }
}

/**
 * The forms of a reference; null if the edition does not have what is to be cited.
 * @param id a work's, the edition's as a work, or an annotation's by `annotationWorkId`
 * @param share of an annotation: the address of its passage on this page, which takes the place of the one made without a page
 */
export const formsOf = (edition: FullEdition, id: string, share = ''): Forms | null => {
  const found = cited(edition, id)
  const rendered = edition.rendered[id]
  if (found === undefined || rendered === undefined) return null
  const forms: Forms = {
    apa: styled(rendered.apa),
    'chicago-note': styled(rendered['chicago-note']),
    chicago: styled(rendered.chicago),
    mla: styled(rendered.mla),
    bibtex: { text: rendered.bibtex },
    ris: { text: rendered.ris },
    csl: { text: JSON.stringify([citableItem(found.work)], null, 2) },
  }
  return found.annotation === undefined ? forms : withPassage(forms, `#${annotationHash(found.annotation.id)}`, share)
}

/** A style may print an address without its scheme, but none without its end: `hash` becomes what `share` has from there on. */
const withPassage = (forms: Forms, hash: string, share: string): Forms => {
  const end = share.slice(share.indexOf(hash))
  if (!share.includes(hash)) return forms
  return Object.fromEntries(
    Object.entries(forms).map(([format, { html, text }]) => [
      format,
      {
        text: text.replaceAll(hash, () => end),
        ...(html !== undefined && { html: html.replaceAll(hash, () => escapeHtml(end)) }),
      },
    ]),
  ) as Forms
}
