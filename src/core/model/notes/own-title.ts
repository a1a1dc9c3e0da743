/** What an own note is called in lists: its first words or, of a highlight, those of its passage. */
import { shortened } from '../shortened'
import type { OwnNote } from './own-note'

/** In UTF-16 units: a line of a card. */
const LONGEST = 80

/** What Markdown puts before the words of a line, and around words. */
const MARKS = /^[\s>#*+\-–\d.)]*|[*_`]/gu

/** The first words of a note, or of its passage; empty for an empty note on the article as a whole. */
export const ownTitle = ({ body, passage }: Pick<OwnNote, 'body' | 'passage'>): string => {
  const [line = ''] = body.split('\n').flatMap((each) => each.replace(MARKS, '').trim() || [])
  return shortened(line || (passage?.quote.exact ?? ''), LONGEST)
}
