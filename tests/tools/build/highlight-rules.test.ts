/** The rules for every style of highlight, as they ship. */
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { KINDS } from '../../../src/core/model/kinds'
import { colourOf, coloursFor, LINE_NAMES, LOOKS, TINTS } from '../../../src/core/model/settings/highlight-style'
import { isPrinted, PRINTINGS } from '../../../src/core/model/settings/printing'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings/settings'
import { bundle } from '../../../tools/build/bundle'
import { inheritHighlights, writeHighlightRules } from '../../../tools/build/highlight-rules'

const RULES = writeHighlightRules()
const [ON_SCREEN = '', ON_PAPER = ''] = RULES.split('@media print')
const [ALWAYS = '', ...MEDIA] = ON_SCREEN.split(/@media (?:screen and )?\(forced-colors: none\)/u)
const COLOURED = MEDIA.join('')

const PAINTED = KINDS.flatMap((kind) => LOOKS[kind].map((look) => [look, kind] as const))

test.each(PAINTED)('%s: there is a rule for each line, colour and tint', (look, kind) => {
  for (const line of LINE_NAMES)
    expect(ALWAYS).toContain(`[data-${kind}~='${line}']) ::highlight(cp-${look}) { text-decoration-style: ${line};`)
  for (const colour of coloursFor(kind)) {
    const rgb = colourOf(look, colour)
    expect(COLOURED).toContain(
      `[data-${kind}~='${colour}']) ::highlight(cp-${look}) { text-decoration-color: rgb(${rgb}) }`,
    )
    const tint = `[data-${kind}~='${colour}'][data-${kind}~='tint']) ::highlight(cp-${look}) { background-color: rgb(${rgb} / `
    expect(COLOURED.includes(tint)).toBe(TINTS[look] !== null)
  }
})

test.each(PAINTED)('%s: without a word the style is the usual one', (look, kind) => {
  const { colour, line, tint } = DEFAULT_SETTINGS.highlights[kind]
  const usual = `:not([data-${kind}])) ::highlight(cp-${look}) { `
  expect(ALWAYS).toContain(`${usual}text-decoration-style: ${line};`)
  expect(COLOURED).toContain(`${usual}text-decoration-color: rgb(${colourOf(look, colour)}) }`)
  expect(COLOURED.includes(`${usual}background-color: rgb(${colourOf(look, colour)} / `)).toBe(
    tint && TINTS[look] !== null,
  )
})

test('tints are for screens', () => {
  const [lines = '', tints = ''] = RULES.split('@media screen and (forced-colors: none)')
  expect(lines).not.toContain('background-color')
  expect(tints).toContain('background-color')
})

test.each(PAINTED)('%s: has no line on paper where the choice does not print it', (look, kind) => {
  for (const printing of PRINTINGS) {
    const words = printing === DEFAULT_SETTINGS.printing ? ':not([data-printing])' : `[data-printing='${printing}']`
    const rule = `${words}) ::highlight(cp-${look}) { text-decoration-line: none }`
    expect([printing, ON_PAPER.includes(rule)]).toEqual([printing, !isPrinted(printing, kind)])
  }
})

test('no colour is set where the reader’s own colours are forced', () => {
  expect(ALWAYS).not.toMatch(/rgb/u)
})

test('they select by our own overlay alone, and ship before the rules that have the last word', async () => {
  for (const rule of RULES.split('\n').filter((line) => line.includes('{') && !line.startsWith('@')))
    expect(rule).toMatch(
      /^:is\(html, dialog, :fullscreen\):has\(> counterpoint-overlay(?:\[data-\w+~?='\w+'\](?:\[data-\w+~='tint'\])?|:not\(\[data-\w+\]\))?\) ::highlight\(cp-/u,
    )
  const { files } = await bundle(resolve(import.meta.dirname, '../../..'), { articles: [], minify: false })
  const css = Buffer.from(files.get('content/highlights.css') ?? []).toString()
  expect(css.indexOf('counterpoint-overlay[data-erratum~=')).toBeGreaterThan(0)
  expect(css.lastIndexOf('counterpoint-overlay[')).toBeLessThan(css.indexOf('::highlight(cp-active)'))
})

test('where highlights inherit, no rule is for every element; elsewhere every rule is', async () => {
  const { files } = await bundle(resolve(import.meta.dirname, '../../..'), { articles: [], minify: true })
  const css = files.get('content/highlights.css') ?? new Uint8Array()
  const rules = (sheet: string): number => sheet.match(/::highlight\(/gu)?.length ?? 0
  const forAll = Buffer.from(css).toString()
  const forRoot = inheritHighlights(css)
  expect(forAll.match(/[\w)] ::highlight\(/gu)).toHaveLength(rules(forAll))
  expect(forRoot.match(/[\w)]::highlight\(/gu)).toHaveLength(rules(forRoot))
  expect(rules(forRoot)).toBe(rules(forAll))
  expect(rules(forAll)).toBeGreaterThan(50)
})

test('no length depends on the size of an element’s text, which the root’s need not be', async () => {
  const { files } = await bundle(resolve(import.meta.dirname, '../../..'), { articles: [], minify: true })
  expect(Buffer.from(files.get('content/highlights.css') ?? []).toString()).not.toMatch(/\d(?:r?em|ex|ch|lh)\b/u)
})
