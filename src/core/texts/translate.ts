/** Every visible text goes through here: who shows it asks for it by key, the entries say where it comes from. */
import type messages from '../../_locales/en/messages.json'

export type MessageKey = keyof typeof messages

/** Gives the text of a message in the reader's language; the substitutions stand for `$1`, `$2` … in order. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string

/** A text with `$1`, `$2` … replaced by the substitutions; nothing stands for those that are missing. */
export const filled = (text: string, substitutions: readonly string[]): string =>
  text.replace(/\$(\d)/gu, (_, place) => substitutions[Number(place) - 1] ?? '')
