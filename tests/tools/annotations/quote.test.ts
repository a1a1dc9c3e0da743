/** The selector of some words: the shortest that is unique, in a form to paste; and what is said where there is none. */
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { check } from '../../../tools/annotations/check'
import type { CommandResult } from '../../../tools/annotations/command'
import { quote } from '../../../tools/annotations/quote'
import type { Problem } from '../../../tools/edition/problem'
import { dated } from '../../content/specimen-edition'
import { type LooseSet, writeSet } from '../sample-set'
import { SPECIMEN_ID, savedSpecimen, specimenSet, writeFiles } from '../specimen-set'

const TWIN = 'By now the whole of the paragraph has been copied, and all of it stands twice on the page, word for word.'
const TWINS = `<!DOCTYPE html><p>${TWIN}</p><p>${TWIN}</p>`
/** A page in Chinese, which sets no spaces between words. */
const CHINESE =
  '<!DOCTYPE html><html lang="zh"><p>双方在北京会谈并签署了声明，说明两国关系进入了新的阶段。</p><p>次年又在北京会谈却没有结果。</p>'
const FIGURES =
  '<!DOCTYPE html><p>3.14. Table 42 (1911).</p><p>Table 43 ends here: 1912 – 1913.</p><p>It was built in 1910.</p>'
/** Each of these letters is two when it is folded, or the other way round. */
const LIGATURES = `<!DOCTYPE html><p>${'e\u0301'.repeat(12)} ${'a\u0308'.repeat(12)} mid ${'ﬃ'.repeat(9)} ${'ŀ'.repeat(9)}</p><p>mid</p>`
const { folder, remove } = writeFiles({
  'page.html': savedSpecimen(),
  'twins.html': TWINS,
  'chinese.html': CHINESE,
  'figures.html': FIGURES,
  'ligatures.html': LIGATURES,
})
afterAll(remove)

const run = (words: string, options = {}, page = 'page.html'): CommandResult =>
  quote({ annotations: 'annotations', words: [join(folder, page), words], options })

const selector = (exact: string, more: { prefix?: string; suffix?: string } = {}) => ({
  type: 'TextQuoteSelector',
  exact,
  ...more,
})

