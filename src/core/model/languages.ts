/** The languages that the interface can be had in. */

/** `browser`: the browser's own, as far as there are strings for it; else the name of a folder of `_locales`. */
export const LANGUAGES = ['browser', 'en', 'ru', 'zh_CN', 'de', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]
