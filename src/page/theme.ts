/** Finds whether the page is light or dark where the article stands, so that cards match. */

export type Theme = 'light' | 'dark'

const COLOUR = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,/\s]+([\d.]+%?))?\s*\)$/u

/** Relative luminance, 0 to 1, of a computed `rgb()` colour, or undefined if it is see-through or of another form. */
const luminance = (colour: string): number | undefined => {
  const match = COLOUR.exec(colour)
  if (match === null || Number.parseFloat(match[4] ?? '1') < 0.5) return undefined
  const [r, g, b] = [match[1], match[2], match[3]].map((part) => {
    const value = Number(part) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/** Below this luminance white text has more contrast than black text (WCAG contrast of both is equal here). */
const MIDDLE = 0.179

/** The theme of the first opaque background behind `element`. If none is set, the opposite of its text colour decides. */
export const themeAt = (element: Element): Theme => {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = luminance(window.getComputedStyle(at).backgroundColor)
    if (value !== undefined) return value < MIDDLE ? 'dark' : 'light'
  }
  const text = luminance(window.getComputedStyle(element).color)
  return text !== undefined && text > 0.5 ? 'dark' : 'light'
}
