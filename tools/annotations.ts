/** `npm run annotations -- <command>`: what authors of annotation sets run. docs/authoring.md leads through it. */
import { parseArgs } from 'node:util'
import { captures } from './annotations/captures'
import { check } from './annotations/check'
import { type CommandInput, type CommandResult, misused } from './annotations/command'
import { exportSet } from './annotations/export-set'
import { newSet } from './annotations/new-set'
import { publish } from './annotations/publish'
import { quote } from './annotations/quote'

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

const result = await run(process.argv.slice(2)).catch((failure: NodeJS.ErrnoException): CommandResult => {
  // A word or an option that is not known, and a file that is not there, are the caller's slips; all else is ours.
  if (failure.code?.startsWith('ERR_PARSE_ARGS')) return misused(failure.message)
  if (failure.code === 'ENOENT') return misused(`there is no file ${failure.path}`)
  throw failure
})
process.stdout.write(result.output)
if (result.remarks !== '') process.stderr.write(`${result.remarks}\n`)
process.exitCode = result.exitCode
