/** An article as scholars name it in passing. */
import type { ArticleSummary } from '../model/edition/edition'

/** Family names, year and, where it is known, the page of the PDF, as `Ferry & Quay 2019, PDF p. 4`. */
export const citedAs = ({ author, issued }: Pick<ArticleSummary, 'author' | 'issued'>, page?: number): string => {
  const [first = '', second = ''] = author.map(({ family }) => family)
  const names = author.length > 2 ? `${first} et al.` : [first, second].filter(Boolean).join(' & ')
  return `${names} ${issued.slice(0, 4)}${page === undefined ? '' : `, PDF p. ${page}`}`.trim()
}
