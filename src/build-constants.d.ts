/** What the build writes into the program (`tools/build/bundle.ts`). */

/** The articles of the sets in `annotations/`. */
declare const __ARTICLES__: readonly import('./core/model/edition/edition').ArticleSummary[]

/** The folders of `_locales`. */
declare const __LANGUAGES__: readonly string[]
