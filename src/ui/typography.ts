/** The data has straight quotation marks; the edition shows curved ones. Text of the page is never changed. */

/**
 * Curves quotation marks and apostrophes. A mark after a space, a bracket, a dash or another opening mark opens; any other closes. A day
 * stays on one line with its month, and the number of a note with its word.
 */
export const curled = (text: string): string =>
  text
    .replace(/(^|[\s([{–—‘“/])"/gu, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{–—“/])'/gu, '$1‘')
    .replaceAll("'", '’')
    .replace(/(?<=\d) (?=[A-Z][a-z]+ \d{4})|(?<=\bnotes?) (?=\d)/gu, '\u00a0')
