/** The English messages, put together as the browser does it. */
import messages from '../../src/_locales/en/messages.json'
import { textsOf } from '../../src/core/texts/catalogue'
import { filled, type Translate } from '../../src/core/texts/translate'

const texts = textsOf(messages)

/** The English text of a message; throws for a key that is not there. */
export const translate: Translate = (key, ...substitutions) => {
  const text = texts[key]
  if (text === undefined) throw new Error(`no message ${key}`)
  return filled(text, substitutions)
}
