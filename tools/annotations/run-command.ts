/** The commands of `npm run annotations`, and what is said where one of them cannot be run. */
import { parseArgs } from 'node:util'
import { PageError } from '../authoring/parse-page'
import { captures } from './captures'
import { check } from './check'
import { type CommandInput, type CommandResult, failed, misused } from './command'
import { exportSet } from './export-set'
import { newSet } from './new-set'
import { publish } from './publish'
import { quote } from './quote'

const USAGE = `npm run annotations -- <command>

  check [page.html …] [--set <id>] [--json]     what is wrong with the sets, and with their quotes on saved pages
  quote <page.html> "<some words>" [--full]     the shortest selector that is unique on the page; --full with all its context
  new <page.html | address> [--id <id>] [--address <address>]
                                                begins a set: fills in what the page tells, marks what a person must write
  export <id> --format <format> [--output <file>]
                                                bibtex, ris, csl: the bibliography; w3c: a Web Annotation collection;
                                                markdown, html: a readable edition

  captures <id>                                 fills in the web archive's addresses of the works
  publish <id>                                  records the set as published: later changes must move dates and version

  --annotations <folder>                        where the sets are; annotations unless given
`

const COMMANDS: Readonly<Record<string, (input: CommandInput) => CommandResult | Promise<CommandResult>>> = {
  captures,
  check,
  publish,
  quote,
  new: newSet,
  export: exportSet,
}

const run = async (args: readonly string[]): Promise<CommandResult> => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      address: { type: 'string' },
      annotations: { type: 'string', default: 'annotations' },
      format: { type: 'string' },
      full: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      id: { type: 'string' },
      json: { type: 'boolean' },
      output: { type: 'string' },
      set: { type: 'string' },
    },
  })
  const [name = '', ...words] = positionals
  if (values.help === true) return { exitCode: 0, output: USAGE, remarks: '' }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  return command?.({ annotations: values.annotations, words, options: values }) ?? misused(USAGE)
}

/** What the system's names for failures mean; all others are told in its own words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be opened',
  EEXIST: 'it is there already, and no folder',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOTDIR: 'a part of its path is no folder',
}

/** What went wrong with a file or a page that was given; undefined for a fault of the program, of which the trace is wanted. */
const resultOf = (failure: unknown): CommandResult | undefined => {
  if (failure instanceof PageError) return failed(failure.message)
  // Thrown by the program that reads, and not by what it reads, this would be a fault; but only what is read can be that deep.
  if (failure instanceof RangeError && failure.message.includes('call stack'))
    return failed('the page or a file of the set is nested too deeply to be read')
  if (!(failure instanceof Error) || !('code' in failure) || typeof failure.code !== 'string') return undefined
  // A word or an option that is not known, and a file that is not there, are slips in the call.
  if (failure.code.startsWith('ERR_PARSE_ARGS')) return misused(failure.message)
  const path = 'path' in failure ? String(failure.path) : 'the file'
  if (failure.code === 'ENOENT') return misused(`there is no file ${path}`)
  return failed(`${path} cannot be read or written: ${REASONS[failure.code] ?? failure.message}`)
}

/** Runs a command. @param args what was written behind `npm run annotations --` */
export const runCommand = async (args: readonly string[]): Promise<CommandResult> => {
  try {
    return await run(args)
  } catch (failure) {
    const result = resultOf(failure)
    if (result === undefined) throw failure
    return result
  }
}
