/** The article's page with its marks, every kind of card, the dialogs, and the endnotes on paper. */
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Edition } from '../../src/core/model/edition/edition'
import { footnoteId } from '../../src/core/model/edition/edition'
import { STANCES } from '../../src/core/model/kinds'
import type { Report } from '../../src/core/model/messages/report'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { openCard } from '../browser/ask-article'
import { ALL_ON, type Session } from '../browser/session'
import { type Camera, type Look, lookName } from './camera'

/** Dots an inch of printed pages. */
const RESOLUTION = 90

const ERRATUM = 'erratum'

type Card = { readonly title: string; readonly id: string }

/** One annotation for every shape that a card takes. */
export const cardsOf = (edition: Edition, report: Report): Card[] => {
  const { context, counterpoints, errata, footnotes, works } = edition
  const note = (title: string, is: (each: Edition['footnotes'][number]) => boolean): Card[] =>
    footnotes
      .filter(is)
      .slice(0, 1)
      .map(({ number }) => ({ title, id: footnoteId(number) }))
  const isDead = (source: string): boolean => works[source]?.custom.address?.state === 'dead'
  const placed = report.items.flatMap(({ id, outcome }) => (outcome.status === 'anchored' ? [{ id, ...outcome }] : []))
  const together = placed.filter(
    ({ end, id, start }) =>
      placed.filter((other) => other.id !== id && other.start < end && start < other.end).length > 1,
  )
  return [
    ...note('footnote with one work', ({ citations, number }) => number > 1 && citations.length === 1),
    ...note('footnote with several works', ({ citations }) => citations.length > 2),
    ...note('footnote, ibid.', ({ crossReference }) => crossReference?.kind === 'ibid'),
    ...note('footnote, dead address', ({ citations }) => citations.some(({ source }) => isDead(source))),
    ...STANCES.flatMap((stance) =>
      counterpoints
        .filter((each) => each.stance === stance)
        .slice(0, 1)
        .map(({ id }) => ({ title: `counterpoint that ${stance}`, id })),
    ),
    ...context.slice(0, 1).map(({ id }) => ({ title: 'context', id })),
    ...errata.slice(0, 1).map(({ id }) => ({ title: ERRATUM, id })),
    ...together.slice(0, 1).map(({ id }) => ({ title: 'several annotations', id })),
  ]
}

export type ArticleShots = {
  readonly session: Session
  readonly camera: Camera
  readonly page: Page
  readonly cards: readonly Card[]
}

/** The page as it opens, then each card on it. */
export const shootCards = async ({ camera, cards, page, session }: ArticleShots, look: Look): Promise<void> => {
  const name = lookName(look)
  await camera.dress(page, look)
  await page.bringToFront()
  await page.evaluate(() => window.scrollTo({ top: 500, behavior: 'instant' }))
  await camera.take(page, 'Article', name)
  for (const { id, title } of cards) {
    // A reader who has changed nothing sees no erratum on the page.
    if (title === ERRATUM) await session.settings(() => ALL_ON)
    await openCard(session.driver, page, id)
    await camera.take(page, `Card: ${title}`, name)
    if (title === ERRATUM) await session.settings(() => DEFAULT_SETTINGS)
  }
  await page.keyboard.press('Escape')
}

/** The apparatus of a card, which is closed at first, opened and scrolled to its end. */
export const shootApparatus = async (
  { camera, page, session }: ArticleShots,
  card: Card,
  look: Look,
): Promise<void> => {
  await camera.dress(page, look)
  await openCard(session.driver, page, card.id)
  await session.driver.pierce(page)
  for (const end of [false, true]) {
    await page.evaluate((toEnd) => {
      const root = document.querySelector('counterpoint-overlay')?.shadowRoot
      for (const details of root?.querySelectorAll('details') ?? []) details.open = true
      root?.querySelector('.card-body')?.scrollTo(0, toEnd ? 1e6 : 0)
    }, end)
    await camera.take(page, 'Card: opened apparatus', `${card.title}, ${end ? 'end' : 'beginning'}, ${lookName(look)}`)
  }
  await page.keyboard.press('Escape')
}

/** The help on keys, and the notice that a look-up found nothing. */
export const shootDialogs = async ({ camera, page, session }: ArticleShots, look: Look): Promise<void> => {
  await camera.dress(page, look)
  await page.bringToFront()
  await page.keyboard.press('?')
  await session.driver.pierce(page)
  await page.waitForSelector('counterpoint-overlay >>> dialog[open]')
  await camera.take(page, 'Dialog: help', lookName(look))
  await page.keyboard.press('Escape')
  await page.evaluate(() => document.getSelection()?.removeAllRanges())
  await session.driver.chooseMenu(page, 1, 1)
  await page.bringToFront()
  await session.driver.pierce(page)
  await page.waitForSelector('counterpoint-overlay >>> dialog[open]')
  await camera.take(page, 'Dialog: nothing found', lookName(look))
  await page.keyboard.press('Escape')
}

/** The pages on paper; where poppler's pdftoppm is missing, the page as it would be printed. */
export const shootPrint = async ({ camera, page }: ArticleShots): Promise<void> => {
  const paper = await page.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' } })
  const file = join(camera.folder, 'paper.pdf')
  writeFileSync(file, paper)
  const drawn = spawnSync('pdftoppm', ['-r', String(RESOLUTION), '-png', file, join(camera.folder, 'paper')])
  if (drawn.status === 0) {
    rmSync(file)
    const sheets = readdirSync(camera.folder).filter((name) => /^paper-\d+\.png$/u.test(name))
    for (const sheet of sheets.sort()) camera.add({ file: sheet, group: 'Paper', title: sheet })
    return
  }
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMediaType('print')
  await camera.take(page, 'Paper', 'print media', true)
  await page.emulateMediaType('screen')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
}
