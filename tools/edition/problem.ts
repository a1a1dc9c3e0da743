/** What is wrong with an annotation set, said so that its author finds the place and knows what to do. */

/** An error keeps the set from being built; a warning is for its author to judge. */
export type Severity = 'error' | 'warning'

export type Problem = {
  readonly severity: Severity
  /** Relative to the annotations folder, with forward slashes. */
  readonly file: string
  /** RFC 6901; empty for the whole file. */
  readonly pointer: string
  readonly message: string
  /** What to do about it. */
  readonly remedy: string
}

/** Makes an RFC 6901 JSON pointer of property names and array indexes; no steps give the empty pointer. */
export const jsonPointer = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** What a file says, or what is wrong with it. */
export type Read =
  | { readonly value: unknown }
  | { readonly flaws: readonly Pick<Problem, 'pointer' | 'message' | 'remedy'>[] }

type Placed<File extends string> = Problem & { readonly file: File }

/** Makes an error. */
export const error = <File extends string>(
  file: File,
  pointer: string,
  message: string,
  remedy: string,
): Placed<File> => ({ severity: 'error', file, pointer, message, remedy })

/** Makes a warning. */
export const warning = <File extends string>(
  file: File,
  pointer: string,
  message: string,
  remedy: string,
): Placed<File> => ({ severity: 'warning', file, pointer, message, remedy })

/** Two lines for the terminal: where and what, then what to do. */
export const formatProblem = ({ severity, file, pointer, message, remedy }: Problem): string =>
  `${severity === 'warning' ? 'warning: ' : ''}${file}#${pointer}: ${message}\n    ${remedy}`
