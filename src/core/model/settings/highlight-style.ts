/** How passages are marked: a line, a colour, a tint. The build makes the page's style rules of these tables. */
import { type Kind, STANCES, type Stance } from '../kinds'

/** What has a look of its own in the text: counterpoints have one for each stance. */
export type Look = Exclude<Kind, 'counterpoint'> | Stance

/** The looks of each kind. */
export const LOOKS: Readonly<Record<Kind, readonly Look[]>> = {
  footnote: ['footnote'],
  counterpoint: STANCES,
  context: ['context'],
  erratum: ['erratum'],
}

/** The lines of CSS `text-decoration-style`, each with the thickness (CSS px) at which it is told from the others. */
export const LINES = { solid: 1.5, dotted: 2, dashed: 1, double: 1, wavy: 1 } as const

/**
 * Colours as `r g b`. The first four are those of Okabe and Ito's palette ("Color Universal Design", 2008), which all common kinds
 * of colour vision tell apart, that have at least 3 to 1 against white and against black; the page's own colours are unknown. The purple
 * is a shade darker, so that it has as much on our own surfaces.
 */
export const COLOURS = {
  vermilion: '213 94 0',
  green: '0 158 115',
  purple: '203 119 166',
  blue: '0 114 178',
  grey: '118 118 118',
} as const

/** The stances' own colours, under the same rule. Whoever does not tell them apart has the signs. */
const STANCE_COLOURS: Readonly<Record<Stance, string>> = {
  contradicts: '214 44 66',
  qualifies: '168 104 0',
  updates: '24 114 188',
  supports: '84 130 24',
}

/**
 * How much of the colour a tint has: seen, and next to nothing off the contrast of the text on it. Among counterpoints only what is disputed
 * is tinted, and a contradiction twice as much, so that the eye finds it without colours, too.
 */
export const TINTS: Readonly<Record<Look, string | null>> = {
  footnote: '12%',
  contradicts: '22%',
  qualifies: '10%',
  updates: null,
  supports: null,
  context: '12%',
  erratum: '12%',
}

export type Line = keyof typeof LINES
export type Colour = keyof typeof COLOURS
/** `stance`: each stance in its own colour, for counterpoints alone. */
export type ColourChoice = Colour | 'stance'

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] => Object.keys(table) as Name[]

export const LINE_NAMES = namesOf(LINES)
export const COLOUR_NAMES = namesOf(COLOURS)

export type HighlightStyle<Choice extends ColourChoice = ColourChoice> = {
  readonly line: Line
  readonly colour: Choice
  /** Whether the letters also stand on a tint of the colour. */
  readonly tint: boolean
}

export type HighlightStyles = {
  readonly [Name in Kind]: HighlightStyle<Name extends 'counterpoint' ? ColourChoice : Colour>
}

/** The colours that the passages of a kind may have. */
export const coloursFor = (kind: Kind): readonly ColourChoice[] =>
  kind === 'counterpoint' ? ['stance', ...COLOUR_NAMES] : COLOUR_NAMES

/** The colour of a look, as `r g b`. */
export const colourOf = (look: Look, colour: ColourChoice): string => {
  if (colour !== 'stance') return COLOURS[colour]
  const stance = STANCES.find((each) => each === look)
  return stance === undefined ? COLOURS.grey : STANCE_COLOURS[stance]
}

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
