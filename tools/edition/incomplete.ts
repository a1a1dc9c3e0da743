/** Marks in a set that was begun by the program: what a person must still write. */
import { jsonPointer } from './problem'

/** How a text begins that stands for one that is to be written. */
const MARK = 'COMPLETE: '

type Incomplete = { readonly pointer: string; readonly message: string; readonly remedy: string }

/** The text that stands where a person must write what is meant. */
export const toComplete = (what: string): string => `${MARK}${what}`

/** Every mark in a file's JSON value, in its order. */
export const incompleteIn = (value: unknown, pointer = ''): Incomplete[] => {
  if (typeof value === 'string') {
    if (!value.startsWith(MARK)) return []
    const what = value.slice(MARK.length)
    return [{ pointer, message: `is still to be completed: ${what}`, remedy: 'Write it in place of the mark.' }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => incompleteIn(inner, pointer + jsonPointer(key)))
}
