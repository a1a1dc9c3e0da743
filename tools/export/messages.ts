/** The English messages, put together as the browser does it. */
import messages from '../../src/_locales/en/messages.json'
import type { Translate } from '../../src/ui/strings'

type Message = {
  readonly message: string
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>
}

const catalogue: Readonly<Record<string, Message>> = messages

/** The English text of a message; throws for a key that is not there. */
export const translate: Translate = (key, ...substitutions) => {
  const found = catalogue[key]
  if (found === undefined) throw new Error(`no message ${key}`)
  return found.message.replace(/\$(\w+)\$/gu, (_, name: string) => {
    const content = found.placeholders?.[name.toLowerCase()]?.content ?? ''
    return substitutions[Number(content.slice(1)) - 1] ?? ''
  })
}
