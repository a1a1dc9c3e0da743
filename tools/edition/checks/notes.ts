/** footnotes.json: the notes run from 1 without a gap. */
import type { SetContents } from '../files'
import { error, jsonPointer } from '../problem'
import type { Finding } from './finding'
import { checkCrossReferences } from './references'

const FILE = 'footnotes.json'

const checkNumbers = (footnotes: SetContents['footnotes.json']): Finding[] => {
  const seen = new Set<number>()
  let last = 0
  return footnotes.flatMap(({ number }, index): Finding[] => {
    const pointer = jsonPointer(index, 'number')
    if (seen.has(number))
      return [error(FILE, pointer, `note ${number} is there twice`, 'Keep one entry a note, with all its citations.')]
    const expected = last + 1
    seen.add(number)
    last = Math.max(last, number)
    if (number === expected) return []
    const message = `note ${number} stands where note ${expected} should: notes run from 1 without a gap`
    return [error(FILE, pointer, message, 'Put the notes in order; a note without a known source has no citations.')]
  })
}

/** Checks the notes' numbers and cross-references. */
export const checkNotes = (footnotes: SetContents['footnotes.json']): Finding[] => [
  ...checkNumbers(footnotes),
  ...checkCrossReferences(footnotes),
]
