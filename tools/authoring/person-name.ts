/** Names of persons as bylines and metadata have them. */

export type Person = { readonly family: string; readonly given: string }

/** Small words that belong to the family name behind them. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur)$/u
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu

/** Given and family name of a person; what stands before a comma, else the last word with its particles, is the family name. */
export const personName = (name: string): Person | undefined => {
  const [family, given] = name.split(/,\s*/u)
  if (family && given) return { family, given }
  const words = name.trim().split(/\s+/u)
  let at = words.length - 1
  if (SUFFIX.test(words[at] ?? '')) at -= 1
  while (at > 1 && PARTICLE.test(words[at - 1] ?? '')) at -= 1
  return at > 0 ? { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') } : undefined
}

/** What stands before the names. */
const LEAD = /^(?:written\s+)?(?:by|von|par|por)\b[:\s]*/iu
const BETWEEN = /\s*(?:;|,?\s+(?:and|und|et)\s+|\s+&\s+)\s*/iu
const DEGREE = /^(?:ph\.?\s?d|m\.?d|d\.?phil|m\.?a|m\.?sc|esq)\.?$/iu

/** A name's word: with a capital, and without a figure or a sign. */
const WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const MOST_WORDS = 5

/** Words of what is no person's name, but a body's, an office's or a site's. A person who is called so is asked about. */
const NO_PERSON = new RegExp(
  `\\b(?:${[
    'admin(?:istrator)? agency anonymous association bank blog board bureau cent(?:er|re) club college commission committee',
    'community company contributors? corporation correspondents? council department desk editor(?:s|ial)? foundation',
    'government group guest inc institut(?:e|ion) international journal limited llc ltd magazine media ministry nations',
    'network news(?:room|paper)? office online organi[sz]ation post press projects? reporters? reuters review service site',
    'society staff studies team times union university unknown users? webmaster wiki(?:[mp]edia)? wire writers? for of the with',
    'january february march april june july august september october november december',
  ]
    .join(' ')
    .split(' ')
    .join('|')})\\b`,
  'iu',
)

const isName = (text: string): boolean => {
  const words = text.split(/\s+/u)
  return (
    words.length <= MOST_WORDS && words.every((word) => WORD.test(word) || PARTICLE.test(word)) && !NO_PERSON.test(text)
  )
}

const isFull = (text: string): boolean => isName(text) && text.includes(' ')

/** `Quill, Ada` is one person, `Ada Quill, Tom Roe` are two; undefined where it is not sure which. */
const inCommas = (text: string): readonly string[] | undefined => {
  const parts = text.split(/,\s*/u).filter((part) => part !== '' && !DEGREE.test(part))
  const [first = '', second = ''] = parts
  if (
    parts.length === 2 &&
    isName(first) &&
    isName(second) &&
    (!first.includes(' ') || PARTICLE.test(first.split(' ')[0] ?? ''))
  )
    return [`${first}, ${second}`]
  return parts.length > 0 && parts.every(isFull) ? parts : undefined
}

/** The persons that a byline or a field names; undefined where it names something else, or it is not sure whom. */
export const peopleIn = (text: string): readonly Person[] | undefined => {
  const found = text.replace(LEAD, '').split(BETWEEN).map(inCommas)
  if (found.some((each) => each === undefined)) return undefined
  return found.flatMap((names) => (names ?? []).flatMap((name) => personName(name) ?? []))
}
