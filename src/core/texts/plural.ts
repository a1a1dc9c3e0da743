/** Texts that count something, in the plural form that the language asks for. */
import type { MessageKey, Translate } from './translate'

/** The names of counting messages: `<name>_other` is there in every language, `_one`, `_few`, `_many` … where it has such a form. */
export type PluralName = Extract<MessageKey, `${string}_other`> extends `${infer Name}_other` ? Name : never

/**
 * The message of `name` for `count` of something.
 * @param locale the BCP 47 tag of the language that `t` speaks: its message `locale`
 * @param substitutions what stands for `$2`, `$3` …; `$1` is the count, written as the language writes numbers
 */
export const plural = (
  t: Translate,
  name: PluralName,
  count: number,
  locale: string,
  ...substitutions: string[]
): string => {
  const written = new Intl.NumberFormat(locale).format(count)
  const key = `${name}_${new Intl.PluralRules(locale).select(count)}` as MessageKey
  const text = t(key, written, ...substitutions)
  // A missing message gives its key; a form that a translation does without is its general one.
  return text === key ? t(`${name}_other`, written, ...substitutions) : text
}
