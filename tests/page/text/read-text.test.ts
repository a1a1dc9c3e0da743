// @vitest-environment jsdom
/** An element's text as the page has it: lines, structure, and the way back to its nodes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SHAPES, sitePage } from '../../../demo/site-page'
import { runSteps } from '../../../src/core/steps/steps'
import { makeMarkerHost, markerKey } from '../../../src/page/own-elements'
import { readText, readTextSteps } from '../../../src/page/text/read-text'
import { element, loadPage } from '../load-page'
import { SPECIMEN, SPECIMEN_ADDRESS } from '../specimen-content'

const read = (html: string) => readText(loadPage(`<body>${html}</body>`).body)

/** The text's lines as strings. */
const linesOf = (html: string): string[] => {
  const { lines, text } = read(html).page
  return lines.map((start, i) => text.slice(start, lines[i + 1]).trim())
}

describe('the text', () => {
  const CASES: readonly (readonly [name: string, html: string, text: string])[] = [
    ['of inline elements runs on', 'a <em>b</em><span>c</span> <a href="#x">d</a>', 'a bc d'],
    ['of a block is set off by one space', '<p>a</p><p>b</p>', 'a b '],
    [
      'of blocks in blocks is set off by one space',
      '<div><section><p>a</p></section></div><div><p>b</p></div>',
      'a b ',
    ],
    ['of a block within words is set off too', 'a<div>b</div>c', 'a b c'],
    ['has one space for a line break', 'a<br>b<br />c', 'a b c'],
    ['has one space for several line breaks', 'a<br><br><br>b', 'a b'],
    ['has one space for a line break at the end of a block', '<p>a<br></p><p>b</p>', 'a b '],
    ['keeps the spaces that the page has', '<p>a \n  b</p>', 'a \n  b '],
    ['keeps characters as they are', '<p>“a”\u00a0\u00ad&amp;😀</p>', '“a”\u00a0\u00ad&😀 '],
    ['has what is folded away between lines', '<p>a</p><p hidden>b</p><p>c</p>', 'a b c '],
    ['has nothing of closed dialogs', 'a<dialog>c</dialog>d', 'ad'],
    ['has an open dialog', 'a<dialog open>b</dialog>c', 'a b c'],
    [
      'has nothing of scripts and styles',
      'a<script>b</script><style>c</style><template>d</template><noscript>e</noscript>f',
      'af',
    ],
    ['has nothing of controls', 'a<button>b</button><textarea>c</textarea><select><option>d</option></select>e', 'ae'],
    ['has nothing of pictures', 'a<svg><text>b</text></svg><video>c</video><iframe></iframe>d', 'ad'],
    ['has nothing of comments', 'a<!-- b -->c', 'ac'],
    ['has nothing of our own markers', 'a<counterpoint-marker data-annotation="x">b</counterpoint-marker>c', 'ac'],
    [
      'of tables and lists has a line for each part',
      '<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>',
      'a b c d ',
    ],
    ['of an empty element is empty', '', ''],
  ]
  for (const [name, html, text] of CASES) {
    test(name, () => {
      expect(read(html).page.text).toBe(text)
    })
  }
})

describe('lines', () => {
  test('begin at blocks and breaks', () => {
    expect(linesOf('<h1>a</h1>b<p>c<br>d</p>')).toEqual(['a', 'b', 'c', 'd', ''])
  })

  test('begin at 0 and ascend', () => {
    const { lines, text } = read('<p>a</p>\n<p>b</p><p></p><p>c</p>').page
    expect(lines[0]).toBe(0)
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b))
    expect(lines.at(-1)).toBe(text.length)
  })
})

