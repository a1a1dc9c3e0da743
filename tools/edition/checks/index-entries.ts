/** index.json: in the order of the alphabet, each name once, and each of something that the set or the article names. */
import type { SetContents } from '../files'
import { namedIn } from '../name-index'
import { error, jsonPointer } from '../problem'
import type { Finding } from './finding'

const FILE = 'index.json'

const NAMING = ['footnotes.json', 'counterpoints.json', 'context.json', 'errata.json'] as const

const ORDER = new Intl.Collator('en')

/** Checks the headings, the forms and that no entry leads nowhere. */
export const checkIndex = (entries: SetContents[typeof FILE], contents: Partial<SetContents>): Finding[] => {
  const owners = new Map<string, string>()
  // Where a file could not be read, the name may well stand in it.
  const isWhole = NAMING.every((file) => contents[file] !== undefined)
  return entries.flatMap((entry, index): Finding[] => {
    const findings: Finding[] = []
    const { forms, heading, paragraphs } = entry
    const before = entries[index - 1]?.heading
    const at = (field: string): string => jsonPointer(index, field)
    if (before !== undefined && ORDER.compare(before, heading) >= 0)
      findings.push(error(FILE, at('heading'), `"${heading}" stands after "${before}"`, 'Put the entries in order.'))
    for (const form of forms) {
      const owner = owners.get(form)
      if (owner !== undefined)
        findings.push(error(FILE, at('forms'), `"${form}" is a form of "${owner}" too`, 'Keep it in one entry.'))
      owners.set(form, heading)
    }
    if (paragraphs.some((paragraph, place) => paragraph <= (paragraphs[place - 1] ?? 0)))
      findings.push(error(FILE, at('paragraphs'), 'are not in order, or one is there twice', 'Sort them.'))
    if (isWhole && paragraphs.length === 0 && namedIn(entry, contents).length === 0)
      findings.push(error(FILE, jsonPointer(index), `nothing names "${heading}"`, 'Mend its forms, or take it out.'))
    return findings
  })
}
