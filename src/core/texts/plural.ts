/** Texts that count something, in the plural form that the language needs. */
import type { MessageKey, Translate } from './translate'

/** The names of counting messages. Every language has `<name>_other`, and `_one`, `_few`, `_many` … if it has that form. */
export type PluralName = Extract<MessageKey, `${string}_other`> extends `${infer Name}_other` ? Name : never

/**
 * The message of `name` for `count` of something.
 * @param locale the BCP 47 tag of the language that `t` speaks: its message `locale`
 * @param substitutions replace `$2`, `$3` …; `$1` is the count, written as in the language
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
  // A missing message gives its key. If a translation lacks a form, its general form is used.
  return text === key ? t(`${name}_other`, written, ...substitutions) : text
}
