/** What text is, by the elements that it stands in. */
import { expect, test } from 'vitest'
import { blockKind } from '../../../../src/core/model/page/block-kinds'

test.each([
  ['nothing in particular', [], 'paragraph'],
  ['a paragraph', ['p'], 'paragraph'],
  ['a paragraph in an item', ['ul', 'li', 'p'], 'item'],
  ['a quotation in an item', ['ol', 'li', 'blockquote', 'p'], 'quotation'],
  ['an item in a quotation', ['blockquote', 'ul', 'li'], 'item'],
  ['a term and its description', ['dl', 'dd'], 'item'],
  ['a row', ['table', 'tr', 'td'], 'row'],
  ['code', ['pre'], 'code'],
  ['an element that the site has made up', ['constructor'], 'paragraph'],
])('%s', (_, names, kind) => {
  expect(blockKind(names.map((name) => ({ name })))).toBe(kind)
})
