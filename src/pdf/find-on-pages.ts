/**
 * Search in the pages. The browser's own looks into each line by itself, because every line is placed alone; this one finds words over
 * the ends of lines and pages.
 */
import { readText } from '../page/text/read-text'
import { findWords } from './find-words'

const ALL = 'pdf-found'
const NOW = 'pdf-found-now'

/** `at` counts from 1; 0 where nothing is found. */
export type Found = { readonly at: number; readonly all: number }

export type Finder = {
  /** Looks for `words`, and goes to the first place from the top of the window on; empty words end the search. */
  find(words: string): Found
  /** Goes to the next place, or to the one before; behind the last comes the first. */
  step(by: 1 | -1): Found
}

export const createFinder = (paper: HTMLElement): Finder => {
  let ranges: Range[] = []
  let now = -1

  const show = (): Found => {
    const range = ranges[now]
    if (range === undefined) {
      CSS.highlights.delete(NOW)
      return { at: 0, all: ranges.length }
    }
    CSS.highlights.set(NOW, new Highlight(range))
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return { at: now + 1, all: ranges.length }
  }

  return {
    find: (words) => {
      const read = readText(paper)
      ranges = findWords(read.page.text, words).flatMap((span) => read.rangeOf(span) ?? [])
      CSS.highlights.delete(ALL)
      if (ranges.length > 0) CSS.highlights.set(ALL, new Highlight(...ranges))
      const below = ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0)
      now = ranges.length === 0 ? -1 : Math.max(0, below)
      return show()
    },
    step: (by) => {
      if (ranges.length > 0) now = (now + by + ranges.length) % ranges.length
      return show()
    },
  }
}
