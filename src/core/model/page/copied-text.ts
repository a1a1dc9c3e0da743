/** The article's text as a copy is set from it. */

/** A run of text that is set in one way. */
export type CopiedRun = {
  readonly text: string
  readonly emphasis: boolean
  readonly url?: string
  /** The author's note that it refers to, and which reference to it that is, from 0. */
  readonly note?: { readonly number: number; readonly nth: number }
  /** The annotations whose passages it is in, the innermost last. */
  readonly within: readonly string[]
  /** The annotations whose passages end with it. */
  readonly ends: readonly string[]
}

/** What stands by itself. */
export type CopiedBlock = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quotation' | 'code' | 'row'
  /** Of a heading: 1 to 6. */
  readonly level: number
  /** Of an item: its number, if the list shows numbers. */
  readonly ordinal?: number
  readonly runs: readonly CopiedRun[]
}
