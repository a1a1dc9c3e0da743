/** CHANGES.md of a set: what each published version changed, in readers' words, newest first. */
import type { Heading, List, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as textIn } from 'mdast-util-to-string'
import type { Release } from '../../src/core/model/edition/edition'
import { unsoundness } from '../../src/core/model/fields'
import { isOnCalendar } from './partial-date'
import type { Read } from './problem'

export const CHANGES_FILE = 'CHANGES.md'

const FORM = 'Write "## 1.2.0 (2026-11-29)", and under it a list of what changed.'
const VERSION = /^(\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)$/u

const isSecond = (node: RootContent | undefined): node is Heading => node?.type === 'heading' && node.depth === 2
const isList = (node: RootContent | undefined): node is List => node?.type === 'list'

/** How the file of a set begins that was never published. */
export const firstChanges = (version: string, date: string): string =>
  `# Changes\n\n## ${version} (${date})\n\n- First version.\n`

/** Reads the text of the file; `undefined` where there is no file. Under each heading stands one list; what comes before the first heading is not read. */
export const readChanges = (text: string | undefined): Read => {
  if (text === undefined)
    return { flaws: [{ pointer: '', message: 'file is missing', remedy: `Make the file. ${FORM}` }] }
  const message = unsoundness(text, true)
  if (message !== undefined) return { flaws: [{ pointer: '', message, remedy: 'Write the line anew.' }] }
  const { children } = fromMarkdown(text)
  const releases: Release[] = []
  for (const [index, node] of children.entries()) {
    if (!isSecond(node)) continue
    const heading = textIn(node)
    const [, version, date] = VERSION.exec(heading) ?? []
    const list = children[index + 1]
    if (version === undefined || date === undefined || !isOnCalendar(date) || !isList(list))
      return { flaws: [{ pointer: '', message: `"${heading}" is no version with its date and a list`, remedy: FORM }] }
    releases.push({ version, date, changes: list.children.map((item) => textIn(item).replace(/\s+/gu, ' ').trim()) })
  }
  if (releases.length === 0) return { flaws: [{ pointer: '', message: 'tells of no version', remedy: FORM }] }
  return { value: releases }
}
