/** The passage that another program's selectors select. */
import type { Passage } from '../model/notes/own-note'
import { type Fields, isFields } from '../model/settings/read-settings'
import { passageOf } from './passage-of'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Where it stood is not kept: that was counted in another reading of the page. */
const fromQuote = (selector: Fields): Passage | undefined => {
  const [before, words] = [textOf(selector['prefix']), textOf(selector['exact'])]
  const text = before + words + textOf(selector['suffix'])
  const { quote, until } = passageOf(text, { start: before.length, end: before.length + words.length }) ?? {}
  return quote && { quote, ...(until && { until }) }
}

/** A range of two quotes: it goes up to where the second one begins, or to the place that this one is refined by. */
const fromRange = ({ endSelector, startSelector }: Fields): Passage | undefined => {
  if (!isFields(startSelector) || !isFields(endSelector)) return undefined
  const from = fromQuote(startSelector)
  const { refinedBy } = endSelector
  const isBehind = isFields(refinedBy) && Number(refinedBy['start']) > 0
  const prefix = textOf(endSelector['prefix'])
  const to = fromQuote(isBehind ? endSelector : { exact: prefix, suffix: endSelector['exact'] })
  return from && to && { quote: from.quote, until: to.until ?? to.quote }
}

/**
 * The passage; null where nothing of the page is selected, so that it is the whole; undefined where what is selected is not named by its
 * words.
 */
export const selectedPassage = (selector: unknown): Passage | null | undefined => {
  const selectors = (Array.isArray(selector) ? selector : [selector]).filter(isFields)
  if (selectors.length === 0) return null
  for (const each of selectors) {
    const { items, type } = each
    if (type === 'Choice' && Array.isArray(items))
      return selectedPassage(items.filter((item) => item?.type !== 'Choice'))
    const passage =
      type === 'TextQuoteSelector' ? fromQuote(each) : type === 'RangeSelector' ? fromRange(each) : undefined
    if (passage) return passage
  }
  return undefined
}
