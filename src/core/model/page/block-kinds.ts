/** What a stretch of the page's text is, by the elements around it. */
const KINDS: ReadonlyMap<string, 'item' | 'row' | 'code' | 'quotation'> = new Map([
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['tr', 'row'],
  ['pre', 'code'],
  ['blockquote', 'quotation'],
])

/**
 * The kind of what stands in these blocks: that of the innermost block that has one, else a paragraph.
 * @param blocks from the outside inwards
 */
export const blockKind = (blocks: readonly { readonly name: string }[]) =>
  KINDS.get(blocks.findLast(({ name }) => KINDS.has(name))?.name ?? '') ?? 'paragraph'
