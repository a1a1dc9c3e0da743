/**
 * Long lists are drawn piece by piece, so that each piece is short work and the browser answers the reader in between: up to some length by
 * itself, then as far as the reader scrolls.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Rows drawn at once: more than the tallest panel shows. */
const FIRST = 40
/** Rows added at a time, at least and at most: as many as the machine has just shown that it draws within `SLICE`. */
const STEP = { least: 40, most: 240 }
/** How long drawing one piece may take, in ms: the browser lays it out afterwards, and both together are to stay well below 50. */
const SLICE = 20
/** Rows that come without being asked for: all of an edition's, and not all of ten editions'. */
const UNASKED = 360
/** How near the reader comes to the end before more rows are drawn, in heights of the window. */
const NEAR = 3

/**
 * How many of `total` rows to draw now; it grows until it is all of them.
 * @param of names what the rows are of: another list begins anew
 */
export const useGrowing = (total: number, of: string): number => {
  const [grown, setGrown] = useState({ of, limit: FIRST })
  const limit = grown.of === of ? grown.limit : FIRST
  const piece = useRef({ step: STEP.least, since: 0 })
  const grow = (): void => {
    piece.current.since = performance.now()
    setGrown({ of, limit: limit + piece.current.step })
  }
  useLayoutEffect(() => {
    const { since, step } = piece.current
    if (since > 0) {
      const room = (step * SLICE) / Math.max(performance.now() - since, 1)
      piece.current = { step: Math.round(Math.min(Math.max(room, STEP.least), STEP.most)), since: 0 }
    }
    if (limit >= Math.min(total, UNASKED)) return
    const timer = setTimeout(grow)
    return () => clearTimeout(timer)
  }, [limit, of, total])
  useEffect(() => {
    if (limit < UNASKED || limit >= total) return
    const scrolled = (): void => {
      const { scrollHeight } = document.documentElement
      if (scrollHeight - window.scrollY < window.innerHeight * (NEAR + 1)) grow()
    }
    window.addEventListener('scroll', scrolled, { passive: true })
    return () => window.removeEventListener('scroll', scrolled)
  }, [limit, of, total])
  return limit
}
