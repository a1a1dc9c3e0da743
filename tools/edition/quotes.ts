/** Every quote of an annotation set, with its place. */
import type { TextQuoteSelector } from '../../src/core/model/edition/selector'
import type { SetContents } from './files'
import { jsonPointer } from './problem'

/** The files whose annotations quote the text; a footnote's place is its marker. */
export const QUOTING = ['counterpoints.json', 'context.json', 'errata.json'] as const

export type PlacedQuote = {
  readonly file: (typeof QUOTING)[number]
  readonly pointer: string
  readonly id: string
  readonly quote: TextQuoteSelector
}

/** Lists the quotes of all annotations, in the order of the files. */
export const quotesOf = (contents: Partial<SetContents>): PlacedQuote[] =>
  QUOTING.flatMap((file) =>
    (contents[file] ?? []).map(({ id, quote }, index) => ({ file, pointer: jsonPointer(index, 'quote'), id, quote })),
  )
