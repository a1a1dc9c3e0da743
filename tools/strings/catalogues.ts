/** The texts of the interface, language by language: what each must have, what it lacks, and how its file is written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Message = {
  readonly message: string
  readonly description?: string
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>
}

/** A parsed `messages.json`. */
export type Catalogue = Readonly<Record<string, Message>>

/** The language in which every text is written first; `default_locale` of the manifest. */
export const FIRST = 'en'

/** Reads every language. @param folder `src/_locales` @returns the catalogues by the names of their folders, as browsers spell them */
export const readCatalogues = (folder: string): Map<string, Catalogue> =>
  new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(join(folder, name, 'messages.json'), 'utf8')) as Catalogue]),
  )

/** The BCP 47 tag for the name of a folder: browsers write `zh_CN` for `zh-CN`. */
export const tagOf = (folder: string): string => folder.replaceAll('_', '-')

/** The plural forms that whole numbers take in a language, `other` among them: the text for languages and numbers without their own. */
export const pluralForms = (tag: string): string[] => {
  const rules = new Intl.PluralRules(tag)
  // All forms come up below a hundred and one, but for those of millions, for which `other` will do.
  return [...new Set(['other', ...Array.from({ length: 101 }, (_, count) => rules.select(count))])].sort()
}

const FORM = /_(?:zero|one|two|few|many|other)$/u

/** The name of a counting text, if this is the key of one of its forms: `on_page` for `on_page_one`. */
const countingName = (key: string, first: Catalogue): string | undefined => {
  const name = key.replace(FORM, '')
  return name !== key && `${name}_other` in first ? name : undefined
}

/** Every key that the language `tag` must have, in the order of the first language, with the text it translates. */
export const wantedKeys = (first: Catalogue, tag: string): Map<string, Message> => {
  const wanted = new Map<string, Message>()
  for (const [key, message] of Object.entries(first)) {
    const name = countingName(key, first)
    if (name === undefined) wanted.set(key, message)
    else
      for (const form of pluralForms(tag)) {
        const text = first[`${name}_${form}`] ?? first[`${name}_other`]
        if (text !== undefined) wanted.set(`${name}_${form}`, text)
      }
  }
  return wanted
}

export type Missing = Readonly<Record<string, Pick<Message, 'message' | 'description'>>>

/** What a language still lacks: the English text and its description, by key. */
export const missingFrom = (first: Catalogue, folder: string, own: Catalogue): Missing =>
  Object.fromEntries(
    [...wantedKeys(first, tagOf(folder))]
      .filter(([key]) => !(key in own))
      .map(([key, { message, description }]) => [key, { message, ...(description !== undefined && { description }) }]),
  )

/**
 * The file of a language, in the order of the first one: its placeholders are taken from there, and keys that are there no longer
 * fall away. Keys without a text are left out.
 * @param texts by key, with placeholders by name: `Copied: $WHAT$`
 */
export const writtenCatalogue = (
  first: Catalogue,
  folder: string,
  texts: Readonly<Record<string, string>>,
): Catalogue => {
  const messages: Record<string, Message> = {}
  for (const [key, { placeholders }] of wantedKeys(first, tagOf(folder))) {
    const message = texts[key]
    if (message === undefined) continue
    const used = Object.entries(placeholders ?? {}).filter(([name]) => message.includes(`$${name.toUpperCase()}$`))
    const contents = used.map(([name, { content }]) => [name, { content }] as const)
    messages[key] = { message, ...(contents.length > 0 && { placeholders: Object.fromEntries(contents) }) }
  }
  return messages
}
