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
}

/** A run of a note's text as it stands on the page. */
export type TextRun = { readonly text: string; readonly emphasis?: true; readonly url?: string }
