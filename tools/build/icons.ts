/** The toolbar and store icons, drawn from the one SVG. */
import { Resvg } from '@resvg/resvg-js'

const ICON_SIZES = [16, 32, 48, 128] as const

/** Renders an SVG at every icon size; gives the PNG files by their place in the package. */
export const renderIcons = (svg: string): Map<string, Uint8Array> =>
  new Map(
    ICON_SIZES.map((size) => [
      `icons/${size}.png`,
      new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng(),
    ]),
  )
