/** How the passages of a kind are marked: a line, a colour, a tint. The build makes the page's style rules of these tables. */
import type { Kind } from './kinds'

/** The lines of CSS `text-decoration-style`, each with the thickness (CSS px) at which it is told from the others. */
export const LINES = { solid: 1.5, dotted: 2, dashed: 1, double: 1, wavy: 1 } as const

/**
 * Colours as `r g b`. The first four are those of Okabe and Ito's palette ("Color Universal Design", 2008), which all common kinds
 * of colour vision tell apart, that have at least 3 to 1 against white and against black; the page's own colours are unknown.
 */
export const COLOURS = {
  vermilion: '213 94 0',
  green: '0 158 115',
  purple: '204 121 167',
  blue: '0 114 178',
  grey: '118 118 118',
} as const

/** How much of the colour a tint has: seen, and next to nothing off the contrast of the text on it. */
export const TINT = '12%'

export type Line = keyof typeof LINES
export type Colour = keyof typeof COLOURS

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] => Object.keys(table) as Name[]

export const LINE_NAMES = namesOf(LINES)
export const COLOUR_NAMES = namesOf(COLOURS)

export type HighlightStyle = {
  readonly line: Line
  readonly colour: Colour
  /** Whether the letters also stand on a tint of the colour. */
  readonly tint: boolean
}

export type HighlightStyles = Readonly<Record<Kind, HighlightStyle>>

/** The words for a style in a `data-` attribute, which the page's style rules select by. */
export const styleWords = ({ line, colour, tint }: HighlightStyle): string =>
  [line, colour, ...(tint ? ['tint'] : [])].join(' ')

/**
 * The styles after one kind took another line: kinds are told apart by their lines before all else, so a kind that had that line
 * takes the one that became free.
 */
export const withLine = (styles: HighlightStyles, kind: Kind, line: Line): HighlightStyles => {
  const free = styles[kind].line
  const changed = Object.entries(styles).map(([each, style]) => [
    each,
    each === kind ? { ...style, line } : style.line === line ? { ...style, line: free } : style,
  ])
  return Object.fromEntries(changed) as HighlightStyles
}
