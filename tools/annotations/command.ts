/** What a command of `npm run annotations` is given and gives back. */

export type CommandResult = {
  /** 0: done; 1: the set or the page is not as it should be; 2: called wrongly. */
  readonly exitCode: 0 | 1 | 2
  /** What the author asked for, fit to be piped on. */
  readonly output: string
  /** What is said beside it. */
  readonly remarks: string
}

/** Where the sets are and the command's own words and options. */
export type CommandInput = {
  /** The annotations folder. */
  readonly annotations: string
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

export const done = (output: string, remarks = ''): CommandResult => ({ exitCode: 0, output, remarks })

/** A result that is not what was asked for, with the reason. */
export const failed = (remarks: string, output = ''): CommandResult => ({ exitCode: 1, output, remarks })

/** The call itself was wrong; `usage` says how it goes. */
export const misused = (remarks: string): CommandResult => ({ exitCode: 2, output: '', remarks })
