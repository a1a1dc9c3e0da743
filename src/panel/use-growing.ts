/** Long lists are drawn piece by piece: each piece is short work, and the browser answers the reader in between. */
import { useLayoutEffect, useState } from 'preact/hooks'

/** Rows drawn at once: more than the tallest panel shows. */
const FIRST = 40
/** Rows added at a time. */
const STEP = 80

/**
 * How many of `total` rows to draw now; it grows until it is all of them.
 * @param of names what the rows are of: another list begins anew
 */
export const useGrowing = (total: number, of: string): number => {
  const [grown, setGrown] = useState({ of, limit: FIRST })
  const limit = grown.of === of ? grown.limit : FIRST
  useLayoutEffect(() => {
    if (limit >= total) return
    const timer = setTimeout(() => setGrown({ of, limit: limit + STEP }))
    return () => clearTimeout(timer)
  }, [limit, of, total])
  return limit
}
