/** Which of the articles a text is. */
import { fold } from '../core/anchor/fold'
import { annotationsOf, quoteOf } from '../core/model/card/annotation'
import type { FullEdition } from '../core/model/edition/edition'

/** The same shares as on the web: fewer passages, word for word, are somebody quoting the article (`page/text/find-article.ts`). */
const LEAST_PASSAGES = 3
const LEAST_SHARE = 0.25

/** The edition most of whose passages the text has; undefined if it is none of these articles. */
export const whichArticle = (text: string, editions: readonly FullEdition[]): FullEdition | undefined => {
  const folded = fold(text).text
  const shares = editions.map((edition) => {
    const passages = annotationsOf(edition).flatMap((annotation) => quoteOf(annotation)?.exact ?? [])
    const found = passages.filter((passage) => folded.includes(fold(passage).text)).length
    const isIt = found >= Math.min(LEAST_PASSAGES, passages.length) && found >= LEAST_SHARE * passages.length
    return { edition, share: isIt ? found / passages.length : 0 }
  })
  return shares.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share)[0]?.edition
}
