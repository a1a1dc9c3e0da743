/** What a copy of the article is set from. */
import type { NoteBlock } from '../../core/model/page-text'
import type { NumberedCard } from '../Endnotes'

/** A run of the article's text. */
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

export type CopiedBlock = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quotation' | 'code' | 'row'
  /** Of a heading: 1 to 6. */
  readonly level: number
  readonly ordinal?: number
  readonly runs: readonly CopiedRun[]
}

/** One of the author's notes. */
export type CopiedNote = { readonly number: number; readonly blocks: readonly NoteBlock[]; readonly isCited: boolean }

/** The annotations by id. */
export type Numbers = ReadonlyMap<string, NumberedCard>