describe('words of the page', () => {
  test.each([
    ['that stand once need no context', 'kept two clocks', [selector('kept two clocks')]],
    ['may be given with another typography', 'become a "marriage', []],
    [
      'that stand twice are told apart by the shorter neighbour',
      'railway',
      [selector('railway', { prefix: 'the ' }), selector('railway', { prefix: 'The ' })],
    ],
  ])('%s', (_name, words, selectors) => {
    const { exitCode, output } = run(words)
    const found = output === '' ? [] : output.trim().split(/\n(?=\{)/u)
    expect(found.map((each) => JSON.parse(each))).toEqual(selectors)
    expect(exitCode).toBe(selectors.length > 0 ? 0 : 1)
  })

  test('are found within a sentence in Chinese', () => {
    expect(JSON.parse(run('签署了声明', {}, 'chinese.html').output)).toEqual(selector('签署了声明'))
    const { exitCode, output } = run('北京会谈', {}, 'chinese.html')
    const found = output.trim().split(/\n(?=\{)/u)
    expect(found.map((each) => JSON.parse(each))).toEqual([
      selector('北京会谈', { suffix: '并' }),
      selector('北京会谈', { suffix: '却' }),
    ])
    expect(exitCode).toBe(0)
  })

  test('give the selector in the typography of sets, without the markers within', () => {
    const { output } = run('the time of the sun. Visitors hardly')
    expect(JSON.parse(output)).toEqual(selector('the time of the sun. Visitors hardly'))
    expect(JSON.parse(run('had “become a marriage of convenience”').output).exact).toBe(
      'had "become a marriage of convenience"',
    )
  })

  test('get all their context on demand, as far as their paragraph and a selector go', () => {
    expect(JSON.parse(run('Nobody repaired it', { full: true }).output)).toEqual(
      selector('Nobody repaired it', {
        prefix: 'clock stopped for eleven years. ',
        suffix: ', since nobody had been asked',
      }),
    )
    expect(JSON.parse(run('The town of', { full: true }).output)).toEqual(
      selector('The town of', { suffix: ' Harrow Quay kept two clocks.' }),
    )
  })

  test('that stand several times are shown with what is around each', () => {
    expect(run('railway').remarks.split('\n')).toEqual([
      'the page has these words 2 times; each place has its selector:',
      expect.stringMatching(/^1\. … .*time of the \[railway\], the other/u),
      expect.stringMatching(/^2\. … .*The \[railway\] clock was never late/u),
    ])
  })
})

describe('what is printed, the check accepts', () => {
  const ENDS: readonly (readonly [name: string, words: string, page: string])[] = [
    ['the end of a paragraph', 'of the sun. Visitors hardly noticed', 'page.html'],
    ['the end of a paragraph before a heading', 'in a late interview', 'page.html'],
    ['the beginning of a paragraph', 'In the 19th century', 'page.html'],
    [
      'a whole paragraph',
      "The council's own records show a bill for two new hands. It was paid in instalments",
      'page.html',
    ],
    ['words before a note marker', 'the time of the sun', 'page.html'],
    ['words that stand twice', 'railway', 'page.html'],
    ['words within quotation marks', 'become a marriage of convenience', 'page.html'],
    ['the end of a Chinese sentence', '新的阶段', 'chinese.html'],
    ['a Chinese sentence before a comma', '签署了声明', 'chinese.html'],
    ['the end of a Chinese paragraph', '却没有结果', 'chinese.html'],
    ['Chinese words that stand twice', '北京会谈', 'chinese.html'],
    ['figures alone at the end', '1911', 'figures.html'],
    ['words between figures and signs', 'Table', 'figures.html'],
    ['a word whose neighbours shrink when they are folded', 'mid', 'ligatures.html'],
  ]
  const cases = ENDS.flatMap(([name, words, page]) => [false, true].map((full) => [name, words, page, full] as const))

  test.each(cases)('%s (%s, %s, all context: %s)', (_name, words, page, full) => {
    const { exitCode, output } = run(words, { full }, page)
    expect(exitCode).toBe(0)
    for (const printed of output.trim().split(/\n(?=\{)/u)) {
      const set: LooseSet = specimenSet()
      for (const file of ['counterpoints.json', 'errata.json'] as const) set[file] = []
      set['context.json'] = [
        { id: 'a-term', quote: JSON.parse(printed), term: 'T', note: 'N.', citations: [], ...dated },
      ]
      const { annotations, remove: removeSet } = writeSet(set, SPECIMEN_ID)
      const { output: problems } = check({ annotations, words: [join(folder, page)], options: { json: true } })
      removeSet()
      const ofQuote = JSON.parse(problems).filter(({ pointer }: Problem) => pointer.startsWith('/0/quote'))
      expect(ofQuote).toEqual([])
    }
  })
})

describe('no selector', () => {
  test.each([
    ['words that are not there', 'three golden hands', 1, /not have these words/u],
    ['part of a word', 'clock stop', 1, /not have these words/u],
    ['too many words', 'word '.repeat(31), 2, /31 words; a selector has at most 30/u],
    ['no words', ' ', 2, /needs a saved page and some words/u],
  ])('for %s', (_name, words, exitCode, reason) => {
    expect(run(words)).toEqual({ exitCode, output: '', remarks: expect.stringMatching(reason) })
  })

  test('for words like those of the page, which are shown', () => {
    expect(run('The railway clock was ever late, or so its keepers said').remarks).toContain(
      '"The railway clock was never late, or so its keepers clai',
    )
  })

  test('for places that nothing within reach tells apart', () => {
    const { exitCode, output, remarks } = run('all of it', {}, 'twins.html')
    expect([exitCode, output]).toEqual([1, ''])
    expect(remarks).toMatch(/no unique selector: quote more words/u)
  })
})
