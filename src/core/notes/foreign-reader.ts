/** Other programs' annotations as notes. */
import { unsoundness } from '../model/fields'
import { NOTE_COLOURS } from '../model/notes/note-colours'
import type { Unreadable } from '../model/notes/note-file'
import { MAX_BODY, MAX_TAG, MAX_TAGS, NOTE_VERSION } from '../model/notes/note-limits'
import type { Passage, StoredNote } from '../model/notes/own-note'
import { type Fields, isFields } from '../model/settings/read-settings'
import type { ArticleOf } from './article-of'
import { nextStamp } from './clock'
import { type Author, type ForeignAnnotation, foreignAnnotation } from './foreign-annotation'
import { isFuture } from './is-future'
import { nameUuid } from './name-uuid'
import { selectedPassage } from './selected-passage'

/** The longest name of an annotation or of its author, in UTF-16 units. */
const LONGEST_NAME = 2000
const LONGEST_AUTHOR = 100
/** How many replies to replies are followed up to what they are about. */
const MOST_REPLIES = 20

const UUID = /^(?:urn:uuid:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/iu

/** A note has one id for ever, so that whoever reads a file twice has its notes once. */
const idOf = ({ name, tags, targets, text }: ForeignAnnotation, passage: Passage | null): string => {
  const uuid = UUID.exec(name)?.[1]?.toLowerCase()
  return uuid ?? nameUuid(name || JSON.stringify([targets[0]?.address, passage, text, tags]))
}

/** Who made the file, so far as it says so: whoever exported it, or the one author of all. */
const readerOf = (file: unknown, authors: ReadonlySet<string>): string | undefined => {
  const exporter = isFields(file) ? file['export_userid'] : undefined
  if (typeof exporter === 'string' && exporter !== '') return exporter
  return authors.size === 1 ? [...authors][0] : undefined
}

/** What somebody else wrote says who. */
const withAuthor = (text: string, author: Author | undefined, reader: string | undefined): string => {
  if (author === undefined || author.id === reader) return text
  const name = author.name.replace(/\s+/gu, ' ').slice(0, LONGEST_AUTHOR).trim()
  return [text, name && `— ${name}`].filter(Boolean).join('\n\n')
}

const tagsOf = (tags: readonly string[]): string[] => [
  ...new Set(tags.map((tag) => tag.replace(/\s+/gu, ' ').trim()).filter((tag) => tag !== '')),
]

/**
 * What reads the annotations of a file one by one.
 * @param known all of them: a reply is on the passage of what it replies to
 */
export const foreignReader = (file: unknown, known: readonly ForeignAnnotation[], articles: ArticleOf, now: number) => {
  const byName = new Map(known.map((one) => [one.name, one]))
  const reader = readerOf(file, new Set(known.flatMap(({ author }) => author?.id ?? [])))

  /** What a reply is about in the end; the annotation itself where it is no reply, or where that is not in the file. */
  const rootOf = (annotation: ForeignAnnotation): ForeignAnnotation => {
    let root = annotation
    for (let replies = 0; replies < MOST_REPLIES; replies += 1) {
      const parent = root.replyTo.map((name) => byName.get(name)).find((one) => one !== undefined)
      if (parent === undefined) break
      root = parent
    }
    return root
  }

  return (item: Fields): StoredNote | Unreadable | 'elsewhere' => {
    const annotation = foreignAnnotation(item)
    if (annotation === undefined) return 'shape'
    const { author, by, colour = NOTE_COLOURS[0], name, text } = annotation
    if (name.length > LONGEST_NAME || unsoundness(name) !== undefined) return 'shape'
    const { targets } = rootOf(annotation)
    const target = targets.find(({ address }) => articles.address(address) !== undefined)
    const article = target && articles.address(target.address)
    if (article === undefined) return targets.some(({ address }) => address !== '') ? 'elsewhere' : 'shape'
    const passage = selectedPassage(target?.selector)
    if (passage === undefined) return 'passage'
    const body = withAuthor(text, author, reader)
    const tags = tagsOf(annotation.tags)
    if (body.length > MAX_BODY || tags.length > MAX_TAGS || tags.some((tag) => tag.length > MAX_TAG)) return 'long'
    const { created = annotation.modified ?? now, modified = annotation.created ?? 0 } = annotation
    if (isFuture(created, now) || isFuture(modified, now)) return 'future'
    const at = nextStamp(undefined, modified)
    return {
      v: NOTE_VERSION,
      id: idOf(annotation, passage),
      article: article.id,
      created,
      // What the program wrote before, it has overwritten.
      seen: { [by]: at },
      versions: [{ at, by, passage, colour, body, tags, deleted: false }],
    }
  }
}
