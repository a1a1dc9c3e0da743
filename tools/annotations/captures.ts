/** `captures <id>`: gives each work with an address the web archive's address for the day on which it appeared, else was read. */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { captureFor } from '../../src/core/model/edition/capture'
import { type Source, Sources } from '../../src/core/model/edition/source'
import { capturedAddress } from '../edition/captured-address'
import { noSuchSet, setFolders } from '../edition/set-folders'
import { type CommandInput, type CommandResult, done, failed, misused } from './command'

const FILE = 'sources.json'

/** The value of a file's JSON; undefined where it is none, of which `check` says more. */
const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch {
    return undefined
  }
}

const withCapture = (source: Source): Source => {
  const { custom, URL: address } = source
  const capture = captureFor(source)
  const { archived, ...known } = custom.address ?? { state: 'unchecked' as const }
  if (capture === undefined || (archived !== undefined && capturedAddress(archived) === address)) return source
  return { ...source, custom: { ...custom, address: { ...known, archived: capture } } }
}

/** Runs the command. A capture of the very address that is there already stays. */
export const captures = ({ annotations, words }: CommandInput): CommandResult => {
  const [id] = words
  const folder = setFolders(annotations).find((each) => basename(each) === id)
  if (folder === undefined || words.length > 1) return misused(noSuchSet(annotations, id ?? '<id>'))
  const path = join(folder, FILE)
  const read = v.safeParse(Sources, jsonIn(readFileSync(path, 'utf8')))
  if (!read.success) return failed(`${path} is not as it should be: npm run annotations -- check says what is wrong`)
  const sources = read.output.map(withCapture)
  const changed = sources.filter((source, index) => source !== read.output[index]).length
  if (changed > 0) writeFileSync(path, `${JSON.stringify(sources, null, 2)}\n`)
  return done(`${path}\n`, `${changed} addresses of captures; whether the archive has them was not checked`)
}
