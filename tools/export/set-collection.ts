/** A whole set as a W3C Web Annotation collection, with the record of all its files, and back. */
import * as v from 'valibot'
import {
  ANNOTATION_LISTS,
  type AnnotationCollection,
  type AnnotationList,
  MOTIVATIONS,
  TEXTS,
  toCollection,
  type WebAnnotation,
} from '../../src/core/export/web-annotation'
import { RECORD } from '../../src/core/model/edition/annotation-context'
import type { Edition } from '../../src/core/model/edition/edition'
import { CHANGES_FILE } from '../edition/changes'
import { type JsonFile, SET_FILES, type SetContents } from '../edition/files'

const RECORDED = ['article.json', 'sources.json', 'timeline.json', 'examined.json', 'index.json', CHANGES_FILE] as const

const Releases = v.array(v.strictObject({ version: v.string(), date: v.string(), changes: v.array(v.string()) }))

/** Writes the set. */
export const setCollection = (edition: Edition, contents: SetContents): AnnotationCollection =>
  toCollection(edition, Object.fromEntries(RECORDED.map((file) => [file, contents[file]])))

const toDay = (dateTime: string): string => dateTime.slice(0, 10)

const listOf = ({ motivation }: WebAnnotation): AnnotationList => {
  const list = ANNOTATION_LISTS.find((each) => MOTIVATIONS[each] === motivation)
  if (list === undefined) throw new Error(`no kind of annotation is made for ${motivation}`)
  return list
}

const entryOf = (item: WebAnnotation): Readonly<Record<string, unknown>> => {
  const list = listOf(item)
  const said = (item.body ?? []).filter((body) => body.type === 'TextualBody')
  const fields = TEXTS[list].flatMap(([field, purpose]) => {
    const body = said.find((each) => each.purpose === purpose)
    return body === undefined ? [] : [[field, body.value] as const]
  })
  return {
    ...(list !== 'footnotes' && { id: item.id.slice(item.id.lastIndexOf('#') + 1) }),
    ...(typeof item.target === 'object' && { quote: item.target.selector }),
    ...Object.fromEntries(fields),
    created: toDay(item.created),
    revised: toDay(item.modified),
    ...item[RECORD],
  }
}

/**
 * Reads a collection that was written here.
 * @throws if it does not make a set: the first reason is in the message.
 */
export const fromCollection = ({ first, [RECORD]: record = {} }: AnnotationCollection): SetContents => {
  const annotations = ANNOTATION_LISTS.map((list) => [
    `${list}.json`,
    first.items.filter((item) => listOf(item) === list).map(entryOf),
  ])
  const contents: Record<string, unknown> = { ...record, ...Object.fromEntries(annotations) }
  const read = Object.entries(SET_FILES).map(([file, schema]) => [file, v.parse(schema, contents[file as JsonFile])])
  return { ...Object.fromEntries(read), [CHANGES_FILE]: v.parse(Releases, contents[CHANGES_FILE]) }
}
