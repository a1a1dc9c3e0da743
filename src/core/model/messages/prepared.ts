/** What the background makes ready for content scripts, which cannot read the package's files. */
import type { Texts } from '../../texts/catalogue'
import type { StoredNote } from '../notes/own-note'

/** Style sheets for the shadow roots on the article's page. */
export type Sheets = {
  /** The card, dialogs and endnotes. */
  readonly overlay: string
  readonly marker: string
}

export type Prepared = {
  /** The texts of the language chosen; undefined to speak the browser's. */
  readonly texts: Texts | undefined
  readonly sheets: Sheets
  /** Whether the reader has notes of their own on the article, or the browser does not say. */
  readonly hasNotes: boolean
  /** Those that the browser told in time. */
  readonly notes: readonly StoredNote[]
}
