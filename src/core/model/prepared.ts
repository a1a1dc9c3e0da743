/** What the background makes ready for content scripts, which have neither the checks of the settings nor the package's files. */
import type { Texts } from '../texts/catalogue'
import type { Settings } from './settings'

/** Style sheets for the shadow roots on the article's page. */
export type Sheets = {
  /** The card, dialogs and endnotes. */
  readonly overlay: string
  readonly marker: string
}

export type Prepared = {
  readonly settings: Settings
  /** The texts of the language chosen; undefined to speak the browser's. */
  readonly texts: Texts | undefined
  readonly sheets: Sheets
}
