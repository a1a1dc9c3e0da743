/** The languages that the interface can be had in. */

/** `browser`: the browser's own, as far as there are strings for it; else the name of a folder of `_locales`. */
export const LANGUAGES = ['browser', 'en', 'de', 'fr', 'ru', 'zh_CN'] as const
export type Language = (typeof LANGUAGES)[number]

/** What each language calls itself. Browsers would name a country, and begin some with a small letter. */
export const LANGUAGE_NAMES: Readonly<Record<Exclude<Language, 'browser'>, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  ru: 'Русский',
  zh_CN: '简体中文',
}
