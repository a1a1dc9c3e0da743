/** Half characters and control characters, and signs for line ends that not every program takes for one, taken out; tabs and `\n` stay. */
export const soundText = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .toWellFormed()
    .replace(/(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
