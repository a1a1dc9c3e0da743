/** How the annotations are written: as long as a reader takes in at once, the finding first, and without a word of blame. */
import type { JsonFile, SetContents } from '../files'
import { error, jsonPointer, warning } from '../problem'
import { wordsOfBlame } from '../words-of-blame'
import type { Finding } from './finding'

/** Longest body of a counterpoint, in words: what is read beside a text without losing its thread. */
const MAX_BODY_WORDS = 100
/** Longest first sentence of a body, in words: it is the finding. */
const MAX_FIRST_SENTENCE_WORDS = 30
/** Half of the bodies are to be no longer than this, in words. */
const MEDIAN_BODY_WORDS = 80

const FILE = 'counterpoints.json'

const wordsIn = (text: string): number => text.trim().split(/\s+/u).length

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Where the segmenter sees an end and there is none: after a title, an initial or a country's name in short. */
const NO_END = /(?:\b(?:St|Mr|Ms|Dr|Gen|Lt|Maj|Col|No|vs|U\.S|U\.N|\p{Lu})\.)\s*$/u

/** The first sentence of a text. */
const firstSentence = (text: string): string => {
  let first = ''
  for (const { segment } of SENTENCES.segment(text)) {
    first += segment
    if (!NO_END.test(first)) break
  }
  return first.trim()
}

const checkLengths = (points: SetContents[typeof FILE]): Finding[] =>
  points.flatMap(({ body }, index): Finding[] => {
    const at = jsonPointer(index, 'body')
    const [all, first] = [wordsIn(body), wordsIn(firstSentence(body))]
    return [
      ...(all > MAX_BODY_WORDS
        ? [error(FILE, at, `has ${all} words`, `Cut it to ${MAX_BODY_WORDS}, or part it into two annotations.`)]
        : []),
      ...(first > MAX_FIRST_SENTENCE_WORDS
        ? [error(FILE, at, `its first sentence has ${first} words`, 'Say the finding first, in a sentence of its own.')]
        : []),
    ]
  })

const checkMedian = (points: SetContents[typeof FILE]): Finding[] => {
  const lengths = points.map(({ body }) => wordsIn(body)).sort((a, b) => a - b)
  const median = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0
  if (median <= MEDIAN_BODY_WORDS) return []
  const message = `half of the bodies have ${median} words or more`
  return [warning(FILE, '', message, `Shorten the long ones, until half have ${MEDIAN_BODY_WORDS} or fewer.`)]
}

type Passage = { readonly file: JsonFile; readonly pointer: string; readonly text: string }

/** The sentences in which the set speaks of the article. */
const proseOf = (contents: Partial<SetContents>): Passage[] => {
  const passages = <File extends JsonFile>(
    file: File,
    entries: readonly object[] | undefined,
    fields: readonly string[],
    inner?: string,
  ): Passage[] =>
    (entries ?? []).flatMap((entry, index) => {
      const owner = (inner === undefined ? entry : Reflect.get(entry, inner)) as Record<string, unknown> | undefined
      return fields.flatMap((field) => {
        const text = owner?.[field]
        const pointer = jsonPointer(index, ...(inner === undefined ? [] : [inner]), field)
        return typeof text === 'string' ? [{ file, pointer, text }] : []
      })
    })
  const { edition } = contents['article.json'] ?? {}
  return [
    ...(edition?.introduction ?? []).map((text, index) => ({
      file: 'article.json' as const,
      pointer: jsonPointer('edition', 'introduction', index),
      text,
    })),
    ...passages('footnotes.json', contents['footnotes.json'], ['claim', 'finding'], 'check'),
    ...passages(FILE, contents[FILE], ['headline', 'body', 'reason']),
    ...passages('context.json', contents['context.json'], ['note']),
    ...passages('errata.json', contents['errata.json'], ['remark']),
    ...passages('timeline.json', contents['timeline.json'], ['event']),
    ...passages('examined.json', contents['examined.json'], ['reason']),
  ]
}

const checkBlame = (contents: Partial<SetContents>): Finding[] =>
  proseOf(contents).flatMap(({ file, pointer, text }) =>
    wordsOfBlame(text).map((word) =>
      error(file, pointer, `"${word}" blames`, 'Say what the evidence says of the claim, and nothing of its author.'),
    ),
  )

/** Checks the bodies' lengths and all sentences of the set. */
export const checkProse = (contents: Partial<SetContents>): Finding[] => {
  const points = contents[FILE] ?? []
  return [...checkLengths(points), ...checkMedian(points), ...checkBlame(contents)]
}
