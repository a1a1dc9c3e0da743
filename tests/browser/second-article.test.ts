/** A second article: a set begun from its saved page and completed, in a folder beside the first, is all that the extension needs. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { captures } from '../../tools/annotations/captures'
import { newSet } from '../../tools/annotations/new-set'
import { HOST, PATH, type Session, startSession } from '../../tools/browser/session'
import { build } from '../../tools/build/build'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { SPECIMEN, SPECIMEN_PATH } from '../page/specimen-content'
import { savedSpecimen } from '../tools/specimen-set'
import { BROWSER, cardText, endQuietly, painted, SOON } from './reader'

const ROOT = resolve(import.meta.dirname, '../..')
const SPECIMEN_HOST = 'quay.example.org'
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
const annotations = join(folder, 'annotations')

/** What the person does whom the marks wait for: writes a text in the place of each. */
const complete = (file: string): void => {
  const path = join(annotations, 'the-two-clocks', file)
  const text = readFileSync(path, 'utf8')
    .replaceAll(/"COMPLETE: where the licence stands"/gu, '"https://creativecommons.org/licenses/by/4.0/"')
    .replaceAll(/"COMPLETE: ([^"\\]|\\.)*"/gu, '"Written by the editor."')
  writeFileSync(path, text)
}

const QUOTES = ['kept two clocks', 'stopped for eleven years', 'a bill for two new hands']

beforeAll(async () => {
  cpSync(join(ROOT, 'annotations'), annotations, { recursive: true })
  const page = join(folder, 'saved.html')
  writeFileSync(page, savedSpecimen())
  expect(newSet({ annotations, words: [page], options: {} }).exitCode).toBe(0)
  for (const file of ['article.json', 'sources.json']) complete(file)
  const context = QUOTES.map((exact, index) => ({
    id: `clock-${index}`,
    quote: { type: 'TextQuoteSelector', exact },
    term: `Clock ${index}`,
    note: 'A note on the clocks.',
    citations: [],
    created: '2026-01-05',
    revised: '2026-01-20',
  }))
  writeFileSync(join(annotations, 'the-two-clocks', 'context.json'), JSON.stringify(context))
  expect(captures({ annotations, words: ['the-two-clocks'], options: {} }).exitCode).toBe(0)
  expect(await build({ root: ROOT, minify: true, annotations, output: join(folder, 'dist') })).toBe(true)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe(`in ${BROWSER}`, () => {
  let session: Session
  beforeAll(async () => {
    session = await startSession(BROWSER, { dist: join(folder, 'dist') })
  })
  afterAll(() => endQuietly(session, [SPECIMEN_HOST]))

  test('the manifest gives each article its own set and no other', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'dist', BROWSER, 'manifest.json'), 'utf8'))
    const scripts: { matches: string[]; js: string[] }[] = manifest.content_scripts
    expect(scripts.map(({ js }) => js)).toEqual([
      ['content/the-paradox-of-russo-chinese-relations.js', 'content/main.js'],
      ['content/the-two-clocks.js', 'content/main.js'],
    ])
    expect(scripts.map(({ matches }) => matches.some((match) => match.includes(SPECIMEN_HOST)))).toEqual([false, true])
  })

  test('the second article is read with its own set', async () => {
    const page = await session.openArticle(savedSpecimen(), { host: SPECIMEN_HOST, path: `${SPECIMEN_PATH}/` })
    const report = await session.report()
    expect(report?.article).toBe('the-two-clocks')
    expect(report?.items.map(({ id, outcome }) => `${id} ${outcome.status}`)).toEqual([
      ...SPECIMEN.notes.map((_, index) => `note-${index + 1} anchored`),
      ...QUOTES.map((_, index) => `clock-${index} anchored`),
    ])
    const { x, y } = await painted(page, 'cp-footnote', 2)
    await page.mouse.click(x, y)
    await expect.poll(() => cardText(session, page), SOON).toMatch(/Ibid\..*Note 2|Note 2/su)
    await page.close()
  })

  test('the first is still read with its own', async () => {
    const page = await session.openArticle(precisPage(shippedEdition()), { host: HOST, path: PATH })
    const report = await session.report()
    expect(report?.article).toBe('the-paradox-of-russo-chinese-relations')
    expect(report?.items.some(({ id }) => id.startsWith('clock-'))).toBe(false)
    expect(report?.items.every(({ outcome }) => outcome.status === 'anchored')).toBe(true)
    await page.close()
  })
})
