/** `quote page.html "some words"`: the shortest selector that is unique on the page, ready to paste. */
import { anchorAll } from '../../src/core/anchor/anchor'
import { MAX_QUOTE_WORDS } from '../../src/core/model/edition/selector'
import { isAccepted } from '../authoring/check-page'
import { type Described, describeQuote } from '../authoring/describe-quote'
import { loadSavedPage, readSavedArticle, type SavedArticle } from '../authoring/saved-page'
import { type CommandInput, type CommandResult, done, failed, misused } from './command'

/** How much of the text is shown around a place, in UTF-16 units. */
const SHOWN = 40

const around = ({ text }: SavedArticle, { end, start }: Described): string =>
  `… ${text.slice(Math.max(0, start - SHOWN), start)}[${text.slice(start, end)}]${text.slice(end, end + SHOWN)} …`
    .replace(/\u200b/gu, '')
    .replace(/\s+/gu, ' ')

/** The place's selector as the author asked for it; with all its context where `check` would not take the shorter one. */
const selectorFor = (article: SavedArticle, words: string, index: number, full: boolean): Described | undefined =>
  [full, true]
    .map((whole) => describeQuote(article.text, words, { lines: article.page.lines, full: whole })[index])
    .find((described) => described?.unique && isAccepted(article, described.selector))

/** What the page has instead of words that it has not. */
const nearest = (article: SavedArticle, words: string): string => {
  const [outcome] = anchorAll(article.text, [{ id: '', exact: words }])
  const place = outcome?.status === 'orphan' ? outcome.nearest : outcome
  return place === undefined
    ? 'the page does not have these words, nor any like them'
    : `the page does not have these words; nearest is ${JSON.stringify(article.text.slice(place.start, place.end))}`
}

/**
 * Runs the command. Option `full`: all the context that a selector may have, which finds the passage again after edits.
 * Words that stand in several places give one selector each.
 */
export const quote = ({ options, words: [page, ...rest] }: CommandInput): CommandResult => {
  const words = rest.join(' ').trim()
  if (page === undefined || words === '') return misused('quote needs a saved page and some words of it')
  const count = words.split(/\s+/u).length
  if (count > MAX_QUOTE_WORDS)
    return misused(`these are ${count} words; a selector has at most ${MAX_QUOTE_WORDS}: quote what the note is about`)
  const article = readSavedArticle(loadSavedPage(page))
  if (article === undefined) return failed(`${page} has no text`)
  const places = describeQuote(article.text, words)
  if (places.length === 0) return failed(nearest(article, words))
  const found = places.map((place, index) => ({
    place,
    described: selectorFor(article, words, index, options['full'] === true),
  }))
  const output = found.flatMap(({ described }) => (described ? [JSON.stringify(described.selector, null, 2)] : []))
  const remarks = [
    ...(places.length > 1 ? [`the page has these words ${places.length} times; each place has its selector:`] : []),
    ...found.map(({ described, place }, index) =>
      [
        places.length > 1 ? `${index + 1}. ` : '',
        around(article, place),
        described ? '' : ' has no unique selector: quote more words, so that it differs from the other places',
      ].join(''),
    ),
  ]
  const result = output.length === places.length ? done : (text: string, said: string) => failed(said, text)
  return result(output.map((selector) => `${selector}\n`).join(''), remarks.join('\n'))
}
