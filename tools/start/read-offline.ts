/** Reads the project's own page, served as the article's site, in headless Chromium; writes screenshots and a report. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { precisPage } from '../../demo/precis-page'
import type { FullEdition } from '../../src/core/model/edition/edition'
import type { Report, ReportItem } from '../../src/core/model/messages/report'
import { openCard, reportOf } from '../browser/ask-article'
import { drive } from '../browser/drive'
import { serveSite } from '../browser/site-server'

export type OfflineOptions = {
  readonly extension: string
  /** The folder to write to; it is emptied first. */
  readonly output: string
  /** Of the article that the page stands in for. */
  readonly edition: FullEdition
}

const line = ({ id, kind, outcome }: ReportItem): string => {
  const place =
    outcome.status === 'anchored'
      ? `${outcome.start}-${outcome.end}, ${outcome.how}, ${outcome.score.toFixed(2)}`
      : `NOT PLACED: ${outcome.reason}`
  return `${kind.padEnd(12)} ${id.padEnd(34)} ${place}`
}

/** Writes the report as JSON and as text, and returns how many annotations were placed. */
const writeReport = (output: string, report: Report): number => {
  const placed = report.items.filter(({ outcome }) => outcome.status === 'anchored').length
  const text = [
    `${placed} of ${report.items.length} annotations placed on ${report.article}`,
    '',
    ...report.items.map(line),
    '',
  ]
  writeFileSync(join(output, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(join(output, 'report.txt'), text.join('\n'))
  return placed
}

/** Does the whole run. Throws if the article is not found or an annotation has no place. */
export const readOffline = async ({ edition, extension, output }: OfflineOptions): Promise<void> => {
  const { article } = edition
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  const { pathname } = new URL(article.canonical)
  const server = await serveSite((_host, path) =>
    path.startsWith(pathname) ? precisPage(edition, { dark: path.endsWith('?dark') }) : undefined,
  )
  const driver = await drive('chromium', { extension, port: server.port })
  try {
    const page = await driver.newPage()
    const shot = async (name: string): Promise<void> => {
      const take = () => page.screenshot({ path: join(output, `${name}.png`) as `${string}.png` })
      // A machine that is busy with the installation loses a picture now and then.
      await take().catch(take)
    }
    await page.goto(article.canonical)
    const report = await reportOf(driver)
    // To ask for it has opened a page of the extension in front of this one, and a page behind another may not be drawn for minutes.
    await page.bringToFront()
    const placed = writeReport(output, report)
    const first = (kind: ReportItem['kind']): string => report.items.find((item) => item.kind === kind)?.id ?? ''
    await shot('page')
    await openCard(driver, page, first('footnote'))
    await shot('footnote')
    await openCard(driver, page, first('counterpoint'))
    await shot('counterpoint')
    await page.setViewport({ width: 390, height: 800 })
    await openCard(driver, page, first('counterpoint'))
    await shot('narrow')
    await page.setViewport({ width: 1280, height: 800 })
    await page.goto(`${article.canonical}?dark`)
    await reportOf(driver)
    await openCard(driver, page, first('counterpoint'))
    await shot('dark')
    if (driver.errors.length > 0) throw new Error(driver.errors.join('\n'))
    console.log(`${placed} of ${report.items.length} annotations placed. Screenshots and report: ${output}`)
    if (placed < report.items.length) throw new Error('not every annotation has its place: see the report')
  } finally {
    await driver.close()
    await server.close()
  }
}