describe('structure', () => {
  const covered = (
    html: string,
    of: 'links' | 'targets' | 'items' | 'superscripts' | 'emphases' | 'headings',
  ): unknown[] => {
    const { page } = read(html)
    return page[of].map(({ end, start, ...rest }) => ({ words: page.text.slice(start, end), ...rest }))
  }

  test('has links within the page and off it', () => {
    expect(
      covered(
        '<a href="#n%C3%B6te">1</a> <a href="https://example.org/x">x</a> <a href="mailto:a@b.c">m</a> <a>none</a>',
        'links',
      ),
    ).toEqual([
      { words: '1', fragment: 'nöte', url: null },
      { words: 'x', fragment: null, url: 'https://example.org/x' },
      { words: 'm', fragment: null, url: null },
    ])
  })

  test('has no links without words', () => {
    expect(covered('<a href="#x"><img alt="y"></a>', 'links')).toEqual([])
  })

  test('has targets by id, and anchors by name', () => {
    expect(covered('<p id="p">a</p><a name="n">b</a><a name="e"></a><p name="no">c</p>', 'targets')).toEqual([
      { words: 'a', id: 'p' },
      { words: 'b', id: 'n' },
      { words: '', id: 'e' },
    ])
  })

  test('has the items of numbered lists with their numbers', () => {
    const html = '<ol><li>a</li><li>b<ol><li>c</li></ol></li></ol><ol start="7"><li>d</li></ol><ul><li>e</li></ul>'
    expect(covered(html, 'items')).toEqual([
      { words: 'a', list: 0, ordinal: 1 },
      { words: 'c', list: 1, ordinal: 1 },
      { words: 'b c ', list: 0, ordinal: 2 },
      { words: 'd', list: 2, ordinal: 7 },
    ])
  })

  test('counts items as the list shows them', () => {
    const html = '<ol start=""><li>a</li><li value="5">b</li><li>c</li></ol>'
    expect(covered(html, 'items')).toEqual([
      { words: 'a', list: 0, ordinal: 1 },
      { words: 'b', list: 0, ordinal: 5 },
      { words: 'c', list: 0, ordinal: 6 },
    ])
  })

  test('has superscripts and emphasis', () => {
    const html = '19<sup>th</sup> <em>a</em> <i>b</i> <cite>c</cite> <b>d</b><em></em><sup></sup>'
    expect(covered(html, 'superscripts')).toEqual([{ words: 'th' }])
    expect(covered(html, 'emphases')).toEqual([{ words: 'a' }, { words: 'b' }, { words: 'c' }])
  })

  test('has headings, and paragraphs that are strong throughout', () => {
    const html =
      '<h1>T</h1><h2>a</h2><p><strong>b</strong></p><p> <b>c</b> <b>d</b></p><p><b>e</b> f</p><h3></h3><p><b> </b></p>' +
      '<p><strong><b>g</b></strong></p>'
    expect(covered(html, 'headings')).toEqual([{ words: 'a' }, { words: 'b' }, { words: ' c d' }, { words: 'g' }])
  })

  test('has our own markers with their places, and none that the page made', () => {
    const marker = (id: string, nth = 0): Element => makeMarkerHost(document, { id, nth }).host
    loadPage('<p><counterpoint-marker data-annotation="x"></counterpoint-marker></p>')
    element('p').append('ab', marker('x'), 'cd', marker('y'), marker('x', 1))
    expect([...readText(document.body).markers]).toEqual([
      [markerKey({ id: 'x' }), 2],
      [markerKey({ id: 'y' }), 4],
      [markerKey({ id: 'x', nth: 1 }), 4],
    ])
  })
})

describe('the way back to the nodes', () => {
  const HTML = '<p>one <em>two</em> three</p><p>four<br>five</p>'

  test('gives every unit of every text node its offset, and back', () => {
    const { offsetOf, page, pointAt } = read(HTML)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let seen = 0
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      for (let i = 0; i < node.data.length; i++) {
        const offset = offsetOf(node, i) ?? -1
        expect(page.text[offset]).toBe(node.data[i])
        expect(pointAt(offset)).toEqual({ node, offset: i })
        seen += 1
      }
    }
    expect(seen).toBe('one two three four five'.length - 2)
  })

  test('gives nothing between blocks, behind the text and for other nodes', () => {
    const { offsetOf, page, pointAt } = read(HTML)
    expect(pointAt(page.text.indexOf('three') + 5)).toBeUndefined()
    expect(pointAt(page.text.length)).toBeUndefined()
    expect(pointAt(-1)).toBeUndefined()
    expect(offsetOf(element('p'), 0)).toBeUndefined()
    expect(offsetOf(document.createTextNode('one'), 0)).toBeUndefined()
  })

  const rangeText = (html: string, words: string): string | undefined => {
    const { page, rangeOf } = read(html)
    const start = page.text.indexOf(words)
    return rangeOf({ start, end: start + words.length })?.toString()
  }
  for (const words of ['one', 'ne tw', 'two', 'two three', 'one two three', 'four']) {
    test(`gives a range over '${words}'`, () => {
      expect(rangeText(HTML, words)).toBe(words)
    })
  }

  test('gives a range across blocks, without the space that stands for their border', () => {
    expect(rangeText(HTML, 'three four five')).toBe('threefourfive')
  })

  test('gives a range that ends in the node of its last unit', () => {
    const range = read(HTML).rangeOf({ start: 0, end: 4 })
    expect(range?.endContainer.textContent).toBe('one ')
  })

  for (const [name, span] of Object.entries({
    'nothing long': { start: 2, end: 2 },
    'turned round': { start: 4, end: 2 },
    'between blocks': { start: 13, end: 14 },
    'beyond the text': { start: 500, end: 600 },
  })) {
    test(`gives no range over a span that is ${name}`, () => {
      expect(read(HTML).rangeOf(span)).toBeUndefined()
    })
  }
})

