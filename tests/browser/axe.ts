/** axe-core on a page: its rules for WCAG, the one for target sizes of WCAG 2.2 among them, and its best practices. */
import axe from 'axe-core'
import type { Page } from 'puppeteer-core'

/**
 * What axe finds on a page, or only within `within`: rule and first target of each violation. Throws where there is nothing to look at.
 * Closed roots are looked into once `driver.pierce` has handed them over.
 */
export const violations = async (page: Page, within?: string): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${axe.source};0`)
  return page.evaluate(async (selector) => {
    type Found = { violations: { id: string; nodes: { target: unknown[] }[] }[]; passes: unknown[] }
    type Run = (context: unknown, options: object) => Promise<Found>
    const { run } = (globalThis as unknown as { axe: { run: Run } }).axe
    const found = await run(selector === null ? document : { include: [[selector]] }, {
      resultTypes: ['violations'],
      // Off unless asked for.
      rules: { 'target-size': { enabled: true } },
    })
    if (found.passes.length === 0) throw new Error('axe looked at nothing')
    return found.violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`)
  }, within ?? null)
}
