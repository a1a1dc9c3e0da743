/** How the reader's own passages look: as if marked with a pen, where the edition's are underlined. */

/** The colours of highlights, by the names that the interface says. */
export const NOTE_COLOURS = ['yellow', 'orange', 'green', 'blue', 'purple'] as const
export type NoteColour = (typeof NOTE_COLOURS)[number]

/**
 * Okabe and Ito's colours as `r g b`, and how much of each is laid under the letters: as much as leaves light text on a dark page a contrast
 * of 4.5 to 1, and is seen on white.
 */
export const PENS: Readonly<Record<NoteColour, { readonly rgb: string; readonly share: number }>> = {
  yellow: { rgb: '240 228 66', share: 0.34 },
  orange: { rgb: '230 159 0', share: 0.4 },
  green: { rgb: '0 158 115', share: 0.42 },
  blue: { rgb: '86 180 233', share: 0.4 },
  purple: { rgb: '204 121 167', share: 0.42 },
}

/** The sign of an own note, as `r g b`: at least 3 to 1 against white and against black, and none of the edition's colours. */
export const OWN_SIGN = '118 118 118'
