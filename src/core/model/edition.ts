/** An annotation set as it ships: the files of one folder, checked and joined at build time, with every citation rendered. */

import type { ContextNote, Counterpoint, Erratum, Footnote } from './annotations'
import type { Article } from './article'
import type { Source } from './source'
import type { TimelineEvent } from './timeline'

declare global {
  /** Set by the file of a set, which runs before the program in the same isolated world, or in a page of the extension. */
  var counterpointEdition: Edition | undefined
}

/** A work as it ships: its CSL-JSON item and its rendered forms. CSL-JSON itself is made when it is copied. */
export type Work = {
  readonly item: Source
  /** One reference in APA style, plain text. */
  readonly apa: string
  readonly bibtex: string
  readonly ris: string
}

/** The language that every set is written in, whatever the article's and the interface's. */
export const ANNOTATION_LANGUAGE = 'en'

export type Edition = {
  readonly article: Article
  readonly works: Readonly<Record<string, Work>>
  readonly footnotes: readonly Footnote[]
  readonly counterpoints: readonly Counterpoint[]
  readonly context: readonly ContextNote[]
  readonly errata: readonly Erratum[]
  readonly timeline: readonly TimelineEvent[]
}

/** The annotation id of a footnote; the other kinds carry their own. */
export const footnoteId = (number: number): string => `note-${number}`

/** What the extension's pages need to know of each article without loading its set. */
export type ArticleSummary = Pick<
  Article,
  'id' | 'title' | 'language' | 'author' | 'publisher' | 'issued' | 'canonical' | 'address'
>
