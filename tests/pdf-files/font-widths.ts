/** How wide the letters of the standard fonts are, in thousandths of the font's size: Adobe's "Core 14 AFM files", WX of each. */

const numbers = ([text = '']: TemplateStringsArray): readonly number[] => text.trim().split(/\s+/u).map(Number)

/** U+0020 to U+007E in their order. `quotesingle` and `grave` stand for ' and `. */
const ASCII = {
  Helvetica: numbers`
    278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584
    584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667
    611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500
    722 500 500 500 334 260 334 584`,
  'Times-Roman': numbers`
    250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564
    564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722
    611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500
    722 500 500 444 480 200 480 541`,
  'Times-Bold': numbers`
    250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570
    570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722
    667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500
    722 500 500 444 394 220 394 520`,
  'Times-Italic': numbers`
    250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675
    675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556
    556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444
    667 444 444 389 400 275 400 541`,
}

export type StandardFont = keyof typeof ASCII

/** What texts have beyond ASCII: dashes, quotation marks and the ellipsis. */
const SIGNS = '–—‘’“”…'
const SIGN_WIDTHS: Readonly<Record<StandardFont, readonly number[]>> = {
  Helvetica: numbers`556 1000 222 222 333 333 1000`,
  'Times-Roman': numbers`500 1000 333 333 444 444 1000`,
  'Times-Bold': numbers`500 1000 333 333 500 500 1000`,
  'Times-Italic': numbers`500 889 333 333 556 556 889`,
}

/** The codes of `SIGNS` in WinAnsiEncoding (ISO 32000-1, Annex D.2). */
const SIGN_CODES = [0x96, 0x97, 0x91, 0x92, 0x93, 0x94, 0x85]
/** WinAnsiEncoding has a hyphen here too, for texts that tell the typesetter's hyphen from the author's. */
export const SOFT_HYPHEN = 0xad

/** The code of a character in WinAnsiEncoding and its width; undefined for what we know no width of. */
export const winAnsi = (font: StandardFont, character: string): { code: number; width: number } | undefined => {
  const unit = character.codePointAt(0) ?? 0
  const ascii = ASCII[font][unit - 0x20]
  if (ascii !== undefined) return { code: unit, width: ascii }
  if (character === '\u00ad' || character === '\u2010') return { code: SOFT_HYPHEN, width: ASCII[font][0x0d] ?? 0 }
  const sign = SIGNS.indexOf(character)
  const [code, width] = [SIGN_CODES[sign], SIGN_WIDTHS[font][sign]]
  if (code !== undefined && width !== undefined) return { code, width }
  // A letter with an accent is as wide as without, but for i.
  const [letter = ''] = character.normalize('NFD')
  const isLetter = unit >= 0xc0 && unit <= 0xff && /[a-hj-z]/iu.test(letter)
  const base = isLetter ? ASCII[font][letter.charCodeAt(0) - 0x20] : undefined
  return base === undefined ? undefined : { code: unit, width: base }
}
