/** A text with the hits of a search marked in it. */
import type { VNode } from 'preact'
import type { Span } from '../../core/model/page/page-text'

/**
 * The text in its language (BCP 47; undefined for the interface's own), with `hits` (UTF-16 units of `text`, in order) in `mark` elements. A function and not a component:
 * a list of results has hundreds.
 */
export const marked = (text: string, hits: readonly Span[], language: string | undefined): VNode => {
  let at = 0
  const parts = hits.flatMap(({ start, end }) => {
    const before = text.slice(at, start)
    at = end
    return [before, <mark key={start}>{text.slice(start, end)}</mark>]
  })
  return (
    <span lang={language}>
      {parts}
      {text.slice(at)}
    </span>
  )
}
