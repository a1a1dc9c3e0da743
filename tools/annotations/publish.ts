/** `publish <id>`: records the set as it is now, so that `check` knows of each later change whether its date and the version moved with it. */
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { SetContents } from '../edition/files'
import { readAndCheck } from '../edition/load'
import { formatProblem } from '../edition/problem'
import { PUBLISHED_FILE, recordOf } from '../edition/published'
import { noSuchSet, setFolders } from '../edition/set-folders'
import { type CommandInput, type CommandResult, done, failed, misused } from './command'

/** Runs the command. A set with errors is not published. */
export const publish = ({ annotations, words }: CommandInput): CommandResult => {
  const [id] = words
  const folder = setFolders(annotations).find((each) => basename(each) === id)
  if (folder === undefined || words.length > 1) return misused(noSuchSet(annotations, id ?? '<id>'))
  const { contents, problems } = readAndCheck(folder)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return failed(errors.map(formatProblem).join('\n'))
  const record = recordOf(contents as SetContents)
  const path = join(folder, PUBLISHED_FILE)
  writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`)
  return done(`${path}\n`, `recorded version ${record.version} of ${record.revised}`)
}
