/** A text with the hits of a search marked in it. */
import type { Span } from '../core/model/page-text'

/** The text in English, as the edition is, with `hits` (UTF-16 units of `text`, in order) in `mark` elements. */
export const Marked = ({ text, hits }: { text: string; hits: readonly Span[] }) => {
  let at = 0
  const parts = hits.map(({ start, end }) => {
    const before = text.slice(at, start)
    at = end
    return (
      <>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </>
    )
  })
  return (
    <span lang="en">
      {parts}
      {text.slice(at)}
    </span>
  )
}
