/** Takes bare superscript figures out of the way of anchoring. */
import type { FoundFootnote } from './find-footnotes'

/**
 * The text with every found marker replaced by zero-width spaces, unit for unit, so that offsets stay. Folding drops those;
 * a bare `12` glued to a word could not be told from the word otherwise.
 */
export const maskMarkers = (text: string, footnotes: readonly Pick<FoundFootnote, 'marker'>[]): string => {
  let masked = ''
  let at = 0
  for (const { marker } of [...footnotes].sort((a, b) => a.marker.start - b.marker.start)) {
    if (marker.start < at) continue
    masked += text.slice(at, marker.start) + '\u200b'.repeat(marker.end - marker.start)
    at = marker.end
  }
  return masked + text.slice(at)
}
