/** How a sample of a passage looks on a page of the extension: as the passages do on the article's page. */
import { colourOf, type HighlightStyle, LINES, type Look, TINTS } from '../core/model/settings/highlight-style'

/** The colour of one look in a style, for its sign. */
export const sampleColour = (look: Look, { colour }: HighlightStyle): string => `rgb(${colourOf(look, colour)})`

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
