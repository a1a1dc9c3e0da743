/** What became of an annotation on a page: where it stands, or why it stands nowhere. */

/** A passage to find. `prefix` and `suffix` are the text directly around it. */
export type Quote = {
  readonly id: string
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
  /** About where it stood, in UTF-16 units: of places that are equal in words and context it is the nearest. */
  readonly at?: number
}

/**
 * `exact`: the quote's words stand there, typography aside. `context`: the text between the quote's prefix and suffix,
 * with other words than the quote's. `approximate`: text much like the quote, beside one side of its context.
 */
export type How = 'exact' | 'context' | 'approximate'

/** `absent`: nothing like it. `changed`: something like it, not enough to be sure. `ambiguous`: several places, equally good. */
export type OrphanReason = 'absent' | 'ambiguous' | 'changed'

export type Anchored = {
  readonly id: string
  readonly status: 'anchored'
  /** UTF-16 offsets in the text as given, end exclusive. */
  readonly start: number
  readonly end: number
  readonly how: How
  /** 0 to 1; 1 is the quote's own words in the quote's own context. */
  readonly score: number
}

export type Orphan = {
  readonly id: string
  readonly status: 'orphan'
  readonly reason: OrphanReason
  readonly nearest?: { readonly start: number; readonly end: number; readonly score: number }
}

export type Outcome = Anchored | Orphan
