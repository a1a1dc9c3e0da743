/**
 * Long lists are drawn piece by piece, so that each piece is short work and the browser answers the reader in between: up to some length by
 * itself, then as far as the reader scrolls.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Rows drawn at first: about as many as a panel shows. The next are there before the reader comes to scroll. */
const FIRST = 20
/** Rows added at a time, at least and at most: as many as the machine has just shown that it draws within `SLICE`. */
const STEP = { least: 40, most: 240 }
/** How long drawing one piece may take, in ms: the browser lays it out afterwards, and both together are to stay well below 50. */
const SLICE = 20
/** Rows that come without being asked for: all annotations or all sources of an edition, and not those of ten. */
const UNASKED = 360
/** How near the reader comes to the end before more rows are drawn, in heights of the window. */
const NEAR = 3

/** What was drawn last, in rows, and how many are to follow. `since` is when drawing began, in ms; undefined when it has been measured. */
type Piece = { readonly of: string; readonly rows: number; readonly step: number; readonly since?: number }

/**
 * How many of `total` rows to draw now; it grows until it is all of them.
 * @param of names what the rows are of: another list begins anew
 */
export const useGrowing = (total: number, of: string): number => {
  const [grown, setGrown] = useState({ of, limit: FIRST })
  const limit = grown.of === of ? grown.limit : FIRST
  const piece = useRef<Piece | undefined>(undefined)
  if (piece.current?.of !== of) piece.current = { of, rows: FIRST, step: STEP.least, since: performance.now() }
  const grow = (): void => {
    const rows = piece.current?.step ?? STEP.least
    piece.current = { of, rows, step: rows, since: performance.now() }
    setGrown({ of, limit: limit + rows })
  }
  useLayoutEffect(() => {
    const drawn = piece.current
    if (drawn?.since !== undefined) {
      const room = (drawn.rows * SLICE) / Math.max(performance.now() - drawn.since, 1)
      piece.current = { of, rows: 0, step: Math.round(Math.min(Math.max(room, STEP.least), STEP.most)) }
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
