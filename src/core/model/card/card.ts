/** What a card shows: everything that the interface needs, gathered by the content script. */
import type { Edition } from '../edition/edition'
import type { Citation } from '../fields'
import type { Stance } from '../kinds'
import type { How } from '../page/outcome'
import type { NoteBlock } from '../page/page-text'
import type { Annotation, Marked } from './annotation'

/** A place of the article that a card can lead to. */
export type PlaceLink = {
  readonly id: string
  readonly kind: Annotation['kind']
  /** Of a counterpoint. */
  readonly stance?: Stance
  readonly label: string
}

/** What an `Ibid.` comes to: the note it leads to and that note's citations. */
export type ResolvedReference = { readonly note: number; readonly citations: readonly Citation[] }

export type Card = {
  readonly annotation: Marked
  readonly works: Edition['works']
  readonly article: Edition['article']
  /** The edition as a work, to be cited. */
  readonly citation: Edition['citation']
  /** How the passage was found; absent for a footnote, whose marker is either there or not. */
  readonly how?: How
  /** Footnotes: the note as it stands on this page, or null if it was not found there. */
  readonly note?: readonly NoteBlock[] | null
  /** Footnotes: what an `Ibid.` refers to. */
  readonly reference?: ResolvedReference
  /** The other places of the article and of the edition that cite the same work, by source id; works cited once only are not in it. */
  readonly alsoCited: Readonly<Record<string, readonly PlaceLink[]>>
  /** An address that opens the article at this passage by text fragment, and this card where the extension is. */
  readonly share: string
  /** It could not be made, and shows nothing but that. */
  readonly isBroken?: true
}
