/**
 * A tag in one word, as Obsidian and Readwise have them: letters, digits, `-`, `_` and `/`, and not digits alone. Empty where nothing is
 * left of it.
 */
export const oneWordTag = (tag: string): string => {
  const name = tag.replace(/[^\p{L}\p{M}\p{N}/_-]+/gu, '-').replace(/^[-/]+|[-/]+$/gu, '')
  return /^\p{N}+$/u.test(name) ? `_${name}` : name
}
