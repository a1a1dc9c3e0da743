/** How a sample of a passage looks on a page of the extension: as the passages do on the article's page. */
import { colourOf, type HighlightStyle, LINES, type Look, TINTS } from '../core/model/highlight-style'

/** The declarations for one look in a style. */
export const sampleStyle = (look: Look, { colour, line, tint }: HighlightStyle) => {
  const share = TINTS[look]
  const rgb = colourOf(look, colour)
  return {
    textDecoration: `underline ${line} ${LINES[line]}px rgb(${rgb})`,
    textUnderlineOffset: '22%',
    ...(tint && share !== null && { backgroundColor: `rgb(${rgb} / ${share})` }),
  }
}
