/** What is said where a command is given what it cannot take: a sentence, and never a trace. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../../tools/annotations/run-command'
import { SAMPLE_ID, sampleSet, writeSet } from '../sample-set'

const { annotations, path: set, remove } = writeSet(sampleSet())
const pages = mkdtempSync(join(tmpdir(), 'counterpoint-'))
beforeAll(() => {
  mkdirSync(join(pages, 'folder'))
  symlinkSync('circle.html', join(pages, 'circle.html'))
  writeFileSync(join(pages, 'page.html'), '<!DOCTYPE html><title>A page</title><p>Of something.</p>')
  writeFileSync(join(pages, 'deep.html'), `<!DOCTYPE html><title>A page</title>${'<div>'.repeat(20_000)}text`)
  writeFileSync(join(pages, 'bold.html'), `<!DOCTYPE html><title>A page</title>${'<b class="x">'.repeat(50_000)}text`)
  writeFileSync(
    join(pages, 'open.html'),
    `<!DOCTYPE html><title>A page</title><svg>${'<path d="M0 0"/>'.repeat(2000)}</svg>${'<p>text'.repeat(2000)}`,
  )
})
afterAll(() => {
  remove()
  rmSync(pages, { recursive: true })
})

const run = (...args: string[]) => runCommand([...args, '--annotations', annotations])
const page = (name: string): string => join(pages, name)

test.each([
  ['no command', [], 2, /^npm run annotations/u],
  ['a command that there is not', ['__proto__'], 2, /^npm run annotations/u],
  ['an option that there is not', ['check', '--colour'], 2, /Unknown option/u],
  ['a page that is not there', ['check', page('none.html')], 2, /there is no file \S*none\.html$/u],
  ['a folder for a page', ['check', page('folder')], 1, /folder is a folder, not a saved page/u],
  ['a folder to quote from', ['quote', page('folder'), 'some words'], 1, /is a folder, not/u],
  ['a folder to begin from', ['new', page('folder')], 1, /is a folder, not/u],
  ['a page below a page', ['check', join(page('page.html'), 'x.html')], 1, /no folder/u],
  ['a link to itself', ['check', page('circle.html')], 1, /circle/u],
  ['a name without end', ['check', page(`${'x'.repeat(300)}.html`)], 1, /name is too long/u],
  ['a name with a NUL', ['check', page('a\0b.html')], 1, /cannot be read or written/u],
  ['a page of elements within each other', ['check', page('deep.html')], 1, /stand within each other/u],
  ['a page of words that are ever bolder', ['quote', page('bold.html'), 'text'], 1, /stand within each other/u],
  ['a folder to write an export to', ['export', SAMPLE_ID, '--format', 'ris', '--output', pages], 1, /it is a folder/u],
  [
    'an address that is none',
    ['new', page('page.html'), '--address', 'http://'],
    2,
    /http:\/\/ is no address of a page/u,
  ],
  [
    'an address without a scheme',
    ['new', page('page.html'), '--address', 'no address'],
    2,
    /no address is no address of a page/u,
  ],
])('%s is told in a sentence', async (_name, args, exitCode, reason) => {
  const result = await run(...args)
  expect([result.exitCode, result.output]).toEqual([exitCode, ''])
  expect(result.remarks).toMatch(reason)
})

test('many elements beside each other are no reason to refuse a page', async () => {
  expect((await run('quote', page('open.html'), 'no such words')).remarks).toMatch(/does not have these words/u)
})

describe('a file of a set', () => {
  const written = async (name: string, write: (path: string) => void, ...args: string[]) => {
    const { annotations: folder, path, remove: removeSet } = writeSet(sampleSet())
    try {
      rmSync(join(path, name))
      write(join(path, name))
      return await runCommand([...args, '--annotations', folder])
    } finally {
      removeSet()
    }
  }
  const deep = (file: string): void => writeFileSync(file, '['.repeat(100_000) + ']'.repeat(100_000))

  test.each([
    ['that is a folder', 'context.json', mkdirSync, /context\.json#: is a folder, not a file/u],
    ['of text that is a folder', 'CHANGES.md', mkdirSync, /CHANGES\.md#: is a folder/u],
    ['that is nested without end', 'context.json', deep, /context\.json#: is nested too deeply/u],
  ])('%s is told like what else is wrong', async (_name, file, write, reason) => {
    const { exitCode, output } = await written(file, (path) => void write(path), 'check')
    expect(exitCode).toBe(1)
    expect(output).toMatch(reason)
  })

  test('that is no JSON gives no captures', async () => {
    const write = (path: string): void => writeFileSync(path, '[{')
    const { exitCode, remarks } = await written('sources.json', write, 'captures', SAMPLE_ID)
    expect(exitCode).toBe(1)
    expect(remarks).toMatch(/not as it should be/u)
  })
})

test('a sound set is checked', async () => {
  expect(set).toContain(SAMPLE_ID)
  expect(await run('check')).toEqual({ exitCode: 0, output: '', remarks: '1 set: 0 errors, 0 warnings' })
})
