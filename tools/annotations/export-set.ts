/** `export <id> --format …`: a set in the forms that other programs and readers take. */
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { serialise } from '../../src/core/bibliography/serialise'
import { exportAnnotations } from '../../src/core/export/export-annotations'
import type { FullEdition } from '../../src/core/model/edition/edition'
import { exportWording } from '../../src/ui/export-wording'
import type { SetContents } from '../edition/files'
import { joinSet } from '../edition/join'
import { readAndCheck } from '../edition/load'
import { formatProblem } from '../edition/problem'
import { noSuchSet, setFolders } from '../edition/set-folders'
import { translate } from '../export/messages'
import { setCollection } from '../export/set-collection'
import { type CommandInput, type CommandResult, done, failed, misused } from './command'

type Format = (set: SetContents, edition: FullEdition) => string

const FORMATS: Readonly<Record<string, Format>> = {
  bibtex: (_, { rendered, works }) => serialise(Object.values(works), rendered, 'bibtex'),
  ris: (_, { rendered, works }) => serialise(Object.values(works), rendered, 'ris'),
  // To ask for what is rendered would take seconds.
  csl: (_, { works }) => serialise(Object.values(works), {}, 'csl'),
  w3c: (set, edition) => `${JSON.stringify(setCollection(edition, set), null, 2)}\n`,
  markdown: (_, edition) => exportAnnotations(edition, 'markdown', exportWording(translate)),
  html: (_, edition) => exportAnnotations(edition, 'html', exportWording(translate)),
}

/** Runs the command. Options: `format`; `output`, a file to write instead of giving the text. A set with errors is not exported. */
export const exportSet = ({ annotations, options, words }: CommandInput): CommandResult => {
  const [id] = words
  const { format = '', output } = options
  const folder = setFolders(annotations).find((each) => basename(each) === id)
  if (folder === undefined) return misused(noSuchSet(annotations, id ?? '<id>'))
  const write = Object.hasOwn(FORMATS, String(format)) ? FORMATS[String(format)] : undefined
  if (write === undefined) return misused(`--format is one of ${Object.keys(FORMATS).join(', ')}`)
  const { contents, problems } = readAndCheck(folder)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return failed(errors.map(formatProblem).join('\n'))
  const set = contents as SetContents
  const text = write(set, joinSet(set))
  if (typeof output !== 'string') return done(text)
  writeFileSync(output, text)
  return done('', `wrote ${output}`)
}
