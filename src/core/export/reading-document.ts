/** An edition as a document to read. */
import type { FullEdition } from '../model/edition/edition'
import { annotationBlocks } from './annotation-blocks'
import { apparatusBlocks, methodBlocks, titleBlocks } from './apparatus-blocks'
import type { Block } from './document'
import { paragraph } from './paragraph'
import type { Wording } from './wording'

/**
 * The document. The edition is written in English, and so is what this says itself; `words` had best be English too.
 * @param selection a sentence that says what was chosen, where `edition` is a part of the edition (`selectAnnotations`)
 */
export const readingDocument = (edition: FullEdition, words: Wording, selection?: string): Block[] => [
  ...titleBlocks(edition, words),
  ...(selection === undefined ? methodBlocks(edition, words) : [paragraph(selection)]),
  ...annotationBlocks(edition, words),
  ...apparatusBlocks(edition, words),
]
