/** What the extension's pages show when the tab's page holds no article. */
import type { ArticleSummary } from '../core/model/edition/edition'
import { ArticleTitle } from './ArticleTitle'
import { useStrings } from './strings'

type ArticleOfferProps = { articles: readonly ArticleSummary[]; open(address: string): void }

/** What the extension is, and the articles that it has. */
export const ArticleOffer = ({ articles, open }: ArticleOfferProps) => {
  const t = useStrings()
  return (
    <>
      <p>{t('elsewhere')}</p>
      {articles.map((article) => (
        <section key={article.id} class="offer">
          <ArticleTitle article={article} />
          <button type="button" class="action" onClick={() => open(article.canonical)}>
            {t('open_article')}
          </button>
        </section>
      ))}
    </>
  )
}
