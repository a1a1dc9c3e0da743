/** From what is selected on the page to the article's text. */
import type { Span } from '../../core/model/page/page-text'
import type { ReadText } from './read-text'

/**
 * The span of the text that a range holds, from the first unit of it that was read to the last; null if it holds none. A selection may begin
 * and end anywhere: in another element, at a marker of ours, in text that is not read.
 */
export const spanOfRange = (root: Element, read: ReadText, range: Range): Span | null => {
  let start: number | undefined
  let end = 0
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) {
      if (start !== undefined) break
      continue
    }
    const at = read.offsetOf(node, 0)
    if (at === undefined) continue
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : (node as Text).length
    if (to <= from) continue
    start ??= at + from
    end = at + to
  }
  return start === undefined ? null : { start, end }
}
