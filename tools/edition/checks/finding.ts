/** A problem of a set whose folder goes without saying. */
import type { SetFile } from '../files'
import type { Problem } from '../problem'

export type Finding = Problem & { readonly file: SetFile }
