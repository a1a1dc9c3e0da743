/** Why the browser did not store something. */
import type { StoreProblem } from '../core/model/notes/notes-answer'

/** How browsers say that there is no room: their own limit, or the disk (Chromium tells that by the number of its error). */
const FULL = /quota|no.?space|BFE: \d+::\w+::8\)/iu

/** What an error of storing means for the reader. */
export const problemOf = (error: unknown): StoreProblem => (FULL.test(String(error)) ? 'full' : 'failing')
