/** The data is typed with straight quotation marks; the edition is set with curved ones. Text of the page is never touched. */

/**
 * Curves quotation marks and apostrophes: one after a space, a bracket, a dash or another opening mark opens, any other closes. A day
 * keeps to its month, and the number of a note to its word.
 */
export const curled = (text: string): string =>
  text
    .replace(/(^|[\s([{–—‘“/])"/gu, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{–—“/])'/gu, '$1‘')
    .replaceAll("'", '’')
    .replace(/(?<=\d) (?=[A-Z][a-z]+ \d{4})|(?<=\bnotes?) (?=\d)/gu, '\u00a0')
