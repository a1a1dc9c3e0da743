/** The cross-references of the notes: an `Ibid.` leads back to a note that is there. */
import type { SetContents } from '../files'
import { error, jsonPointer } from '../problem'
import type { Finding } from './finding'

type Footnotes = SetContents['footnotes.json']

const targetsOf = (footnotes: Footnotes): Map<number, number | undefined> =>
  new Map(footnotes.map(({ number, crossReference: to }) => [number, to?.kind === 'ibid' ? to.to : undefined]))

/** The notes from `start` on until the chain ends or comes back to `start`; in the latter case `start` is the last again. */
const chainFrom = (start: number, targets: Map<number, number | undefined>): number[] => {
  const chain = [start]
  for (let next = targets.get(start); next !== undefined; next = targets.get(next)) {
    const known = chain.includes(next)
    chain.push(next)
    if (known) break
  }
  return chain
}

const reasonAgainst = (number: number, to: number, targets: Map<number, number | undefined>): string | undefined => {
  if (to === number) return `note ${number} refers to itself`
  if (!targets.has(to)) return `note ${number} refers to note ${to}, which is not there`
  const chain = chainFrom(number, targets)
  if (chain.lastIndexOf(number) > 0) return `note ${number} leads back to itself: ${chain.join(' → ')}`
  if (to > number) return `note ${number} refers forward to note ${to}`
  return undefined
}

/** Checks every `ibid` of the notes; a note that stands in a circle is reported as such, each on its own. */
export const checkCrossReferences = (footnotes: Footnotes): Finding[] => {
  const targets = targetsOf(footnotes)
  return footnotes.flatMap(({ number, crossReference }, index): Finding[] => {
    if (crossReference?.kind !== 'ibid') return []
    const message = reasonAgainst(number, crossReference.to, targets)
    if (message === undefined) return []
    const pointer = jsonPointer(index, 'crossReference', 'to')
    return [error('footnotes.json', pointer, message, 'Name the earlier note that is meant.')]
  })
}
