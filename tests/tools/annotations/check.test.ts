/** The check of sets: what it says, with which exit code, and that following its advice makes a set right. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fullTextFolder } from '../../../demo/full-text'
import { check } from '../../../tools/annotations/check'
import type { CommandResult } from '../../../tools/annotations/command'
import type { Problem } from '../../../tools/edition/problem'
import { dated } from '../../content/specimen-edition'
import { SPECIMEN, SPECIMEN_ADDRESS } from '../../page/specimen-content'
import { type LooseSet, SAMPLE_ID, sampleSet, writeSet } from '../sample-set'
import { SPECIMEN_ID, savedSpecimen, specimenSet, writeFiles } from '../specimen-set'

let cleanUp: (() => void)[] = []
afterEach(() => {
  for (const remove of cleanUp) remove()
  cleanUp = []
})

const written = (set: LooseSet, folder: string): { annotations: string; path: string } => {
  const { remove, ...places } = writeSet(set, folder)
  cleanUp.push(remove)
  return places
}

const saved = (html: string): string => {
  const { folder, remove } = writeFiles({ 'page.html': html })
  cleanUp.push(remove)
  return join(folder, 'page.html')
}

const run = (set: LooseSet, pages: string[] = [], options = {}): CommandResult =>
  check({ annotations: written(set, set['article.json'].id ?? SAMPLE_ID).annotations, words: pages, options })

describe('without pages', () => {
  test('a sound set has nothing to say and ends well', () => {
    expect(run(sampleSet())).toEqual({ exitCode: 0, output: '', remarks: '1 set: 0 errors, 0 warnings' })
  })

  test('an error is told with file, pointer, reason and advice, and ends with 1', () => {
    const set: LooseSet = sampleSet()
    set['counterpoints.json'][0].citations = []
    const { exitCode, output, remarks } = run(set)
    expect(exitCode).toBe(1)
    expect(output).toMatch(/^a-sample-article\/counterpoints\.json#\/0\/citations: .*needs a source\n {4}\S.*\.\n/u)
    expect(remarks).toBe('1 set: 1 error, 0 warnings')
  })

  test('a dated event that the timeline leaves out is a warning, and ends well', () => {
    const set: LooseSet = sampleSet()
    set['counterpoints.json'][0].body = 'A treaty was signed on 16 July 2001 and renewed in June 2021.'
    set['timeline.json'].unshift({ date: '2001-07', event: 'A treaty is signed', annotations: ['a-counterpoint'] })
    const { exitCode, output, remarks } = run(set)
    expect([exitCode, remarks]).toEqual([0, '1 set: 0 errors, 1 warning'])
    expect(output).toMatch(/^warning: .*counterpoints\.json#\/0\/body: speaks of 2021-06/u)
  })

  test('when the article appeared, and what is yet to come, need no event', () => {
    const set: LooseSet = sampleSet()
    set['counterpoints.json'][0].body = 'In June 2012, on 22 June 2012, there was none; it is to come in January 2090.'
    expect(run(set)).toMatchObject({ exitCode: 0, output: '' })
  })

  test('for other tools the problems are JSON, and nothing is said beside them', () => {
    const set: LooseSet = sampleSet()
    set['errata.json'][0].id = 'A'
    const { output, remarks } = run(set, [], { json: true })
    expect(remarks).toBe('')
    expect(JSON.parse(output)).toEqual([
      {
        severity: 'error',
        file: `${SAMPLE_ID}/errata.json`,
        pointer: '/0/id',
        message: expect.stringContaining('lower-case'),
        remedy: expect.stringContaining('errata.schema.json'),
      },
    ])
  })

  test('a folder without sets, or without the set that is named, is a call that was wrong', () => {
    expect(check({ annotations: '/nowhere', words: [], options: {} }).exitCode).toBe(2)
    const { exitCode, output, remarks } = run(sampleSet(), [], { set: 'another' })
    expect([exitCode, output]).toEqual([2, ''])
    expect(remarks).toMatch(/no set \S*another; there are: a-sample-article$/u)
  })
})

describe('on a saved page', () => {
  let set: LooseSet
  beforeEach(() => {
    set = specimenSet()
    set['counterpoints.json'] = set['counterpoints.json'].filter(({ id }: { id: string }) => id !== 'c-nowhere')
  })

  const problemsOn = (html: string): Problem[] => JSON.parse(run(set, [saved(html)], { json: true }).output)

  test('a set that fits it has nothing to say', () => {
    expect(run(set, [saved(savedSpecimen())])).toEqual({
      exitCode: 0,
      output: '',
      remarks: '1 set on 1 page: 0 errors, 0 warnings',
    })
  })

  const edited = (from: string, to: string): string => {
    const html = savedSpecimen()
    if (!html.includes(from)) throw new Error(`the page has no ${from}`)
    return html.replaceAll(from, to)
  }

  test.each([
    [
      'a quote that is not there',
      'a bill for two new hands',
      'nothing of the kind',
      '/0/quote/exact',
      /does not stand on the page/u,
    ],
    [
      'a quote of which only the like is there',
      'a bill for two new hands',
      'a bill for two old hands',
      '/0/quote/exact',
      /only text like it/u,
    ],
    [
      'a quote whose context is another',
      'Nobody repaired it',
      'Everybody forgot it',
      '/0/quote',
      /not in this context/u,
    ],
  ])('%s is told with its place and what to do', (_name, from, to, pointer, reason) => {
    const problems = problemsOn(edited(from, to))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ severity: 'error', pointer, message: expect.stringMatching(reason) })
    expect(problems[0]?.remedy).toMatch(/paste \{"type":"TextQuoteSelector"|npm run annotations -- quote/u)
  })

  test('a quote that stands twice with its context is told, and the selector that is offered works', () => {
    set['context.json'][0].quote = { type: 'TextQuoteSelector', exact: 'railway' }
    const [problem] = problemsOn(savedSpecimen())
    expect(problem?.message).toMatch(/stands 2 times on the page/u)
    const offered = JSON.parse(problem?.remedy.slice(problem.remedy.indexOf('{')) ?? '')
    set['context.json'][0].quote = offered
    expect(problemsOn(savedSpecimen())).toEqual([])
  })

  test('the selector that is offered for changed text works', () => {
    const html = edited('a bill for two new hands', 'a bill for two old hands')
    const [problem] = problemsOn(html)
    set['errata.json'][0].quote = JSON.parse(problem?.remedy.slice(problem.remedy.indexOf('{')) ?? '')
    expect(problemsOn(html)).toEqual([])
  })

  test('a note without a marker is an error, one without its text a warning', () => {
    set['footnotes.json'].push({ ...set['footnotes.json'][0], number: 6 })
    expect(problemsOn(savedSpecimen())).toMatchObject([{ severity: 'error', pointer: '/5/number' }])
    set['footnotes.json'].pop()
    const without = savedSpecimen(SPECIMEN, { markers: 'plain', notes: 'none', theme: 'current' })
    expect(problemsOn(without).map(({ severity, pointer }) => `${severity} ${pointer}`)).toEqual(
      [0, 1, 2, 3, 4].map((index) => `warning /${index}/number`),
    )
  })

  test('a page with letters that could not be read is a warning', () => {
    const html = edited('Visitors hardly noticed', 'Visit\ufffdrs hardly noticed')
    expect(problemsOn(html)).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/letters of the page could not be read/u) },
    ])
  })

  test('a set that quotes more than a quarter of the article is told so', () => {
    set['context.json'].push(
      ...SPECIMEN.sections.flatMap(({ paragraphs }, section) =>
        paragraphs.map((paragraph, index) => ({
          id: `long-${section}-${index}`,
          term: 'Long',
          note: 'A note.',
          citations: [],
          quote: { type: 'TextQuoteSelector', exact: paragraph.split(/[.,;[]/u)[0] },
          ...dated,
        })),
      ),
    )
    expect(problemsOn(savedSpecimen())).toMatchObject([{ message: expect.stringMatching(/together are \d\d % of/u) }])
  })

  test('a set that quotes nothing yet is known by the address of its page', () => {
    for (const file of ['counterpoints.json', 'context.json', 'errata.json'] as const) set[file] = []
    const { annotations } = written(set, SPECIMEN_ID)
    cpSync(written(sampleSet(), SAMPLE_ID).path, join(annotations, SAMPLE_ID), { recursive: true })
    const { output } = check({ annotations, words: [saved(savedSpecimen())], options: {} })
    expect(output).toContain('quotes no passage')
    expect(output).not.toContain('none of the sets')
  })

  test.each([
    ['its canonical link', (html: string) => html],
    ['a canonical link without its host', (html: string) => html.replace('https://quay.example.org', '')],
    [
      'its address for sharing',
      (html: string) =>
        html
          .replace('rel="canonical" href', 'rel="x" href')
          .replace('<style>', `<meta property="og:url" content="${SPECIMEN_ADDRESS}"><style>`),
    ],
    [
      'the address it was saved from',
      (html: string) =>
        `<!-- saved from url=(0047)${SPECIMEN_ADDRESS} -->\n${html.replace('rel="canonical"', 'rel="x"')}`,
    ],
  ])('a set of which no quote stands there is known by %s', (_name, change) => {
    const base = '<base href="https://quay.example.org/">'
    for (const file of ['counterpoints.json', 'errata.json'] as const) set[file] = []
    set['context.json'] = set['context.json'].slice(0, 1)
    set['context.json'][0].quote = { type: 'TextQuoteSelector', exact: 'words that are misspelt throughout' }
    const { annotations } = written(set, SPECIMEN_ID)
    cpSync(written(sampleSet(), SAMPLE_ID).path, join(annotations, SAMPLE_ID), { recursive: true })
    const page = saved(change(savedSpecimen()).replace('<style>', `${base}<style>`))
    const problems: Problem[] = JSON.parse(check({ annotations, words: [page], options: { json: true } }).output)
    expect(problems.filter(({ file }) => !file.endsWith('sources.json'))).toMatchObject([
      {
        file: `${SPECIMEN_ID}/context.json`,
        pointer: '/0/quote/exact',
        message: expect.stringMatching(/does not stand/u),
      },
    ])
  })

  test('a page of another article is refused where there are several sets', () => {
    const { annotations } = written(set, SPECIMEN_ID)
    cpSync(written(sampleSet(), SAMPLE_ID).path, join(annotations, SAMPLE_ID), { recursive: true })
    const page = saved('<!DOCTYPE html><p>Of something else.</p>')
    const result = check({ annotations, words: [page], options: { json: true } })
    expect(JSON.parse(result.output)).toMatchObject([{ file: page, pointer: '' }])
  })
})

describe('the set that ships', () => {
  const folder = fullTextFolder()
  const names = ['live.html', 'word-anchors.html', 'archive-2012.html', 'pdf-text.txt']
  const pages = names.map((name) => join(folder ?? '', name))

  test('has neither an error nor a warning', () => {
    expect(check({ annotations: 'annotations', words: [], options: {} }).output).toBe('')
  })

  test.skipIf(folder === undefined)("quotes each passage once on every page of the article's full text", () => {
    const { exitCode, output } = check({ annotations: 'annotations', words: pages, options: {} })
    expect(output).toBe('')
    expect(exitCode).toBe(0)
  })
})
