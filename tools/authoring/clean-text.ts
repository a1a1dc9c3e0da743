/** Text of a page as a set may hold it. */

/** One line without control characters, marks of order and halves of characters; undefined if nothing is left. */
export const cleanText = (text: string | null | undefined): string | undefined =>
  text?.replace(/[\p{Cc}\p{Bidi_Control}\p{Cs}\s]+/gu, ' ').trim() || undefined
