/** Checks a set's quotes on a saved page: each stands there exactly once, and the extension would place it there. */
import { anchorAll } from '../../src/core/anchor/anchor'
import { fold } from '../../src/core/anchor/fold'
import type { TextQuoteSelector } from '../../src/core/model/edition/selector'
import type { Outcome, Quote } from '../../src/core/model/page/outcome'
import type { Finding } from '../edition/checks/finding'
import type { SetContents } from '../edition/files'
import { error, jsonPointer, warning } from '../edition/problem'
import { type PlacedQuote, quotesOf } from '../edition/quotes'
import { describeQuote } from './describe-quote'
import { hasUnreadable } from './parse-page'
import type { SavedArticle } from './saved-page'

/** All quotes together are at most this share of the article's text: a set quotes what it needs, and is no copy of the article. */
const MOST_QUOTED = 0.25

const countOf = (text: string, wanted: string): number => {
  let count = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) count += 1
  return count
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

const shown = (text: string): string => JSON.stringify(text.replace(/\s+/gu, ' ').trim())

type Place = { readonly start: number; readonly end: number }

/** A selector for a place, for the author to paste; undefined where none would be found there. */
const selectorAt = (article: SavedArticle, { end, start }: Place): string | undefined => {
  const { page, text } = article
  const words = text.slice(start, end)
  for (const full of [true, false]) {
    const described = describeQuote(text, words, { lines: page.lines, full }).find((each) => each.start === start)
    if (described?.unique && isAccepted(article, described.selector)) return JSON.stringify(described.selector)
  }
  return undefined
}

const remedyAt = (article: SavedArticle, place: Place | undefined): string => {
  const selector = place && selectorAt(article, place)
  if (place === undefined || selector === undefined)
    return 'Quote other words: npm run annotations -- quote <page> "<words>" makes the selector.'
  return `Nearest is ${shown(article.text.slice(place.start, place.end))}; if that is meant, paste ${selector}`
}

const placeOf = (outcome: Outcome | undefined): Place | undefined =>
  outcome?.status === 'anchored' ? outcome : outcome?.nearest

const asQuote = (id: string, { exact, prefix, suffix }: TextQuoteSelector): Quote => ({
  id,
  exact,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
})

/** How often a quote stands on the page with its context. */
const timesOn = (folded: string, { exact, prefix = '', suffix = '' }: TextQuoteSelector): number =>
  countOf(folded, fold(`${prefix}${exact}${suffix}`).text)

const isRight = (outcome: Outcome | undefined, found: number): boolean =>
  found === 1 && outcome?.status === 'anchored' && outcome.how === 'exact'

/** Whether a selector stands on the page as `check` wants it. */
export const isAccepted = ({ text }: SavedArticle, selector: TextQuoteSelector): boolean =>
  isRight(anchorAll(text, [asQuote('', selector)])[0], timesOn(fold(text).text, selector))

const checkQuote = (
  { file, pointer, quote }: PlacedQuote,
  outcome: Outcome | undefined,
  article: SavedArticle,
  folded: string,
  name: string,
): Finding[] => {
  const found = timesOn(folded, quote)
  if (isRight(outcome, found)) return []
  const exact = countOf(folded, fold(quote.exact).text)
  const problem = (field: string, message: string) => [
    error(file, `${pointer}${field}`, `${name}: ${message}`, remedyAt(article, placeOf(outcome))),
  ]
  if (found > 1) return problem('', `stands ${times(found)} on the page, with its context`)
  if (found === 1) return problem('', `stands once on the page, but is not placed there for certain`)
  if (exact > 0) return problem('', `"exact" stands ${times(exact)} on the page, but not in this context`)
  const reason =
    outcome?.status === 'orphan' && outcome.reason === 'absent' ? 'nothing like it does' : 'only text like it'
  return problem('/exact', `does not stand on the page; ${reason}`)
}

const checkNotes = (contents: Partial<SetContents>, article: SavedArticle, name: string): Finding[] => {
  const found = new Map(article.footnotes.map((footnote) => [footnote.number, footnote]))
  return (contents['footnotes.json'] ?? []).flatMap(({ number }, index) => {
    const at = ['footnotes.json', jsonPointer(index, 'number')] as const
    const footnote = found.get(number)
    if (footnote === undefined)
      return [error(...at, `${name}: no marker of note ${number} on the page`, 'Compare the notes with the page.')]
    if (footnote.note !== null) return []
    const remedy = 'Readers of such a page see the citations of the set alone; nothing is to be done if that is so.'
    return [warning(...at, `${name}: the page does not have note ${number}`, remedy)]
  })
}

const checkShare = (quotes: readonly Quote[], article: SavedArticle, name: string): Finding[] => {
  const body = Math.min(article.text.length, ...article.footnotes.flatMap(({ note }) => note?.start ?? []))
  const quoted = quotes.reduce((sum, { exact }) => sum + exact.length, 0)
  if (quoted <= body * MOST_QUOTED) return []
  const percent = Math.round((100 * quoted) / body)
  const message = `${name}: all quotes together are ${percent} % of the article`
  return [
    error('counterpoints.json', '', message, `Shorten the longest ones; at most ${MOST_QUOTED * 100} % is quoted.`),
  ]
}

const checkLetters = ({ page }: SavedArticle, name: string): Finding[] => {
  if (!hasUnreadable(page.text)) return []
  const remedy = 'It is in another encoding than it says. Save it anew as UTF-8.'
  return [warning('article.json', '', `${name}: some letters of the page could not be read`, remedy)]
}

/**
 * Checks a set on a page.
 * @param page how the page is called in problems
 * @returns every problem of its quotes and notes there, `file` relative to the set's folder.
 */
export const checkPage = (contents: Partial<SetContents>, article: SavedArticle, page: string): Finding[] => {
  const placed = quotesOf(contents)
  const quotes = placed.map(({ id, quote }) => asQuote(id, quote))
  const outcomes = anchorAll(article.text, quotes)
  const folded = fold(article.text).text
  return [
    ...checkLetters(article, page),
    ...placed.flatMap((each, index) => checkQuote(each, outcomes[index], article, folded, page)),
    ...checkNotes(contents, article, page),
    ...checkShare(quotes, article, page),
  ]
}
