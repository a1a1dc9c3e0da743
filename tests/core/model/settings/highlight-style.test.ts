/** Styles of highlights: readable on any page, and told apart by everybody. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../../../src/core/model/kinds'
import {
  COLOURS,
  colourOf,
  coloursFor,
  LINE_NAMES,
  LOOKS,
  styleWords,
  TINTS,
  withLine,
} from '../../../../src/core/model/settings/highlight-style'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings/settings'

type Rgb = readonly [number, number, number]

const linear = (colour: string): Rgb =>
  colour.split(' ').map((part) => {
    const value = Number(part) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

const times = (matrix: readonly Rgb[], [x, y, z]: Rgb): Rgb =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Rgb

/** Machado, Oliveira and Fernandes, "A Physiologically-based Model" (2009), severity 1, on linear RGB. */
const SIGHTS: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
}

/** In Oklab 0.02 is about a just noticeable difference; thin lines need some of them. */
const THRICE_NOTICED = 0.06

/** From linear RGB. */
const oklab = (colour: Rgb): Rgb => {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map(Math.cbrt) as unknown as Rgb
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  )
}

const distance = (one: Rgb, other: Rgb): number => Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)))

const STANCE_COLOURS = LOOKS.counterpoint.map((look) => [look, colourOf(look, 'stance')] as const)

/** Our surfaces in light and in dark, as `r g b`, as the tokens have them. */
const SURFACES = (
  readFileSync(resolve('src/ui/tokens.css'), 'utf8').match(/--surface: light-dark\((.*)\)/u)?.[1] ?? 'none'
)
  .split(', ')
  .map((hex) => (hex.match(/[0-9a-f]{2}/gu) ?? []).map((part) => Number.parseInt(part, 16)).join(' '))

describe.each([...Object.entries(COLOURS), ...STANCE_COLOURS])('%s', (_, colour) => {
  const light = luminance(linear(colour))
  test('has at least 3 to 1 against white and against black', () => {
    expect(1.05 / (light + 0.05)).toBeGreaterThanOrEqual(3)
    expect((light + 0.05) / 0.05).toBeGreaterThanOrEqual(3)
  })

  test.each(SURFACES)('has at least 3 to 1 as a sign on our surface %s', (surface) => {
    const other = luminance(linear(surface))
    expect((Math.max(light, other) + 0.05) / (Math.min(light, other) + 0.05)).toBeGreaterThanOrEqual(3)
  })
})

describe('the styles that kinds come in', () => {
  const { highlights } = DEFAULT_SETTINGS

  test.each(Object.entries(SIGHTS))('have colours that differ in sight with %s', (_, matrix) => {
    const looks = (['footnote', 'contradicts', 'context', 'erratum'] as const).map((look) =>
      colourOf(look, highlights[look === 'contradicts' ? 'counterpoint' : look].colour),
    )
    const seen = looks.map((colour) => oklab(times(matrix, linear(colour))))
    for (const [index, one] of seen.entries())
      for (const other of seen.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(THRICE_NOTICED)
  })

  test('have a line each', () => {
    expect(new Set(KINDS.map((kind) => highlights[kind].line)).size).toBe(KINDS.length)
  })
})

test('whatever line a kind takes, each kind has its own', () => {
  for (const kind of KINDS) {
    for (const line of LINE_NAMES) {
      const styles = withLine(DEFAULT_SETTINGS.highlights, kind, line)
      expect(styles[kind].line).toBe(line)
      expect(new Set(KINDS.map((each) => styles[each].line)).size).toBe(KINDS.length)
    }
  }
})

test('a kind that gives up its line takes the one that became free, and keeps its colour', () => {
  expect(withLine(DEFAULT_SETTINGS.highlights, 'footnote', 'solid')).toEqual({
    ...DEFAULT_SETTINGS.highlights,
    footnote: { line: 'solid', colour: 'blue', tint: false },
    counterpoint: { line: 'double', colour: 'stance', tint: true },
  })
})

test('a style is one word for each of its parts', () => {
  expect(styleWords({ line: 'wavy', colour: 'grey', tint: true })).toBe('wavy grey tint')
  expect(styleWords({ line: 'wavy', colour: 'grey', tint: false })).toBe('wavy grey')
})

test('counterpoints may be coloured by stance, the other kinds not', () => {
  expect(KINDS.filter((kind) => coloursFor(kind).includes('stance'))).toEqual(['counterpoint'])
})

test('each look has its own stance’s colour, or the one colour that was chosen', () => {
  const looks = LOOKS.counterpoint
  expect(new Set(looks.map((look) => colourOf(look, 'stance'))).size).toBe(looks.length)
  expect(new Set(looks.map((look) => colourOf(look, 'green'))).size).toBe(1)
})

test('only what is disputed is tinted, and a contradiction more than anything else', () => {
  const shares = LOOKS.counterpoint.map((look) => Number.parseFloat(TINTS[look] ?? '0'))
  expect(shares.map((share) => share > 0)).toEqual([true, true, false, false])
  expect(shares[0]).toBeGreaterThanOrEqual(2 * (shares[1] ?? 100))
})
