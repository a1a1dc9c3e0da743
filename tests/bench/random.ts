/** Chance that can be repeated: everything that a measurement draws comes from its seed. */

export type Random = {
  /** A whole number from 0 to `below` - 1. */
  upTo(below: number): number
  /** True once in so many times as `share` (0 to 1) says. */
  chance(share: number): boolean
  /** One of `all`, which must not be empty. */
  one<T>(all: readonly T[]): T
  shuffled<T>(all: readonly T[]): T[]
}

/** Chance from a seed (mulberry32, public domain). */
export const randomFrom = (seed: number): Random => {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (below: number): number => Math.floor(next() * below)
  return {
    upTo,
    chance: (share) => next() < share,
    one: (all) => {
      const [chosen] = all.slice(upTo(all.length))
      if (chosen === undefined) throw new Error('nothing to choose from')
      return chosen
    },
    shuffled: (all) => {
      const rest = [...all]
      return all.flatMap(() => rest.splice(upTo(rest.length), 1))
    },
  }
}
