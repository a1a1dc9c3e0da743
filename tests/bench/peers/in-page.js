/** Each peer behind one interface: quotes in, a range for each out. JavaScript, so that no types of packages are needed that may not be installed. */
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom'
import { reviveAnnotation } from '@recogito/text-annotator'
import { toRange } from 'dom-anchor-text-quote'
import Mark from 'mark.js'

const paint = (ranges) => {
  CSS.highlights.set('bench', new Highlight(...ranges.filter((range) => range !== undefined)))
  return ranges
}

const apacheAnnotator = async (root, quotes) => {
  const ranges = []
  for (const { exact, prefix, suffix } of quotes) {
    const matches = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix })(root)
    ranges.push((await matches.next()).value)
  }
  return paint(ranges)
}

const domAnchorTextQuote = (root, quotes) =>
  paint(
    quotes.map(({ exact, prefix, suffix }) => {
      try {
        return toRange(root, { exact, prefix, suffix }) ?? undefined
      } catch {
        // It says so by an exception where it finds nothing.
        return undefined
      }
    }),
  )

/** Goes by offsets and takes no notice of the quote: it is given those at which the quote stands in the text, if it does. */
const recogito = (root, quotes) => {
  const all = root.textContent
  return paint(
    quotes.map(({ exact, id }) => {
      const start = all.indexOf(exact)
      if (start < 0) return undefined
      const selector = [{ quote: exact, start, end: start + exact.length }]
      const revived = reviveAnnotation({ id, bodies: [], target: { annotation: id, selector } }, root)
      return revived.target.selector[0]?.range
    }),
  )
}

/** The elements that the first match was put into: other passages' marks part it. */
const rangeOver = (elements, length) => {
  if (elements.length === 0) return undefined
  const range = document.createRange()
  range.setStart(elements[0].firstChild, 0)
  let covered = 0
  for (const { firstChild } of elements) {
    if (covered >= length) break
    covered += firstChild.data.length
    range.setEnd(firstChild, firstChild.data.length)
  }
  return range
}

const markJs = async (root, quotes) => {
  const mark = new Mark(root)
  await new Promise((done) => mark.unmark({ done }))
  const ranges = []
  for (const { exact } of quotes) {
    const elements = []
    await new Promise((done) =>
      mark.mark(exact, {
        acrossElements: true,
        separateWordSearch: false,
        each: (element) => elements.push(element),
        done,
      }),
    )
    ranges.push(rangeOver(elements, exact.length))
  }
  return ranges
}

Object.assign(globalThis, {
  peers: {
    'apache-annotator': apacheAnnotator,
    'dom-anchor-text-quote': domAnchorTextQuote,
    recogito,
    'mark.js': markJs,
  },
})
