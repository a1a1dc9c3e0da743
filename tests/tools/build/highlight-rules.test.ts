/** The rules for every style of highlight, as they ship. */
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { COLOUR_NAMES, COLOURS, LINE_NAMES } from '../../../src/core/model/highlight-style'
import { KINDS } from '../../../src/core/model/kinds'
import { isPrinted, PRINTINGS } from '../../../src/core/model/printing'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings'
import { bundle } from '../../../tools/build/bundle'
import { inheritHighlights, writeHighlightRules } from '../../../tools/build/highlight-rules'

const RULES = writeHighlightRules()
const [ON_SCREEN = '', ON_PAPER = ''] = RULES.split('@media print')
const [ALWAYS = '', ...MEDIA] = ON_SCREEN.split(/@media (?:screen and )?\(forced-colors: none\)/u)
const COLOURED = MEDIA.join('')

test.each(KINDS)('%s: there is a rule for each line, colour and tint', (kind) => {
  for (const line of LINE_NAMES)
    expect(ALWAYS).toContain(`[data-${kind}~='${line}']) ::highlight(cp-${kind}) { text-decoration-style: ${line};`)
  for (const colour of COLOUR_NAMES) {
    expect(COLOURED).toContain(`[data-${kind}~='${colour}']) ::highlight(cp-${kind}) { text-decoration-color:`)
    expect(COLOURED).toContain(
      `[data-${kind}~='${colour}'][data-${kind}~='tint']) ::highlight(cp-${kind}) { background-color:`,
    )
  }
})

test.each(KINDS)('%s: without a word the style is the usual one', (kind) => {
  const { colour, line, tint } = DEFAULT_SETTINGS.highlights[kind]
  const usual = `:not([data-${kind}])) ::highlight(cp-${kind}) { `
  expect(ALWAYS).toContain(`${usual}text-decoration-style: ${line};`)
  expect(COLOURED).toContain(`${usual}text-decoration-color: rgb(${COLOURS[colour]}) }`)
  expect(COLOURED.includes(`${usual}background-color: rgb(${COLOURS[colour]} / `)).toBe(tint)
})

test('tints are for screens', () => {
  const [lines = '', tints = ''] = RULES.split('@media screen and (forced-colors: none)')
  expect(lines).not.toContain('background-color')
  expect(tints).toContain('background-color')
})

test.each(KINDS)('%s: has no line on paper where the choice does not print it', (kind) => {
  for (const printing of PRINTINGS) {
    const words = printing === DEFAULT_SETTINGS.printing ? ':not([data-printing])' : `[data-printing='${printing}']`
    const rule = `${words}) ::highlight(cp-${kind}) { text-decoration-line: none }`
    expect([printing, ON_PAPER.includes(rule)]).toEqual([printing, !isPrinted(printing, kind)])
  }
})

test('no colour is set where the reader’s own colours are forced', () => {
  expect(ALWAYS).not.toMatch(/rgb/u)
})

test('they select by our own overlay alone, and ship before the rules that have the last word', async () => {
  for (const rule of RULES.split('\n').filter((line) => line.includes('{') && !line.startsWith('@')))
    expect(rule).toMatch(
      /^:is\(html, dialog, :fullscreen\):has\(> counterpoint-overlay(?:\[data-\w+~?='\w+'\](?:\[data-\w+~='tint'\])?|:not\(\[data-\w+\]\))\) ::highlight\(cp-/u,
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
