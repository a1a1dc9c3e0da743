/** Parts of a line that may each be missing. */
import type { ComponentChildren } from 'preact'

/** The parts that are present, with the separator between them. */
export const joined = (parts: readonly ComponentChildren[], separator: string): ComponentChildren =>
  parts.filter(Boolean).map((part, index) => [index > 0 && separator, part])
