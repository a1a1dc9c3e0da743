/** Where a reader gets to see a work, if it is on the web. */
import { captureFor } from './capture'
import type { Source } from './source'

/**
 * The address to offer first: one that was seen to work, else a capture of one that is presumed dead, else the address as cited, else the
 * DOI. Undefined where there is none, or where it must not be linked.
 */
export const bestAddress = (work: Source): string | undefined => {
  const { address } = work.custom
  if (address?.link === false) return undefined
  if (address?.better !== undefined) return address.better
  const capture = address?.state === 'dead' ? (address.archived ?? captureFor(work)) : undefined
  return capture ?? work.URL ?? (work.DOI === undefined ? undefined : `https://doi.org/${work.DOI}`)
}
