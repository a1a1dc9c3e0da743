/** The licences of the libraries that ship in the bundles, which their terms ask to be passed on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//u

const noticeOf = (root: string, name: string): string => {
  const folder = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry))
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `${name} ${version} (${license})\n${text}`
}

/**
 * Collects the notices.
 * @param inputs every file that went into the bundles, relative to the project
 */
export const notices = (root: string, inputs: readonly string[]): string => {
  const names = new Set(inputs.flatMap((input) => PACKAGE.exec(input)?.[1] ?? []))
  return [...names]
    .sort()
    .map((name) => noticeOf(root, name))
    .join(`\n${'-'.repeat(78)}\n\n`)
}
