/** A registry of highlights that notes what is done to it: jsdom has none. */
import { vi } from 'vitest'

export class FakeHighlight extends Set<Range> {
  priority = 0
  constructor(...ranges: Range[]) {
    super(ranges)
  }
}

export class FakeRegistry extends Map<string, FakeHighlight> {
  /** Everything done to the registry, as `set cp-context`, `delete cp-context`, `clear`. */
  readonly log: string[] = []
  override set(name: string, highlight: FakeHighlight): this {
    this.log?.push(`set ${name}`)
    return super.set(name, highlight)
  }
  override delete(name: string): boolean {
    this.log.push(`delete ${name}`)
    return super.delete(name)
  }
  override clear(): void {
    this.log.push('clear')
    super.clear()
  }
  /** The words painted under each name. */
  painted(): Record<string, string[]> {
    return Object.fromEntries([...this].map(([name, highlight]) => [name, [...highlight].map(String)]))
  }
}

/** Puts a registry in place until `vi.unstubAllGlobals`. */
export const stubHighlights = (): FakeRegistry => {
  const highlights = new FakeRegistry()
  vi.stubGlobal('CSS', { highlights })
  vi.stubGlobal('Highlight', FakeHighlight)
  return highlights
}
