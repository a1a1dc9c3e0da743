/** How light a colour is, in whatever colour space the page wrote it: browsers keep the space in computed values. */

export type Luminance = {
  /** Relative luminance, 0 to 1. */
  readonly light: number
  /** 0 for see-through, 1 for opaque. */
  readonly alpha: number
}

/** A computed colour: `rgb(…)`, `oklch(…)`, or `color(<space> …)`. */
const COLOUR = /^(?:color\(([\w-]+) |([a-z]+)\()([^()]*)\)$/u

/** How much red, green and blue (0 to 1, linear) make a colour light. Those of other spaces differ too little to change a theme. */
const mixed = ([r = 0, g = 0, b = 0]: readonly number[]): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Luminance of CIE lightness, 0 to 100 (CSS Color 4, from Lab to XYZ). */
const ofLightness = (value: number): number => (value > 8 ? ((value + 16) / 116) ** 3 : (value * 27) / 24389)

/** A number of a colour; a percentage as a share of `whole`, and what is missing ('none') as 0. */
const numberIn = (part: string, whole: number): number => {
  const value = Number.parseFloat(part)
  if (Number.isNaN(value)) return 0
  return part.endsWith('%') ? (value / 100) * whole : value
}

/** The luminance of a computed colour; undefined for what is not one. */
export const luminance = (colour: string): Luminance | undefined => {
  const [, space, form, values = ''] = COLOUR.exec(colour) ?? []
  const name = space ?? form
  if (name === undefined) return undefined
  const [first = '0', second = '0', third = '0', opacity = '1'] = values.split(/[\s,/]+/u)
  const parts = [first, second, third]
  const alpha = numberIn(opacity, 1)
  const light = (): number | undefined => {
    if (space === undefined) {
      if (name === 'rgb' || name === 'rgba') return mixed(parts.map((part) => linear(numberIn(part, 255) / 255)))
      if (name === 'lab' || name === 'lch') return ofLightness(numberIn(first, 100))
      // The cube is exact for greys, and near enough for the rest.
      return name === 'oklab' || name === 'oklch' ? numberIn(first, 1) ** 3 : undefined
    }
    const numbers = parts.map((part) => numberIn(part, 1))
    if (name.startsWith('xyz')) return numbers[1]
    return mixed(name.endsWith('-linear') ? numbers : numbers.map(linear))
  }
  const value = light()
  return value === undefined ? undefined : { light: value, alpha }
}
