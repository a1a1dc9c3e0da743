/** Circles in a graph of imports. */

export type Graph = ReadonlyMap<string, readonly string[]>

/** Finds one circle if there is any: the files in it, the first again at the end. */
export const findCycle = (graph: Graph): string[] | undefined => {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): string[] | undefined => {
    const at = path.indexOf(file)
    if (at >= 0) return [...path.slice(at), file]
    if (done.has(file)) return undefined
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...path, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const cycle = walk(file, [])
    if (cycle) return cycle
  }
  return undefined
}
