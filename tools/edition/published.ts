/** published.json: what a set was when it was last published, by which its checks know what has changed since. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { footnoteId } from '../../src/core/model/edition/edition'
import { Day } from '../../src/core/model/fields'
import type { JsonFile, SetContents } from './files'

export const PUBLISHED_FILE = 'published.json'

export const Published = v.strictObject({
  version: v.string(),
  revised: Day,
  /** Every annotation by its id: the day of its last revision, and a digest of all that it says. */
  annotations: v.record(v.string(), v.strictObject({ revised: Day, digest: v.string() })),
  /** A digest of each of the other files. */
  files: v.record(v.string(), v.string()),
})

export type Published = v.InferOutput<typeof Published>

/** Half of SHA-256 in hexadecimal: enough to tell two texts apart, short enough to read in a diff. */
const DIGEST_LENGTH = 32

/** The same whatever the order in which a file gives its fields. */
const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, inOrder)).digest('hex').slice(0, DIGEST_LENGTH)

export type DatedAnnotation = {
  readonly file: JsonFile
  readonly index: number
  readonly id: string
  readonly created: string
  readonly revised: string
  readonly digest: string
}

/** Every annotation of the set with its dates and its digest, in the order of the files. */
export const datedAnnotations = (contents: Partial<SetContents>): DatedAnnotation[] =>
  (['footnotes.json', 'counterpoints.json', 'context.json', 'errata.json'] as const).flatMap((file) =>
    (contents[file] ?? []).map(({ created, revised, ...said }, index) => ({
      file,
      index,
      id: 'number' in said ? footnoteId(said.number) : said.id,
      created,
      revised,
      digest: digestOf(said),
    })),
  )

/** The digests of what is not an annotation. The edition's own version and date say that something has changed, and are no change. */
const otherDigests = (contents: SetContents): Record<string, string> => {
  const { edition, ...article } = contents['article.json']
  const { revised: _, version: __, ...said } = edition
  const others = (['sources.json', 'timeline.json', 'examined.json', 'index.json'] as const).map(
    (file) => [file, digestOf(contents[file])] as const,
  )
  return Object.fromEntries([['article.json', digestOf({ ...article, edition: said })] as const, ...others])
}

/** The record of the set as it is now. */
export const recordOf = (contents: SetContents): Published => {
  const { revised, version } = contents['article.json'].edition
  const annotations = datedAnnotations(contents).map(({ id, ...dated }) => [
    id,
    { revised: dated.revised, digest: dated.digest },
  ])
  return { version, revised, annotations: Object.fromEntries(annotations), files: otherDigests(contents) }
}
