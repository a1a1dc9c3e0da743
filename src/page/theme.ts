/** Finds whether the page is light or dark where the article stands, so that cards match. */
import { luminance } from './luminance'

export type Theme = 'light' | 'dark'

/** Below this luminance white text has more contrast than black text (WCAG contrast of both is equal here). */
const MIDDLE = 0.179
/** From this alpha on a background hides what lies behind it more than it shows it. */
const OPAQUE = 0.5
/** Letters lighter than this are written on something dark. */
const LIGHT_LETTERS = 0.5

/** Whether a computed `filter` turns light into dark, as dark modes of extensions and sites do. */
const inverts = (filter: string): boolean =>
  [...filter.matchAll(/invert\(([\d.]+)(%?)\)/gu)].filter(([, by, percent]) => Number(by) > (percent ? 50 : 0.5))
    .length %
    2 ===
  1

/**
 * The theme of the first opaque background behind `element`. Where there is none, or a picture whose colours nobody can tell, the opposite
 * of its text colour decides. Filters that invert what the reader sees are counted in.
 */
export const themeAt = (element: Element): Theme => {
  let ground: number | undefined
  let isPicture = false
  /** Whether the text, and whether the background that was found, is shown inverted. */
  let textTurned = false
  let groundTurned = false
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor, backgroundImage, filter } = window.getComputedStyle(at)
    if (ground === undefined) {
      isPicture ||= backgroundImage !== '' && backgroundImage !== 'none'
      const colour = luminance(backgroundColor)
      if (colour !== undefined && colour.alpha >= OPAQUE) ground = colour.light
    }
    if (!inverts(filter)) continue
    textTurned = !textTurned
    if (ground !== undefined) groundTurned = !groundTurned
  }
  const isDark =
    ground === undefined || isPicture
      ? (luminance(window.getComputedStyle(element).color)?.light ?? 0) > LIGHT_LETTERS
      : ground < MIDDLE
  return isDark !== (ground === undefined || isPicture ? textTurned : groundTurned) ? 'dark' : 'light'
}
