/** What the edition came to on a note of the author's, in one of a few set phrases. */
import type { Footnote } from './annotation-schemas'
import type { Source } from './source'

/** The phrases, in the order of the interface's texts. */
export const VERDICTS = [
  'borne_out',
  'borne_out_in_part',
  'borne_out_not_located',
  'does_not_fit',
  'not_in_part_seen',
  'not_located',
  'not_read',
  'dead',
  'moved',
] as const
export type NoteVerdict = (typeof VERDICTS)[number]

/**
 * The verdict on a note: that of its check, as far as its works were found; without a check, what is amiss with all of its works.
 * Undefined if nothing is to be said.
 * @param works those that the note cites, or that its `Ibid.` leads to
 */
export const noteVerdict = ({ check }: Footnote, works: readonly Source[]): NoteVerdict | undefined => {
  const all = (is: (custom: Source['custom']) => boolean): boolean =>
    works.length > 0 && works.every(({ custom }) => is(custom))
  const isNowhere = all(({ verified }) => verified.level === 'not-located')
  switch (check?.strength) {
    case 'A':
      return 'does_not_fit'
    case 'B':
      return 'not_in_part_seen'
    case 'C':
      return isNowhere ? 'not_located' : 'not_read'
    case 'supported':
      if (isNowhere) return 'borne_out_not_located'
      return all(({ verified }) => verified.level === 'identity') ? 'borne_out' : 'borne_out_in_part'
    default:
      if (isNowhere) return 'not_located'
      if (all(({ address }) => address?.state === 'dead')) return 'dead'
      return all(({ address }) => address?.state === 'moved') ? 'moved' : undefined
  }
}
