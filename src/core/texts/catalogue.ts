/** The texts of the interface in one language: a `messages.json` made ready to be asked. */
import * as v from 'valibot'

/** Texts by key, with `$1`, `$2` … where substitutions go. */
export type Texts = Readonly<Record<string, string>>

/** A file of `_locales`, as browsers define it. */
const Messages = v.record(
  v.string(),
  v.object({
    message: v.string(),
    placeholders: v.optional(v.record(v.string(), v.object({ content: v.string() })), {}),
  }),
)

/** The texts of a parsed `messages.json`; none if it is not one. Placeholders are named without regard to case. */
export const textsOf = (messages: unknown): Texts => {
  const read = v.safeParse(Messages, messages)
  if (!read.success) return {}
  const texts = Object.entries(read.output).map(([key, { message, placeholders }]) => {
    const contents = new Map(Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]))
    return [key, message.replace(/\$(\w+)\$/gu, (_, name: string) => contents.get(name.toLowerCase()) ?? '')]
  })
  return Object.fromEntries(texts)
}
