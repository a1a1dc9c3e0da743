/** Every citation of an annotation set, with its place. */
import type { Citation } from '../../src/core/model/fields'
import type { SetContents } from './files'
import { jsonPointer } from './problem'

const CITING = ['footnotes.json', 'counterpoints.json', 'context.json'] as const

export type PlacedCitation = {
  readonly file: (typeof CITING)[number]
  readonly pointer: string
  readonly citation: Citation
}

/** Lists the citations of all annotations, in the order of the files. */
export const citationsOf = (contents: Partial<SetContents>): PlacedCitation[] =>
  CITING.flatMap((file) =>
    (contents[file] ?? []).flatMap(({ citations }, index) =>
      citations.map((citation, place) => ({ file, pointer: jsonPointer(index, 'citations', place), citation })),
    ),
  )
