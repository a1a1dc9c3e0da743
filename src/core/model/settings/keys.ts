/** The keys on the article's page. */

/**
 * What each command is called by: one character, without modifiers. j and k lead on and back as in feed readers, mail and vi; n and p
 * do the same for the notes, as mail programs have them for the level below; o opens, as there; h hides; ? is the usual help. m marks what is selected, and a annotates it.
 */
export const KEYS = {
  next: 'j',
  previous: 'k',
  next_note: 'n',
  previous_note: 'p',
  open: 'o',
  highlight: 'm',
  annotate: 'a',
  panel: 's',
  toggle: 'h',
  help: '?',
} as const

export type KeyCommand = keyof typeof KEYS

/** Every command, in the order in which the interface lists them. */
export const KEY_COMMANDS = Object.keys(KEYS) as KeyCommand[]

/** The command that a character stands for; undefined for others. */
export const commandOf = (character: string): KeyCommand | undefined =>
  KEY_COMMANDS.find((command) => KEYS[command] === character)
