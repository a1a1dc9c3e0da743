/** The annotations of a file, in whatever they are packed. */
import { RECORD } from '../model/edition/annotation-context'
import { type Fields, isFields } from '../model/settings/read-settings'

/** More pages of a collection are not looked at. */
const MOST_PAGES = 1000

const LISTS = ['annotations', 'rows', 'replies', 'items', '@graph'] as const

const inList = (value: Fields): unknown[] | undefined => {
  const lists = LISTS.map((name) => value[name]).filter(Array.isArray)
  const record = value[RECORD]
  const kept = isFields(record) ? [record['trash'], record['later']].filter(Array.isArray) : []
  return lists.length === 0 ? undefined : [...lists, ...kept].flat()
}

/** The pages of a collection that stand in it. */
const inPages = (collection: Fields): unknown[] | undefined => {
  const items: unknown[] = []
  let page = collection['first']
  for (let pages = 0; isFields(page) && pages < MOST_PAGES; pages += 1, page = page['next']) {
    for (const item of inList(page) ?? []) items.push(item)
  }
  return isFields(collection['first']) ? items : undefined
}

/**
 * The annotations of a page or collection of W3C Web Annotations, of an export or a search of Hypothesis, of a list, or one alone; undefined
 * where there are none. Whether each is one is not known.
 */
export const annotationItems = (file: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(file)) return file
  if (!isFields(file)) return undefined
  const isOne = file['target'] !== undefined || file['uri'] !== undefined
  return inList(file) ?? inPages(file) ?? (isOne ? [file] : undefined)
}
