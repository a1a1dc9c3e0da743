/** What a copy of the article is set from, besides the article's text. */
import type { NoteBlock } from '../../core/model/page/page-text'
import type { NumberedCard } from '../Endnotes'

/** One of the author's notes. */
export type CopiedNote = { readonly number: number; readonly blocks: readonly NoteBlock[]; readonly isCited: boolean }

/** The annotations by id. */
export type Numbers = ReadonlyMap<string, NumberedCard>
