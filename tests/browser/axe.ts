/** axe-core on a page: rules of WCAG 2.2 and its best practices. */
import axe from 'axe-core'
import type { Page } from 'puppeteer-core'

/** What axe finds on a page, or only within `within`: rule and first target of each violation. */
export const violations = async (page: Page, within?: string): Promise<string[]> => {
  await page.evaluate(`${axe.source};0`)
  return page.evaluate(async (selector) => {
    const run = (globalThis as unknown as { axe: { run(context: unknown): Promise<{ violations: AxeViolation[] }> } })
      .axe.run
    type AxeViolation = { id: string; nodes: { target: unknown[] }[] }
    const result = await run(selector === null ? document : { include: [[selector]] })
    return result.violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`)
  }, within ?? null)
}
