/** Which addresses show an article, and which match patterns let the browser start the extension on them. */
import type { ArticleSummary } from './edition'

/** A web archive's copy: `/web/<1-14 digits>[modifier_]/<address>`, the inner scheme with one or two slashes, a port possible. */
const ARCHIVED = /^\/web\/\d{1,14}(?:[a-z]{2}_)?\/(?:https?:\/{1,2})?([^/?#]+?)(?::\d+)?(\/[^?#]*)?$/iu
const ARCHIVE_HOST = 'web.archive.org'

type Place = { readonly hostname: string; readonly pathname: string }

const isAt = ({ address }: Pick<ArticleSummary, 'address'>, hostname: string, pathname: string): boolean =>
  address.hosts.includes(hostname.toLowerCase()) &&
  pathname.replace(/\/+$/u, '').toLowerCase() === address.path.toLowerCase()

/** Whether a page is the article or a web archive's copy of it; scheme, query and hash do not matter. */
export const isArticleAt = (article: Pick<ArticleSummary, 'address'>, { hostname, pathname }: Place): boolean => {
  if (hostname.toLowerCase() !== ARCHIVE_HOST) return isAt(article, hostname, pathname)
  const inner = ARCHIVED.exec(pathname)
  return inner?.[1] !== undefined && isAt(article, inner[1], inner[2] ?? '')
}
