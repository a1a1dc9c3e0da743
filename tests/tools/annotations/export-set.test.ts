/** Exports: bibliographies lead back to the same works, the readable editions say everything, and hostile text stays text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { JSDOM } from 'jsdom'
import { afterEach, describe, expect, test } from 'vitest'
import type { Source } from '../../../src/core/model/edition/source'
import type { CommandResult } from '../../../tools/annotations/command'
import { exportSet } from '../../../tools/annotations/export-set'
import type { SetContents } from '../../../tools/edition/files'
import { readAndCheck } from '../../../tools/edition/load'
import { type LooseSet, SAMPLE_ID, sampleSet, writeSet } from '../sample-set'
import { writeFiles } from '../specimen-set'

const SHIPPED = 'the-paradox-of-russo-chinese-relations'
const shipped = readAndCheck(join('annotations', SHIPPED)).contents as SetContents

const run = (format: string, annotations = 'annotations', id = SHIPPED, options = {}): CommandResult =>
  exportSet({ annotations, words: [id], options: { format, ...options } })

const cleanUp: (() => void)[] = []
afterEach(() => {
  for (const remove of cleanUp.splice(0)) remove()
})

const exportOf = (set: LooseSet, format: string, options = {}): CommandResult => {
  const { annotations, remove } = writeSet(set)
  cleanUp.push(remove)
  return run(format, annotations, SAMPLE_ID, options)
}

type Parsed = { readonly [field: string]: unknown; readonly issued?: Source['issued'] }

const plain = (text: unknown): string => String(text ?? '').replace(/<[^>]+>|[{}]/gu, '')
/** citation-js escapes the address of a BibTeX entry once more when it reads it. */
const unescaped = (address: unknown): unknown =>
  typeof address === 'string' ? address.replaceAll('%25', '%') : address
const titleOf = ({ custom, title }: Source): string => title ?? custom.titleDisplay ?? ''
const yearOf = (issued: Source['issued']): number | undefined => issued?.['date-parts'][0][0]

describe.each(['bibtex', 'ris'])('the bibliography as %s', (format) => {
  const parsed = new Map((new Cite(run(format).output).data as Parsed[]).map((item) => [item['id'], item]))

  test('holds every work of the set once', () => {
    expect([...parsed.keys()].sort()).toEqual(shipped['sources.json'].map(({ id }) => id).sort())
  })

  test('leads back to the same titles, years and addresses', () => {
    const works = shipped['sources.json'].map((source) => {
      const item = parsed.get(source.id)
      return [source.id, plain(item?.['title']), yearOf(item?.issued), unescaped(item?.['URL'])]
    })
    expect(works).toEqual(
      shipped['sources.json'].map((source) => [source.id, titleOf(source), yearOf(source.issued), source.URL]),
    )
  })

  test('leads back to the same people', () => {
    const familiesOf = (author: unknown): string[] =>
      ((author ?? []) as { family?: string; literal?: string; 'non-dropping-particle'?: string }[]).map((name) =>
        plain([name['non-dropping-particle'], name.family ?? name.literal].filter(Boolean).join(' ')),
      )
    // citation-js reads no author from a RIS record of a newspaper; reference managers do, and the record has them.
    const read = shipped['sources.json'].filter(({ type }) => format !== 'ris' || type !== 'article-newspaper')
    expect(read.length).toBeGreaterThan(50)
    expect(read.map(({ id }) => [id, familiesOf(parsed.get(id)?.['author'])])).toEqual(
      read.map(({ author, id }) => [id, familiesOf(author)]),
    )
  })
})

test('CSL-JSON holds every work, with a title, and nothing that CSL does not know', () => {
  const items: Source[] = JSON.parse(run('csl').output)
  expect(items.map(({ id }) => id)).toEqual(shipped['sources.json'].map(({ id }) => id))
  expect(items.filter((item) => !item.title || 'custom' in item)).toEqual([])
})

describe('the readable edition', () => {
  const html = run('html').output
  const document = new JSDOM(html).window.document

  test('says every annotation, with its sources', () => {
    const text = document.body.textContent?.replace(/\s+/gu, ' ') ?? ''
    const wanted = [
      ...shipped['counterpoints.json'].flatMap(({ body, headline, reason }) => [headline, body, reason]),
      ...shipped['context.json'].map(({ note }) => note),
      ...shipped['errata.json'].map(({ remark }) => remark),
      ...shipped['footnotes.json'].flatMap(({ check }) => (check ? [check.finding] : [])),
      ...shipped['timeline.json'].map(({ event }) => event),
    ]
    expect(wanted.filter((each) => !text.includes(each.replace(/\s+/gu, ' ')))).toEqual([])
    for (const { id } of shipped['counterpoints.json']) {
      expect(document.getElementById(id)?.localName).toBe('h3')
    }
  })

  test('is a document with one title and headings in order', () => {
    expect(document.documentElement.lang).toBe('en')
    expect([...document.querySelectorAll('h1')]).toHaveLength(1)
    const levels = [...document.querySelectorAll('h1, h2, h3')].map(({ localName }) => Number(localName.slice(1)))
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  test('in Markdown says the same', () => {
    const markdown = run('markdown').output
    for (const { headline } of shipped['counterpoints.json']) expect(markdown).toContain(`### ${headline}`)
    expect(markdown.match(/^## /gmu)).toHaveLength([...document.querySelectorAll('h2')].length)
  })

  test('sets text as text, and links nothing but addresses of the web', () => {
    const set: LooseSet = sampleSet()
    set['counterpoints.json'][0].headline = '<img src=x onerror=alert(1)>'
    set['counterpoints.json'][0].body = '</p><script>alert(1)</script>'
    const page = new JSDOM(exportOf(set, 'html').output).window.document
    expect(page.querySelector('img, script')).toBeNull()
    expect(page.querySelector('h3')?.textContent).toBe('<img src=x onerror=alert(1)>')
    const addresses = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
    const here = (address: string): boolean =>
      address.startsWith('#') && document.getElementById(address.slice(1)) !== null
    expect(addresses.filter((address) => !/^https?:/u.test(address) && !here(address))).toEqual([])
  })
})

describe('an export', () => {
  test('can be written to a file', () => {
    const { folder, remove } = writeFiles({})
    const output = join(folder, 'works.bib')
    expect(exportOf(sampleSet(), 'bibtex', { output })).toEqual({ exitCode: 0, output: '', remarks: `wrote ${output}` })
    expect(readFileSync(output, 'utf8')).toMatch(/^@.*\{doe-2010-report,/u)
    remove()
  })

  test('of a set with errors is refused, with the errors', () => {
    const set: LooseSet = sampleSet()
    set['errata.json'][0].id = 'A'
    expect(exportOf(set, 'html')).toMatchObject({ exitCode: 1, output: '', remarks: expect.stringContaining('/0/id') })
  })

  test.each([
    ['an unknown set', 'nobody', 'html', /there is no set .*there are: the-paradox/u],
    ['an unknown format', SHIPPED, 'docx', /one of bibtex, ris, csl, w3c, markdown, html/u],
    ['a format of the language itself', SHIPPED, 'constructor', /one of bibtex/u],
  ])('of %s is a call that was wrong', (_name, id, format, reason) => {
    expect(run(format, 'annotations', id)).toEqual({ exitCode: 2, output: '', remarks: expect.stringMatching(reason) })
  })
})
