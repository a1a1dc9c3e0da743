/** Annotations as one file, for other programs and for readers. */
import type { FullEdition } from '../model/edition/edition'
import { readingDocument } from './reading-document'
import { selectAnnotations } from './select-annotations'
import { toHtml } from './to-html'
import { toMarkdown } from './to-markdown'
import { toCollection } from './web-annotation'
import type { Wording } from './wording'

export const ANNOTATION_FORMATS = ['markdown', 'html', 'w3c'] as const
export type AnnotationFormat = (typeof ANNOTATION_FORMATS)[number]

/** Extension and media type of each format. */
export const ANNOTATION_FILES: Readonly<
  Record<AnnotationFormat, { readonly extension: string; readonly mediaType: string }>
> = {
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  html: { extension: 'html', mediaType: 'text/html' },
  w3c: { extension: 'jsonld', mediaType: 'application/ld+json' },
}

/**
 * The text of the file.
 * @param words the words of the document in English, the language of the annotations
 * @param ids which annotations; all of the edition, with what stands around them, if it is left out
 */
export const exportAnnotations = (
  edition: FullEdition,
  format: AnnotationFormat,
  words: Wording,
  ids?: ReadonlySet<string>,
): string => {
  const part = ids === undefined ? edition : selectAnnotations(edition, ids)
  if (format === 'w3c') return `${JSON.stringify(toCollection(part), null, 2)}\n`
  const count = (of: FullEdition): number =>
    of.footnotes.length + of.counterpoints.length + of.context.length + of.errata.length
  const selection = ids && `A selection: ${count(part)} of the ${count(edition)} annotations of the edition.`
  const blocks = readingDocument(part, words, selection)
  return format === 'html' ? toHtml(edition.article.edition.title, 'en', blocks) : toMarkdown(blocks)
}
