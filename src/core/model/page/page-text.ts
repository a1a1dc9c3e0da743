/** An article's page as text: what the page layer reads and the core works on. All offsets are UTF-16 units of `text`, ends exclusive. */
import * as v from 'valibot'

/** An offset that was sent in a message. */
export const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))

export type Span = { readonly start: number; readonly end: number }

export type PageLink = Span & {
  /** The part after `#` if the link stays on this page, decoded and without the `#`; else null. */
  readonly fragment: string | null
  /** The absolute address if it is http: or https: and leaves the page; else null. */
  readonly url: string | null
}

/** An element that a same-page link can point to: its `id` or, for an anchor, its `name`. */
export type PageTarget = Span & { readonly id: string }

export type ListItem = Span & {
  /** The number that the list shows for the item. */
  readonly ordinal: number
  /** Which list of the page the item belongs to, counted from 0. */
  readonly list: number
}

/** An element that begins a line of its own: a paragraph, a list's item, a table's row. */
export type PageBlock = Span & {
  /** The element's name, as `p`. */
  readonly name: string
}

/** Text that is set apart from the text around it, as a note beside its marker may be. */
export type PageAside = Span & {
  /** True where its element says that it is a note; else it only stands right behind what may be a marker. */
  readonly isNote: boolean
}

/** What an image shows, in words, and where it stands. */
export type PageImage = { readonly at: number; readonly words: string }

export type PageText = {
  /** The text nodes in document order; where a block begins or ends, or a `<br>` stands, there is one space. */
  readonly text: string
  /** Where lines begin: after a block border or a `<br>`; ascending, the first is 0. */
  readonly lines: readonly number[]
  readonly links: readonly PageLink[]
  readonly targets: readonly PageTarget[]
  readonly items: readonly ListItem[]
  readonly superscripts: readonly Span[]
  readonly emphases: readonly Span[]
  /** Headings below the title's level, and paragraphs that are strong throughout, which many sites have for headings. */
  readonly headings: readonly Span[]
  /** The blocks that hold text, each behind those that it holds. */
  readonly blocks: readonly PageBlock[]
  readonly asides: readonly PageAside[]
  readonly images: readonly PageImage[]
  /** What is hidden in the middle of lines that are seen, in the order of the text. */
  readonly hidden: readonly Span[]
}

/** A run of a note's text as it stands on the page. `note`: the number of the note that it names. */
export type TextRun = {
  readonly text: string
  readonly emphasis?: true
  readonly url?: string
  readonly note?: number
}

/** A part of a note that stands on its own: a row has its cells as runs. */
export type NoteBlock = {
  readonly kind: 'paragraph' | 'item' | 'quotation' | 'code' | 'row' | 'image'
  readonly runs: readonly TextRun[]
}
