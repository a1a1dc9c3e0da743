/** An annotation set as it ships: the files of one folder, checked and joined at build time, with every citation rendered. */
import type { Formatted } from '../formatted'
import type { ContextNote, Counterpoint, Erratum, Footnote } from './annotation-schemas'
import type { Article } from './article'
import type { ExaminedClaim } from './examined-claim'
import type { IndexEntry } from './index-entry'
import type { Source } from './source'
import type { TimelineEvent } from './timeline'

declare global {
  /** Set by the file of a set, which runs before the program in the same isolated world, or in a page of the extension. */
  var counterpointEdition: Edition | undefined
}

/** The name of that global, for the build, which writes the file. */
export const EDITION_GLOBAL = 'counterpointEdition' satisfies keyof typeof globalThis

/** The styles of references: APA; Chicago as a note and as an entry of a bibliography; MLA. */
export const STYLES = ['apa', 'chicago-note', 'chicago', 'mla'] as const
export type Style = (typeof STYLES)[number]

/** A reference to a work in the formats that take time to make; CSL-JSON is made when it is copied. */
export type Rendered = Readonly<Record<Style, Formatted>> & {
  readonly bibtex: string
  readonly ris: string
}

/** The language that every set is written in, whatever the article's and the interface's. */
export const ANNOTATION_LANGUAGE = 'en'

export type Edition = {
  readonly article: Article
  /** The works that are cited, by their ids. */
  readonly works: Readonly<Record<string, Source>>
  readonly footnotes: readonly Footnote[]
  readonly counterpoints: readonly Counterpoint[]
  readonly context: readonly ContextNote[]
  readonly errata: readonly Erratum[]
  /** The edition itself as a work to be cited. */
  readonly citation: Source
}

/** An entry of the index with the annotations in which it is named, by id. */
export type IndexedName = IndexEntry & { readonly annotations: readonly string[] }

/** One published version, as CHANGES.md tells of it; newest first. */
export type Release = { readonly version: string; readonly date: string; readonly changes: readonly string[] }

/** What is beside the annotations: read in the panel and in exports, and not loaded by the article's page. */
export type Apparatus = {
  /** In each format, by their ids: every work, the edition itself, and every annotation (`annotationAsWork`). */
  readonly rendered: Readonly<Record<string, Rendered>>
  readonly timeline: readonly TimelineEvent[]
  readonly index: readonly IndexedName[]
  readonly examined: readonly ExaminedClaim[]
  readonly changes: readonly Release[]
}

export type FullEdition = Edition & Apparatus

/** The annotation id of a footnote; the other kinds carry their own. */
export const footnoteId = (number: number): string => `note-${number}`

/** What the extension's pages need to know of each article without loading its set. */
export type ArticleSummary = Pick<
  Article,
  'id' | 'title' | 'language' | 'author' | 'publisher' | 'issued' | 'canonical' | 'address'
>
