/** The toolbar and store icons, drawn from the one SVG. */
import { Resvg } from '@resvg/resvg-js'

const ICON_SIZES = [16, 32, 48, 128] as const

/** The size that stores show. Its margin is theirs: 16 px on each side of 128. */
const STORE = 128
const WHOLE = 'viewBox="0 0 128 128"'
/** The art without its margin: on toolbars and in lists every pixel counts. */
const ART = 'viewBox="16 16 96 96"'

/** Renders an SVG of 128 units at every icon size; gives the PNG files by their place in the package. */
export const renderIcons = (svg: string): Map<string, Uint8Array> => {
  if (!svg.includes(WHOLE)) throw new Error(`the icon has not ${WHOLE}`)
  const art = svg.replace(WHOLE, ART)
  return new Map(
    ICON_SIZES.map((size) => [
      `icons/${size}.png`,
      new Resvg(size < STORE ? art : svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
        .render()
        .asPng(),
    ]),
  )
}
