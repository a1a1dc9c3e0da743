/** Documents as HTML and Markdown: whatever stands in a text, it is read as that text. */
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as textIn } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/core/export/document'
import { toHtml } from '../../../src/core/export/to-html'
import { toMarkdown } from '../../../src/core/export/to-markdown'

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '&lt; &amp; & <b>',
  '# no heading',
  '- no item',
  '1. no number',
  '2) no number',
  '+ no item',
  '=== no line',
  '*no* _emphasis_ **here** ~~there~~',
  '`code` [link](javascript:alert(1)) ![x](y)',
  'a\\*b \\',
  '| a | b |',
  'line\nbreak\n\n# and more',
  '> no quotation',
  '```',
  '---',
  'https://example.org/a_b*c',
  'ends with ##',
]

const read = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const blocksOf = (text: string): Block[] => [
  { kind: 'heading', level: 2, text },
  { kind: 'paragraph', content: [text] },
  { kind: 'paragraph', content: [{ strong: text }, ' ', { em: text }] },
  { kind: 'quotation', content: [text] },
  { kind: 'list', items: [[text], [text, ' twice']] },
]

const expectMarkdown = (text: string): void => {
  const tree = fromMarkdown(toMarkdown(blocksOf(text)))
  expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph', 'blockquote', 'list'])
  const [heading, paragraph, , quotation, list] = tree.children.map((node) => read(textIn(node)))
  expect([heading, paragraph, quotation]).toEqual([read(text), read(text), read(text)])
  expect(read(list ?? '').replaceAll(' ', '')).toBe(read(`${text}${text} twice`).replaceAll(' ', ''))
}

describe('Markdown', () => {
  test.each(HOSTILE)('sets %j as text', expectMarkdown)

  test('sets any text as text', () => {
    const sign = fc.constantFrom(...'#*_`[]()<>&!|~\\-+=.:0 1a'.split(''), 'word', '\n', '&amp;', '](', '**')
    const words = fc.array(sign, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join('')}y`)
    fc.assert(fc.property(words, expectMarkdown), { numRuns: 300 })
    const bare = fc.array(sign, { minLength: 1, maxLength: 8 }).map((parts) => `${parts.join('')}y`)
    fc.assert(
      fc.property(bare, (text) => {
        const tree = fromMarkdown(toMarkdown([{ kind: 'paragraph', content: [text] }]))
        expect(tree.children.map((node) => [node.type, read(textIn(node))])).toEqual([['paragraph', read(text)]])
      }),
      { numRuns: 300 },
    )
  })

  test('links addresses of the web, and keeps their letters', () => {
    const url = 'https://example.org/a_(b)?c=*d*&e=%20'
    const content = [
      { link: url, text: 'a [b]' },
      ' ',
      { link: url, text: url },
      ' ',
      { link: 'javascript:x', text: 'no' },
    ]
    const [paragraph] = fromMarkdown(toMarkdown([{ kind: 'paragraph', content }])).children
    const links = paragraph?.type === 'paragraph' ? paragraph.children.filter((node) => node.type === 'link') : []
    expect(links.map((link) => [link.url, textIn(link)])).toEqual([
      [url, 'a [b]'],
      [url, url],
    ])
  })
})

describe('HTML', () => {
  test.each(HOSTILE)('sets %j as text', (text) => {
    const { document } = new JSDOM(toHtml(text, 'en', blocksOf(text))).window
    const texts = ['h2', 'p', 'blockquote'].map((name) => document.querySelector(name)?.textContent)
    expect(texts).toEqual([text, text, text])
    expect(document.querySelector('img, script, b')).toBeNull()
    expect(document.title).toBe(read(text))
  })

  test('links addresses of the web and places in itself, nothing else', () => {
    const content = ['https://example.org/?a="b"&c', '#place', 'javascript:alert(1)', 'data:text/html,x'].map(
      (link) => ({
        link,
        text: 'x',
      }),
    )
    const { document } = new JSDOM(toHtml('x', 'en', [{ kind: 'paragraph', content }])).window
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://example.org/?a="b"&c',
      '#place',
    ])
  })
})
