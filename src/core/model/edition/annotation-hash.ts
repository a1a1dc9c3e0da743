/**
 * The hash that names an annotation in a shared address, as in `#counterpoint=note-5:~:text=…`. The site knows no such name and does
 * nothing; browsers keep what follows `:~:` to themselves (https://wicg.github.io/scroll-to-text-fragment/).
 */
const NAMED = /^#counterpoint=([a-z0-9]+(?:-[a-z0-9]+)*)(?::~:.*)?$/u

/** The hash for an annotation's id, without `#` and without a fragment directive. */
export const annotationHash = (id: string): string => `counterpoint=${id}`

/** The id that an address's hash names, `#` included as in `location.hash`; undefined for any other hash. */
export const annotationInHash = (hash: string): string | undefined => NAMED.exec(hash)?.[1]
