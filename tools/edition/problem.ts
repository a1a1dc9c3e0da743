/** What is wrong with an annotation set, said so that its author finds the place. */

export type Problem = {
  /** Relative to the annotations folder, with forward slashes. */
  readonly file: string
  /** RFC 6901; empty for the whole file. */
  readonly pointer: string
  readonly message: string
}

/** Makes an RFC 6901 JSON pointer of property names and array indexes; no steps give the empty pointer. */
export const jsonPointer = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** One line for the terminal. */
export const formatProblem = ({ file, pointer, message }: Problem): string => `${file}#${pointer}: ${message}`
