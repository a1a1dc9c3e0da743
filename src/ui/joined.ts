/** Parts of a line that may each be missing. */
import type { ComponentChildren } from 'preact'

/** What there is of `parts`, with the separator between. */
export const joined = (parts: readonly ComponentChildren[], separator: string): ComponentChildren =>
  parts.filter(Boolean).map((part, index) => [index > 0 && separator, part])
