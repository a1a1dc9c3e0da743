/** A text in one line of at most `most` letters. A longer one loses words in its middle: both its ends are what a reader looks for. */
export const shortened = (text: string, most: number): string => {
  // Zero-width spaces stand for what a page hides within a line.
  const letters = [
    ...text
      .replace(/\u200b/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  ]
  if (letters.length <= most) return letters.join('')
  const half = (most - 3) >> 1
  // Words stay whole, in scripts that have spaces.
  const first = letters.slice(0, half).join('').replace(/ \S*$/u, '')
  const last = letters.slice(-half).join('').replace(/^\S* /u, '')
  return `${first} … ${last}`
}
