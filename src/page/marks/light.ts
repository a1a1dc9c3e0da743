/** Lights one passage: that of the open card, or one that a surface beside the page points at. */
import { paint } from './highlights'

/** How long a pulse is lit and unlit, in ms: two flashes a second, below the three of WCAG 2.3.1. */
const PULSE = 250
/** How often the light changes before it stays. The smooth scroll to the passage takes most of the first change. */
const CHANGES = 6
/** How long a passage without a card stays lit, in ms. */
const STAY = 8000

export type Light = {
  /** Lights this passage instead of the present one; undefined lights none. */
  set(range: Range | undefined): void
  /** The same with a pulse, unless the reader wants no motion. `briefly`: it goes out by itself. */
  pulse(range: Range, briefly: boolean): void
  isOn(): boolean
}

/** Nothing is lit at first; `set(undefined)` stops whatever is under way. */
export const createLight = (): Light => {
  let timer = 0
  let lit = false
  const set = (range: Range | undefined): void => {
    window.clearTimeout(timer)
    lit = range !== undefined
    paint('active', range === undefined ? [] : [range])
  }
  const pulse = (range: Range, briefly: boolean, changes = CHANGES): void => {
    set(range)
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches || changes === 0
    if (still) {
      if (briefly) timer = window.setTimeout(() => set(undefined), STAY)
      return
    }
    if (changes % 2 === 1) paint('active', [])
    timer = window.setTimeout(() => pulse(range, briefly, changes - 1), PULSE)
  }
  return { set, pulse: (range, briefly) => pulse(range, briefly), isOn: () => lit }
}
