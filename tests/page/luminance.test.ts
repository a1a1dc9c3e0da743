/** How light colours are, as browsers write computed values. */
import { describe, expect, test } from 'vitest'
import { luminance } from '../../src/page/luminance'

describe('the luminance of', () => {
  // The same grey in every space, by the formulas of CSS Color 4, and a few more.
  test.each([
    ['rgb(0, 0, 0)', 0],
    ['rgb(255 255 255)', 1],
    ['rgba(119, 119, 119, 0.9)', 0.184],
    ['color(srgb 0.4667 0.4667 0.4667)', 0.184],
    ['color(srgb 1.2 1.1 1)', 1.28],
    ['color(srgb-linear 0.184 0.184 0.184)', 0.184],
    ['color(display-p3 0.4667 0.4667 0.4667 / 0.8)', 0.184],
    ['color(rec2020 1 1 1)', 1],
    ['color(xyz-d65 0.175 0.184 0.2)', 0.184],
    ['color(xyz-d50 0.175 0.184 0.15)', 0.184],
    ['lab(50.03 0 0)', 0.184],
    ['lch(50.03 0 none)', 0.184],
    ['lab(50.03% 0 0)', 0.184],
    ['oklab(0.5687 0 0)', 0.184],
    ['oklch(0.2 0.02 260)', 0.008],
    ['oklch(56.87% 0 none)', 0.184],
    ['oklch(none 0.1 20)', 0],
  ])('%s', (colour, light) => {
    expect(luminance(colour)?.light).toBeCloseTo(light, 2)
  })

  test.each([
    ['rgba(0, 0, 0, 0)', 0],
    ['rgb(0 0 0 / 50%)', 0.5],
    ['oklch(0.2 0.02 260 / 0.25)', 0.25],
    ['color(display-p3 0 0 0 / none)', 0],
    ['lab(50 0 0)', 1],
  ])('%s knows how opaque it is', (colour, alpha) => {
    expect(luminance(colour)?.alpha).toBe(alpha)
  })

  test.each(['', 'none', 'currentcolor', 'url(a.png)', 'device(1 2 3)', 'rgb()x'])('%j is none', (colour) => {
    expect(luminance(colour)).toBeUndefined()
  })
})
