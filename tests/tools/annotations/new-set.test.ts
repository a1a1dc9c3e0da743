/** A set begun from a page: what the page tells is filled in, what a person must write is marked, and nothing is overwritten. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { check } from '../../../tools/annotations/check'
import type { CommandResult } from '../../../tools/annotations/command'
import { newSet } from '../../../tools/annotations/new-set'
import { today } from '../../../tools/edition/check-set'
import { SET_FILES } from '../../../tools/edition/files'
import { savedSpecimen, writeFiles } from '../specimen-set'

let folder: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = writeFiles({
    'page.html': savedSpecimen(),
    'nowhere.html': '<!DOCTYPE html><title>A page</title><p>Of something.</p>',
  }))
})
afterEach(() => remove())

const run = (word: string, options = {}): CommandResult =>
  newSet({ annotations: join(folder, 'sets'), words: [word], options })
const page = (name: string): string => join(folder, name)
const read = (id: string, file: keyof typeof SET_FILES) =>
  JSON.parse(readFileSync(join(folder, 'sets', id, file), 'utf8'))

describe('from a saved page', () => {
  test('every file of a set is there, named after the address', () => {
    const { exitCode, output, remarks } = run(page('page.html'))
    expect([exitCode, output]).toEqual([0, `${join(folder, 'sets', 'the-two-clocks')}\n`])
    expect(remarks).toMatch(/^5 notes, 4 works; \d+ places to complete/u)
    expect(readdirSync(join(folder, 'sets', 'the-two-clocks')).sort()).toEqual(
      ['CHANGES.md', ...Object.keys(SET_FILES)].sort(),
    )
  })

  test('the article is described as far as the page tells', () => {
    run(page('page.html'))
    expect(read('the-two-clocks', 'article.json')).toMatchObject({
      id: 'the-two-clocks',
      title: 'The Two Clocks of Harrow Quay',
      author: [{ family: 'Quill', given: 'Ada' }],
      publisher: 'COMPLETE: who publishes it',
      issued: '2012-06-01',
      language: 'en-GB',
      canonical: 'https://quay.example.org/2012/06/01/the-two-clocks/',
      address: { hosts: ['quay.example.org', 'www.quay.example.org'], path: '/2012/06/01/the-two-clocks' },
    })
  })

  test('the notes are taken apart', () => {
    run(page('page.html'))
    const dated = { created: today(), revised: today() }
    expect(read('the-two-clocks', 'footnotes.json')).toEqual([
      { number: 1, ...dated, citations: [{ source: 'quill-1999-hours', locator: '12', label: 'page' }] },
      { number: 2, ...dated, citations: [{ source: '2012-quay' }].map(() => ({ source: expect.any(String) })) },
      { number: 3, ...dated, citations: [], crossReference: { kind: 'ibid', printed: 'Ibid.', to: 2 } },
      { number: 4, ...dated, citations: [{ source: expect.any(String) }] },
      { number: 5, ...dated, citations: [{ source: expect.any(String) }] },
    ])
    expect(read('the-two-clocks', 'sources.json')[0]).toMatchObject({
      author: [{ family: 'Quill', given: 'A.' }],
      title: 'Hours of the Quay',
      issued: { 'date-parts': [[1999]] },
    })
  })

  test('what is left to do is all that the check finds, each with its place', () => {
    run(page('page.html'))
    const { exitCode, output } = check({ annotations: join(folder, 'sets'), words: [], options: { json: true } })
    expect(exitCode).toBe(1)
    const messages: string[] = JSON.parse(output).map((each: { message: string }) => each.message)
    expect(messages.filter((message) => !message.startsWith('is still to be completed'))).toEqual([
      'the set quotes no passage, so its article cannot be found on a page',
    ])
    expect(messages).toContain('is still to be completed: how it is made and from what')
  })

  test('an address given wins over the one that the page names', () => {
    run(page('page.html'), { address: 'https://mirror.example.net/copy/', id: 'mine' })
    expect(read('mine', 'article.json').address).toEqual({
      hosts: ['mirror.example.net', 'www.mirror.example.net'],
      path: '/copy',
    })
  })
})

test('from an address alone the date in it is taken, and all else is marked', () => {
  expect(run('www.example.org/2019/03/08/On-Things.html').exitCode).toBe(0)
  const article = read('on-things', 'article.json')
  expect(article).toMatchObject({
    issued: '2019-03-08',
    canonical: 'https://www.example.org/2019/03/08/On-Things.html',
    address: { hosts: ['example.org', 'www.example.org'], path: '/2019/03/08/On-Things.html' },
  })
  expect(article.title).toMatch(/^COMPLETE: /u)
  expect(read('on-things', 'footnotes.json')).toEqual([])
})

test.each([
  ['https://example.org/2012/con', 'article-con'],
  ['https://example.org/schemas/', 'article-schemas'],
  ['https://example.org/---/', 'article'],
  ['https://example.org/%E6%97%A7%E9%92%9F/', 'e6-97-a7-e9-92-9f'],
  [`https://example.org/${'long-'.repeat(80)}`, 'long-'.repeat(16).slice(0, -1)],
])('the set of %s has a name that a folder may have', (address, id) => {
  expect(run(address)).toMatchObject({ exitCode: 0, output: `${join(folder, 'sets', id)}\n` })
})

describe('nothing is written', () => {
  test.each([
    ['for a page that does not say its address', () => page('nowhere.html'), 2, /give it with --address/u],
    [
      'for an address with a user name',
      () => 'https://www.example.org@evil.example/a/',
      2,
      /neither a saved page nor/u,
    ],
    ['for what is neither page nor address', () => 'a title', 2, /neither a saved page nor an address/u],
  ])('%s', (_name, word, exitCode, reason) => {
    expect(run(word())).toMatchObject({ exitCode, remarks: expect.stringMatching(reason) })
    expect(readdirSync(folder)).not.toContain('sets')
  })

  test.each([
    ['a path that leads out', '../escape'],
    ['an absolute path', '/tmp/escape'],
    ['a path within', 'a/b'],
    ['a path with backslashes', '..\\escape'],
    ['the folder itself', '.'],
    ['the folder above', '..'],
    ['nothing', ''],
    ['capitals', 'CON'],
    ['a name that Windows keeps for itself', 'con'],
    ['another such name', 'lpt1'],
    ['the folder of the schemas', 'schemas'],
    ['spaces and signs', 'A B$(id)'],
    ['letters with accents', 'café'],
    ['a NUL', 'a\0b'],
    ['a line break', 'a\nb'],
  ])('for an id of %s', (_name, id) => {
    expect(run(page('page.html'), { id })).toMatchObject({
      exitCode: 2,
      remarks: expect.stringMatching(/cannot be the name of a set/u),
    })
    expect(readdirSync(folder).sort()).toEqual(['nowhere.html', 'page.html'])
    expect(existsSync(join(folder, '..', 'escape'))).toBe(false)
  })

  test('over a set that is there', () => {
    run(page('page.html'))
    const before = read('the-two-clocks', 'article.json')
    expect(run(page('page.html'), { address: 'https://x.example.org/y/', id: 'the-two-clocks' })).toMatchObject({
      exitCode: 1,
      remarks: expect.stringMatching(/there already; nothing was written/u),
    })
    expect(read('the-two-clocks', 'article.json')).toEqual(before)
  })
})
