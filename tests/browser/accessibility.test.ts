/**
 * What both browsers tell assistive technologies of marks and cards, held to what docs/accessibility.md prints of it.
 * With ACCESSIBILITY_TREES=write the passages there are written anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Session, settle } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { findAll, isMark, printedMark } from './printed-tree'
import { BROWSER, endQuietly } from './reader'
import { shareSession } from './share-session'

const DOCUMENT = resolve(import.meta.dirname, '../../docs/accessibility.md')
const writes = process.env['ACCESSIBILITY_TREES'] === 'write'

const SAMPLES = ['note-1', 'nato-transit-2012', 'beijing-summit-2012', 'third-without-second', 'alliance-no-limits']

/** The passage of the document for a browser and an annotation, with what stands before and behind it. */
const passageOf = (browser: string, id: string): [before: string, passage: string, behind: string] => {
  const text = readFileSync(DOCUMENT, 'utf8')
  const fence = `\`\`\`text ${browser} ${id}\n`
  const from = text.indexOf(fence)
  if (from < 0) throw new Error(`docs/accessibility.md has no passage ${browser} ${id}`)
  const to = text.indexOf('```', from + fence.length)
  return [text.slice(0, from + fence.length), text.slice(from + fence.length, to), text.slice(to)]
}

describe(`in ${BROWSER}`, () => {
  let session: Session
  let page: Page
  beforeAll(async () => {
    session = await shareSession()
    page = await session.openArticle(precisPage(shippedEdition()))
    await page.bringToFront()
    await session.driver.pierce(page)
  })
  afterAll(() => endQuietly(session))

  test('each mark is met once, in the order of the text, with kind and number', async () => {
    const items = (await session.report())?.items ?? []
    const placed = items.flatMap(({ id, kind, outcome }) =>
      outcome.status === 'anchored' ? [{ id, kind, ...outcome }] : [],
    )
    let own = 0
    const expected = placed
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map(({ id, kind }) => {
        if (kind === 'footnote') return `Note ${id.slice('note-'.length)}`
        own += 1
        return `${kind[0]?.toUpperCase()}${kind.slice(1)} ${own}`
      })
    expect(expected.length).toBeGreaterThan(80)
    const marks = findAll(await session.driver.accessibilityTree(page), isMark).map(({ node }) =>
      node.name.replace(/^(\w+ \d+), \w+$/u, '$1'),
    )
    // A mark stands at the end of its passage, so that of two passages that overlap the second may come first.
    expect([...marks].sort()).toEqual([...expected].sort())
    const notes = (names: readonly string[]): string[] => names.filter((name) => name.startsWith('Note'))
    expect(notes(marks)).toEqual(notes(expected))
  })

  test.each(SAMPLES)('the document says what is said of %s', async (id) => {
    const name = await page.evaluate((wanted) => {
      const link = document
        .querySelector(`counterpoint-marker[data-annotation="${wanted}"]`)
        ?.shadowRoot?.querySelector('a')
      link?.scrollIntoView({ block: 'center', behavior: 'instant' })
      link?.focus()
      return link?.getAttribute('aria-label') ?? ''
    }, id)
    await page.keyboard.press('Enter')
    await settle()
    const tree = `${printedMark(await session.driver.accessibilityTree(page), name)}\n`
    await page.keyboard.press('Escape')
    const [before, passage, behind] = passageOf(BROWSER, id)
    if (writes) writeFileSync(DOCUMENT, before + tree + behind)
    else expect(tree).toBe(passage)
  })
})
