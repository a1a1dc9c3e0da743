/** Text that is hidden, folded, clipped or shown later, in real browsers. */
import { join } from 'node:path'
import { build } from 'esbuild'
import { JSDOM } from 'jsdom'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Session, settle } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { BROWSER, endQuietly, SOON } from './reader'
import { shareSession } from './share-session'

const ROOT = join(import.meta.dirname, '../..')

/** What of the code a page is to try by itself, as a script that puts it into `globalThis.tried`. */
const scriptOf = async (file: string): Promise<string> => {
  const { outputFiles } = await build({
    bundle: true,
    entryPoints: [join(ROOT, file)],
    format: 'iife',
    globalName: 'tried',
    target: 'es2024',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** How the words `seen` stand on a page, and whether a reader could see them. */
const PLACES: readonly (readonly [name: string, html: string, isShown: boolean])[] = [
  ['plainly', '<p>one seen two', true],
  ['far down the page', '<div style="height:9000px"></div><p>seen', true],
  [
    'in a plain form with fields of misleading names',
    '<form><input name=parentElement><input name=checkVisibility>seen',
    true,
  ],
  ['not displayed', '<p style="display:none">seen', false],
  ['in what is not displayed', '<div style="display:none"><p>one <b>seen</b>', false],
  ['half in what is not displayed', '<p><span style="display:none">se</span>en', true],
  ['invisible', '<p style="visibility:hidden">seen', false],
  ['visible in what is invisible', '<p style="visibility:hidden">one <b style="visibility:visible">seen</b>', true],
  ['transparent, to be faded in', '<p style="opacity:0">seen', true],
  ['hidden by the attribute', '<p hidden>seen', false],
  ['hidden until found', '<div hidden=until-found><p>seen</div>', false],
  ['directly in what is hidden until found', '<div hidden=until-found>seen</div>', false],
  ['in closed details', '<details><summary>more</summary><p>seen</details>', false],
  ['directly in closed details', '<details><summary>more</summary>seen</details>', false],
  ['in the summary of closed details', '<details><summary>seen</summary><p>more</details>', true],
  ['in open details', '<details open><summary>more</summary><p>seen</details>', true],
  ['in a closed dialog', '<dialog><p>seen</dialog>', false],
  ['in an open dialog', '<dialog open><p>seen</dialog>', true],
  [
    'in skipped content that is drawn when it comes near',
    '<div style="height:9000px"></div><p style="content-visibility:auto">seen',
    true,
  ],
  ['folded to nothing', '<div style="height:0;overflow:hidden"><p>seen</div>', false],
  ['folded to nothing by clip', '<div style="max-height:0;overflow:clip"><p>seen</div>', false],
  [
    'below the edge of what is folded',
    '<div style="max-height:60px;overflow:hidden"><p>one<p>two<p>three<p>four<p>seen</div>',
    false,
  ],
  [
    'above the edge of what is folded',
    '<div style="max-height:60px;overflow:hidden"><p>seen<p>two<p>three<p>four</div>',
    true,
  ],
  ['far down in what scrolls', '<div style="height:60px;overflow:auto"><p>one<p>two<p>three<p>four<p>seen</div>', true],
  [
    'far down in what scrolls, itself folded away',
    '<div style="height:0;overflow:hidden"><div style="height:60px;overflow:auto"><p>seen</div></div>',
    false,
  ],
  [
    'on a later page of columns that a script turns',
    '<div style="height:60px;columns:200px;overflow:hidden;width:200px"><p>one<p>two<p>three<p>four<p>five<p>six<p>seen</div>',
    true,
  ],
  [
    'for screen readers only',
    '<p>one <span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap">seen</span>',
    false,
  ],
  [
    'beside what cuts off its own, taken out of it',
    '<div style="height:0;overflow:hidden"><p style="position:absolute">seen</div>',
    true,
  ],
  ['in a table, a list and a quotation', '<blockquote><ul><li><table><tr><td>seen</table></ul></blockquote>', true],
]

/** Our own page, with the paragraphs of its text changed. */
const pageWith = (change: (paragraphs: HTMLElement[], document: Document) => void): string => {
  const dom = new JSDOM(precisPage(shippedEdition()))
  const { document } = dom.window
  const all = [...document.querySelectorAll<HTMLElement>('.entry > p')]
  change(
    all.filter(({ textContent }) => textContent.length > 300),
    document,
  )
  return dom.serialize()
}

/** Ways to hide a copy that stands before its paragraph. */
const COPIES: readonly (readonly [attributes: string, outer?: string])[] = [
  ['hidden'],
  ['style="display:none"'],
  ['style="visibility:hidden;position:absolute"'],
  ['style="height:0;overflow:hidden"'],
  ['style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)"'],
  ['hidden="until-found"'],
  ['style="max-height:0;overflow:clip"'],
]

/** Ways to fold paragraphs away, and what shows them again. */
const FOLDS: readonly (readonly [name: string, before: string, after: string, show: string])[] = [
  ['hidden', '<div id=fold hidden>', '</div>', "fold.removeAttribute('hidden')"],
  ['until found', '<div id=fold hidden=until-found>', '</div>', "fold.removeAttribute('hidden')"],
  ['in a closed dialog', '<dialog id=fold>', '</dialog>', 'fold.show()'],
  ['in closed details', '<details id=fold><summary>More</summary>', '</details>', 'fold.open = true'],
  ['by their style', '<div id=fold style="display:none">', '</div>', "fold.style.display = 'block'"],
  [
    'by a class of the page',
    '<style>.short #fold{display:none}</style><div id=fold>',
    '</div>',
    "document.body.classList.remove('short')",
  ],
]

const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['counterpoint', 'context', 'erratum', 'footnote']
      .flatMap((name) => ([...(CSS.highlights.get(`cp-${name}`) ?? [])] as Range[]).map(String))
      .map((text) => text.replace(/\s+/gu, ' '))
      .sort(),
  )

describe(`in ${BROWSER}`, () => {
  /** What is painted on the page as it is. */
  let plain: string[]
  let session: Session
  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))

  test('the page as it is has all its passages, which the others are held to', async () => {
    const page = await session.openArticle(precisPage(shippedEdition()))
    await expect.poll(() => marked(page).then(({ length }) => length), SOON).toBeGreaterThan(100)
    await settle()
    plain = await marked(page)
    await page.close()
  })

  test('a passage is known as one that the reader could see, or as hidden', async () => {
    const script = await scriptOf('src/page/text/visibility.ts')
    session.serve('/places', `<!doctype html><script>${script}</script><body>`)
    const page = await session.openPage('www.e-ir.info', '/places')
    const told = await page.evaluate(
      (cases) =>
        cases.map(([name, html]) => {
          document.body.innerHTML = html
          const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const range = document.createRange()
          for (let node = nodes.nextNode() as Text | null; node !== null; node = nodes.nextNode() as Text | null) {
            const [from, to] = [/see?n?/u.exec(node.data), /en/u.exec(node.data)]
            if (from) range.setStart(node, from.index)
            if (to) range.setEnd(node, to.index + 2)
          }
          if (String(range) !== 'seen') throw new Error(`${name}: ${range}`)
          const { tried } = globalThis as unknown as { tried: { isShown(range: Range): boolean } }
          return [name, tried.isShown(range)]
        }),
      PLACES,
    )
    expect(told).toEqual(PLACES.map(([name, , isShown]) => [name, isShown]))
    await page.close()
  })

  /** Whether the first letter of everything that is painted has a box. */
  const areInSight = (page: Page): Promise<boolean> =>
    page.evaluate(() =>
      [...CSS.highlights.values()].every((ranges) =>
        ([...ranges] as Range[]).every((range) => {
          const parent = range.startContainer.parentElement
          return parent?.checkVisibility({ visibilityProperty: true }) && range.getBoundingClientRect().height > 5
        }),
      ),
    )

  test('hidden copies beside each paragraph, and of all of it, neither double nor take away a passage', async () => {
    const html = pageWith((paragraphs, document) => {
      for (const [i, paragraph] of paragraphs.entries()) {
        const [attributes] = COPIES[i % COPIES.length] ?? ['hidden']
        paragraph.insertAdjacentHTML('beforebegin', `<div ${attributes}><p>${paragraph.innerHTML}</p></div>`)
      }
      const entry = document.querySelector('.entry') as HTMLElement
      const text = entry.innerHTML
      entry.insertAdjacentHTML('beforebegin', `<div class="print" style="display:none">For print<br>${text}</div>`)
    })
    const page = await session.openArticle(html)
    await expect.poll(() => marked(page), SOON).toEqual(plain)
    expect(await areInSight(page)).toBe(true)
    await page.close()
  })

  test('hidden text in the middle of sentences does not part them', async () => {
    const html = pageWith((paragraphs) => {
      for (const [i, paragraph] of paragraphs.entries()) {
        let nth = 0
        const hidden = [
          '<span style="display:none">hidden note</span>',
          '<aside hidden>A hidden note [9] beside it.</aside>',
          '<div style="display:none"><p>A note of two</p><p>paragraphs.</p></div>',
        ]
        const piece = hidden[i % 3] ?? ''
        // Between the words outside of elements; a block would end a paragraph that is not parsed anew.
        paragraph.innerHTML = paragraph.innerHTML.replace(/(<[^>]*>)|( )/gu, (all, tag) =>
          tag || nth++ % 4 ? all : `${piece} `,
        )
      }
    }).replace(/<p>(?=(?:(?!<\/p>)[\s\S])*(?:hidden note|A note of two))/gu, '<section>')
    const page = await session.openArticle(html)
    const shown = (text: string): string =>
      text
        .replace(/hidden note|A hidden note \[9\] beside it\.|A note of two\s?paragraphs\./gu, '')
        .replace(/\s+/gu, ' ')
    await expect.poll(async () => (await marked(page)).map(shown).sort(), SOON).toEqual(plain)
    await page.close()
  })

  test.each(FOLDS)(
    'text that is folded away %s has its place at the latest when it is shown',
    async (name, before, after, show) => {
      const html = pageWith((paragraphs, document) => {
        document.body.classList.add('short')
        const folded = paragraphs.slice(4, 9)
        const words = folded.map(({ outerHTML }) => outerHTML).join('')
        folded[0]?.insertAdjacentHTML('beforebegin', before + words + after)
        for (const paragraph of folded) paragraph.remove()
      })
      const page = await session.openArticle(html)
      const isReadAtOnce = name !== 'in a closed dialog'
      await expect.poll(() => marked(page).then(({ length }) => length === plain.length), SOON).toBe(isReadAtOnce)
      await page.evaluate(`{ const fold = document.getElementById('fold'); ${show} }`)
      await expect.poll(() => marked(page), SOON).toEqual(plain)
      expect(await areInSight(page)).toBe(true)
      await page.close()
    },
  )

  test('text that a press shows by style alone has its place then', async () => {
    const html = pageWith((paragraphs) => {
      const [, , paragraph] = paragraphs
      if (paragraph === undefined) return
      const style = '<style>#more:not(:checked) ~ span{display:none}</style>'
      paragraph.innerHTML = `${style}<input type=checkbox id=more>So it begins <span>${paragraph.innerHTML}</span>`
    })
    const page = await session.openArticle(html)
    await expect.poll(() => marked(page).then(({ length }) => length), SOON).toBeLessThan(plain.length)
    await page.click('#more')
    await expect.poll(() => marked(page), SOON).toEqual(plain)
    await page.close()
  })

  test('a lead paragraph that stands apart from the rest belongs to the article', async () => {
    const html = pageWith(([lead], document) => {
      const entry = document.querySelector('.entry') as HTMLElement
      const rest = document.createElement('div')
      const nodes = [...entry.childNodes]
      const from = nodes.indexOf(lead as HTMLElement) + 1
      rest.append(...nodes.slice(from))
      const first = document.createElement('div')
      first.append(...nodes.slice(0, from))
      entry.append(first, rest)
    })
    const page = await session.openArticle(html)
    await expect.poll(() => marked(page), SOON).toEqual(plain)
    await page.close()
  })

  test('forms whose fields have misleading names, and elements of other languages, mislead nobody', async () => {
    const NAMES = [
      'nextSibling',
      'previousSibling',
      'firstChild',
      'children',
      'childNodes',
      'parentElement',
      'parentNode',
      'id',
      'localName',
      'nodeType',
      'namespaceURI',
      'hasAttribute',
      'getAttribute',
      'textContent',
      'querySelectorAll',
      'checkVisibility',
      'contains',
      'closest',
      'isConnected',
      'ownerDocument',
      'getBoundingClientRect',
      'matches',
      'after',
      'hidden',
    ]
    const fields = NAMES.map((name) => `<input type=hidden name="${name}">`).join('')
    const html = pageWith((paragraphs, document) => {
      for (const paragraph of paragraphs.slice(2, 5)) {
        const form = document.createElement('form')
        form.innerHTML = fields
        paragraph.replaceWith(form)
        form.append(paragraph)
      }
      for (const paragraph of paragraphs.slice(6, 8)) {
        const link = document.createElementNS('http://www.w3.org/2000/svg', 'a')
        link.setAttribute('href', 'x#y')
        paragraph.append(link)
      }
      // The whole page in a form, as some servers write it.
      const form = document.createElement('form')
      form.innerHTML = fields
      form.append(...document.body.childNodes)
      document.body.append(form)
    })
    // A parser takes no form in a form, so that the inner ones come by a script, as do links of another language.
    const script = `<script>{
      const fields = ${JSON.stringify(fields)}
      for (const paragraph of [...document.querySelectorAll('.entry p')].slice(9, 12)) {
        const form = document.createElement('form')
        form.innerHTML = fields
        paragraph.replaceWith(form)
        form.append(paragraph)
        const link = document.createElementNS('http://www.w3.org/2000/svg', 'a')
        link.setAttribute('href', 'x#y')
        paragraph.append(link)
      }
    }</script>`
    const page = await session.openArticle(html.replace('</body>', `${script}</body>`))
    await expect.poll(() => marked(page), SOON).toEqual(plain)
    await page.close()
  })

  test('no page had an error of ours', () => {
    expect(session.driver.errors).toEqual([])
  })
})
