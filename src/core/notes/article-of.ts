/** Which article a note is on. */
import { isArticleAt } from '../model/edition/address'
import type { ArticleSummary } from '../model/edition/edition'

/** Finds an article among those that the extension has. */
export type ArticleOf = {
  id(id: string): ArticleSummary | undefined
  /** By the address of its page, or of a copy of it in an archive or behind a proxy of Hypothesis. */
  address(address: string): ArticleSummary | undefined
}

/** Longer ones are none of an article, in UTF-16 units. */
const LONGEST = 4000
const PARTS = /^https?:\/\/([^/?#:@\\]+)(?::\d+)?(\/[^?#]*)?(?:[?#]|$)/iu
/** Pages behind Hypothesis' proxies: their address stands in the path, or encoded in the query. */
const PROXY = /^https?:\/\/via[a-z\d]*\.hypothes\.is\/(?:proxy\/)?(?:[^?#:]*\?(?:[^#]*&)?url=([^&#]+).*|(.+))$/iu

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

const behindProxy = (address: string): string => {
  const [, query, path] = PROXY.exec(address) ?? []
  if (query !== undefined) return decoded(query)
  if (path === undefined) return address
  return /^https?:\/\//iu.test(path) ? path : `https://${path}`
}

const find = (articles: readonly ArticleSummary[], address: string): ArticleSummary | undefined => {
  if (address.length > LONGEST) return undefined
  const [, hostname, pathname = '/'] = PARTS.exec(behindProxy(address)) ?? []
  return hostname === undefined ? undefined : articles.find((article) => isArticleAt(article, { hostname, pathname }))
}

/** Finds articles among these. */
export const articleOf = (articles: readonly ArticleSummary[]): ArticleOf => ({
  id: (id) => articles.find((article) => article.id === id),
  address: (address) => find(articles, address),
})
