/** Names of authors and editors as they are read out. */
import type { SourceName } from './source'

/** A name as running text has it. */
export const fullName = (name: SourceName): string =>
  'literal' in name
    ? name.literal
    : [name.given, name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ')
