/** A paragraph of a document. */
import type { Block, Inline } from './document'

/** Makes one of pieces of running text. */
export const paragraph = (...content: readonly Inline[]): Extract<Block, { kind: 'paragraph' }> => ({
  kind: 'paragraph',
  content,
})
