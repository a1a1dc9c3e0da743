/** Annotation sets: a sound one becomes an edition, a broken one is refused with file, pointer and reason. */
import { expect, test } from 'vitest'
import { articleSummary } from '../../../tools/edition/join'
import { loadEdition, loadEditions } from '../../../tools/edition/load'
import { formatProblem } from '../../../tools/edition/problem'
import { BROKEN_SETS } from '../broken-sets'
import { type LooseSet, SAMPLE_ID, sampleSet, writeSet } from '../sample-set'

const load = (files: Partial<LooseSet>, folder = SAMPLE_ID) => {
  const { path, remove } = writeSet(files, folder)
  try {
    return loadEdition(path)
  } finally {
    remove()
  }
}

const problemsOf = (files: Partial<LooseSet>, folder?: string) => {
  const loaded = load(files, folder)
  return 'problems' in loaded ? loaded.problems : []
}

test('a sound set becomes an edition with its works by id', () => {
  const loaded = load({ ...sampleSet(), 'article.json': { $schema: '../x.json', ...sampleSet()['article.json'] } })
  if (!('edition' in loaded)) throw new Error(loaded.problems.map(formatProblem).join('\n'))
  expect(loaded.edition.article).toEqual(sampleSet()['article.json'])
  expect(loaded.edition.footnotes).toHaveLength(3)
  expect(Object.keys(loaded.edition.works)).toEqual(['doe-2010-report', 'roe-2011-report'])
  expect(loaded.edition.rendered['doe-2010-report']?.apa).toEqual([{ italic: 'A report' }, '. (2010). An Institute.'])
})

test.each(BROKEN_SETS)('is refused: $name', ({ file, pointer, reason, breakSet }) => {
  const set: LooseSet = sampleSet()
  breakSet(set)
  expect(problemsOf(set)).toEqual([
    {
      severity: 'error',
      file: `${SAMPLE_ID}/${file}`,
      pointer,
      message: expect.stringMatching(reason),
      remedy: expect.stringMatching(/\.$/u),
    },
  ])
})

test('a file that begins with a byte order mark is read', () => {
  const loaded = load({ ...sampleSet(), 'errata.json': `\ufeff${JSON.stringify(sampleSet()['errata.json'])}` })
  expect('edition' in loaded && loaded.edition.errata).toEqual(sampleSet()['errata.json'])
})

test.each(Object.keys(sampleSet()))('a set without %s is refused', (file) => {
  const { [file as keyof LooseSet]: _, ...rest }: Partial<LooseSet> = sampleSet()
  expect(problemsOf(rest)).toMatchObject([{ file: `${SAMPLE_ID}/${file}`, pointer: '', message: 'file is missing' }])
})

test("a folder that is not named after the article's id is refused", () => {
  const problems = problemsOf(sampleSet(), 'another-article')
  expect(problems.map(({ file, pointer }) => `${file}#${pointer}`)).toEqual(['another-article/article.json#/id'])
})

test('all problems are told at once', () => {
  const set: LooseSet = sampleSet()
  set['article.json'] = '{'
  set['footnotes.json'][0].citations[0].source = 'nobody'
  set['counterpoints.json'][0].stance = 'denies'
  set['errata.json'][0].quote.exact = '[1]'
  expect(problemsOf(set).map(({ file, pointer }) => `${file}#${pointer}`)).toEqual([
    `${SAMPLE_ID}/article.json#`,
    `${SAMPLE_ID}/counterpoints.json#/0/stance`,
    `${SAMPLE_ID}/footnotes.json#/0/citations/0/source`,
    `${SAMPLE_ID}/errata.json#/0/quote/exact`,
  ])
})

test('the annotations folder gives every set, and passes over the schemas', () => {
  const { annotations, remove } = writeSet(sampleSet())
  const loaded = loadEditions(annotations)
  remove()
  expect('editions' in loaded && loaded.editions.map(({ article }) => article.id)).toEqual([SAMPLE_ID])
})

test('an annotations folder without a set is refused', () => {
  expect(loadEditions('/nowhere')).toMatchObject({
    problems: [{ file: '.', pointer: '', message: 'there is no annotation set' }],
  })
})

const PROBLEM = {
  severity: 'error',
  file: 'a/b.json',
  pointer: '/0/c',
  message: 'is wrong',
  remedy: 'Mend it.',
} as const

test('a problem is printed with its place, and under it what to do', () => {
  expect(formatProblem(PROBLEM)).toBe('a/b.json#/0/c: is wrong\n    Mend it.')
  expect(formatProblem({ ...PROBLEM, severity: 'warning' })).toMatch(/^warning: a\/b\.json#/u)
})

test('a summary holds nothing of the edition', () => {
  const { licence: _, edition: __, ...summary } = sampleSet()['article.json']
  expect(articleSummary(sampleSet()['article.json'])).toEqual(summary)
})

test('notes that refer to each other in a circle are refused, each of them', () => {
  const set: LooseSet = sampleSet()
  set['footnotes.json'][1].crossReference.to = 3
  expect(problemsOf(set).map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
    '/1/crossReference/to note 2 leads back to itself: 2 → 3 → 2',
    '/2/crossReference/to note 3 leads back to itself: 3 → 2 → 3',
  ])
})
