/** The annotations of all files: their ids are theirs alone, and their quotes can be looked for. */
import { footnoteId } from '../../../src/core/model/edition/edition'
import type { TextQuoteSelector } from '../../../src/core/model/edition/selector'
import type { SetContents, SetFile } from '../files'
import { error, jsonPointer } from '../problem'
import { QUOTING, quotesOf } from '../quotes'
import type { Finding } from './finding'

const NOTE_MARKER = /\[\d+\]/gu

const checkQuote = (file: SetFile, pointer: string, quote: TextQuoteSelector): Finding[] => {
  const findings: Finding[] = []
  if (quote.exact.replace(NOTE_MARKER, '').trim() === '')
    findings.push(
      error(
        file,
        `${pointer}/exact`,
        'quote is nothing but note markers and spaces',
        'Quote words of the text; markers are passed over when it is looked for.',
      ),
    )
  for (const side of ['prefix', 'suffix'] as const) {
    const context = quote[side]
    if (context !== undefined && !/\p{L}/u.test(context))
      findings.push(
        error(file, `${pointer}/${side}`, 'context has no letter', 'Take in a word of the text, or leave it out.'),
      )
  }
  return findings
}

const checkIds = (contents: Partial<SetContents>): Finding[] => {
  const owners = new Map((contents['footnotes.json'] ?? []).map(({ number }) => [footnoteId(number), 'footnotes.json']))
  return QUOTING.flatMap((file) =>
    (contents[file] ?? []).flatMap(({ id }, index): Finding[] => {
      const owner = owners.get(id)
      if (owner !== undefined)
        return [error(file, jsonPointer(index, 'id'), `id "${id}" is already taken in ${owner}`, 'Choose another id.')]
      owners.set(id, file)
      return []
    }),
  )
}

/** The article is found on its page by the passages that are quoted of it. */
const checkPassages = (contents: Partial<SetContents>): Finding[] =>
  QUOTING.every((file) => contents[file]?.length === 0)
    ? [
        error(
          'context.json',
          '',
          'the set quotes no passage, so its article cannot be found on a page',
          'Write at least one annotation with a quote; a context note will do.',
        ),
      ]
    : []

/** Checks ids and quotes of counterpoints, context notes and errata. */
export const checkAnnotations = (contents: Partial<SetContents>): Finding[] => [
  ...checkIds(contents),
  ...checkPassages(contents),
  ...quotesOf(contents).flatMap(({ file, pointer, quote }) => checkQuote(file, pointer, quote)),
]