describe('on pages of every shape', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    test(`each paragraph of the article reads as a range over it: ${name}`, () => {
      loadPage(sitePage(SPECIMEN, shape, SPECIMEN_ADDRESS))
      const { page, rangeOf } = readText(document.body)
      const paragraphs = [...document.querySelectorAll('p')].filter(
        (each) => each.textContent?.trim() && each.querySelector('br') === null,
      )
      expect(paragraphs.length).toBeGreaterThan(6)
      for (const paragraph of paragraphs) {
        const words = paragraph.textContent ?? ''
        const start = page.text.indexOf(words)
        expect(start, words).toBeGreaterThanOrEqual(0)
        expect(rangeOf({ start, end: start + words.length })?.toString()).toBe(words)
      }
    })
  }
})

describe('on pages of any build', () => {
  const text = fc.constantFrom('', ' ', 'one', 'two three ', '\n', 'ﬁ😀', 'e\u0301', '\u00ad', '“x”')
  const name = fc.constantFrom(
    ...'p div em a sup ol li br script counterpoint-marker section dialog span h2 td'.split(' '),
  )
  type Tree = string | { readonly name: string; readonly hidden: boolean; readonly children: readonly Tree[] }
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      text,
      fc.record({ name, hidden: fc.nat(9).map((n) => n === 0), children: fc.array(tie('tree'), { maxLength: 5 }) }),
    ),
  }))
  /** Built node by node: a parser would put much of it right. */
  const grow = (children: readonly Tree[], parent: Element): Element => {
    for (const child of children) {
      if (typeof child === 'string') {
        parent.append(child)
        continue
      }
      const inner = document.createElement(child.name)
      inner.toggleAttribute('hidden', child.hidden)
      parent.append(grow(child.children, inner))
    }
    return parent
  }
  const page = fc.array(tree, { maxLength: 8 }).map((children) => grow(children, document.createElement('main')))

  test('every unit of every text node that is read has one offset, which leads back to it, and nothing else is text', () => {
    fc.assert(
      fc.property(page, (root) => {
        const { offsetOf, page: read, pointAt } = readText(root)
        const seen = new Set<number>()
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        let last = -1
        while (walker.nextNode()) {
          const node = walker.currentNode as Text
          const unread = node.parentElement?.closest('script, counterpoint-marker, br, dialog')
          expect(offsetOf(node, 0) === undefined).toBe(Boolean(unread) || node.data === '')
          if (unread) continue
          for (let unit = 0; unit < node.data.length; unit++) {
            const offset = offsetOf(node, unit) ?? -1
            expect(offset).toBeGreaterThan(last)
            // A hidden copy of another line is blank.
            const isBlank = read.text[offset] === ' ' && node.parentElement?.closest('[hidden]') !== null
            expect(isBlank || read.text[offset] === node.data[unit]).toBe(true)
            expect(pointAt(offset)).toEqual({ node, offset: unit })
            seen.add(offset)
            last = offset
          }
        }
        for (let offset = 0; offset < read.text.length; offset++) {
          if (seen.has(offset)) continue
          expect(read.text[offset]).toBe(' ')
          expect(pointAt(offset)).toBeUndefined()
          expect(read.lines).toContain(offset + 1)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('every range holds the text of its span', () => {
    fc.assert(
      fc.property(page, fc.nat(60), fc.nat(30), (root, start, length) => {
        const { page: read, pointAt, rangeOf } = readText(root)
        const span = { start, end: Math.min(read.text.length, start + length) }
        const range = rangeOf(span)
        const isRange = span.end > start && pointAt(start) !== undefined && pointAt(span.end - 1) !== undefined
        expect(range !== undefined).toBe(isRange)
        if (range === undefined) return
        const units = Array.from({ length: span.end - start }, (_, i) => start + i)
        const letters = units.filter((unit) => pointAt(unit) !== undefined).map((unit) => read.text[unit])
        // What is hidden lies in the range too and is no part of the text.
        if (!root.querySelector('[hidden], script, dialog, br > *, br, counterpoint-marker')) {
          expect(range.toString()).toBe(letters.join(''))
        }
      }),
    )
  })
})

describe('a page that changes while it is read', () => {
  const PARAGRAPHS = Array.from({ length: 1000 }, (_, i) => `<p>paragraph ${i}</p>`).join('')

  test('is read to its end, though what was being read is taken out', () => {
    loadPage(`<body><main>${PARAGRAPHS}</main></body>`)
    const steps = readTextSteps(document.body)
    let [count, step] = [0, steps.next()]
    for (; !step.done; step = steps.next()) {
      count += 1
      if (count === 2) for (const each of [...document.querySelectorAll('p')].slice(300, 400)) each.firstChild?.remove()
    }
    expect(count).toBeGreaterThan(3)
    expect(step.value.page.text).toContain('paragraph 999')
  })

  test('is read as it would be at once, if it stays as it is', () => {
    loadPage(`<body><main>${PARAGRAPHS}</main></body>`)
    expect(runSteps(readTextSteps(document.body)).page).toEqual(readText(document.body).page)
    expect(readText(document.body).page.text.match(/paragraph \d+/gu)).toHaveLength(1000)
  })
})
