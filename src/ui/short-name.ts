/** A work in a line: its title, who published it, and when. */
import type { Source } from '../core/model/edition/source'
import type { Translate } from '../core/texts/translate'
import { formatDate } from './dates'
import { curled } from './typography'

/** The title, or the description of a work that has none; empty if there is neither. */
export const titleOfWork = ({ custom, title }: Source): string => curled(title ?? custom.titleDisplay ?? '')

const authorsOf = ({ author = [] }: Source): string =>
  author.map((name) => ('literal' in name ? name.literal : name.family)).join(', ')

/** Where a reader finds it: the paper or site that it stands in, else who published it, else its authors. */
const outletOf = (work: Source): string => work['container-title'] ?? work.publisher ?? authorsOf(work)

/** The outlet and the date, each as far as it is known. */
export const whereAndWhen = (work: Source, t: Translate): { outlet: string; date: string } => {
  const { issued } = work
  const date = issued ? formatDate(issued['date-parts'][0], t('locale'), 'short') : ''
  return { outlet: curled(outletOf(work)), date: issued?.circa ? t('circa', date) : date }
}

/** A work in a list in which its title is not needed, by its authors or else its outlet: `TASS, 23 July 2019`. */
export const shortName = (work: Source, t: Translate): string => {
  const { date, outlet } = whereAndWhen(work, t)
  return [authorsOf(work) || outlet || titleOfWork(work), date].filter(Boolean).join(', ')
}
