/** Text that is hidden, folded, clipped or shown later, in real browsers. */
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Session, startSession } from '../../tools/browser/session'
import { BROWSER } from './reader'

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

describe(`in ${BROWSER}`, () => {
  let session: Session
  beforeAll(async () => {
    session = await startSession(BROWSER)
  })
  afterAll(() => session?.close())

  test('a passage is known as one that the reader could see, or as hidden', async () => {
    const script = await scriptOf('src/page/visibility.ts')
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
})
