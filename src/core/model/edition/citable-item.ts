/** A work as citation formats know it. */
import type { Source } from './source'

/** The item without our own fields; an untitled work goes by its description. */
export const citableItem = ({ custom, ...item }: Source): Omit<Source, 'custom'> => {
  const title = item.title ?? custom.titleDisplay
  return title === undefined ? item : { ...item, title }
}
