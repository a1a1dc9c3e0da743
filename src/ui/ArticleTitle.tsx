/** Which article it is: title, author, publisher, date. */
import type { ArticleSummary } from '../core/model/edition'
import { dateParts, formatDate } from './dates'
import { useStrings } from './strings'
import { curled } from './typography'

/** The article's title as a heading, its author and date under it. */
export const ArticleTitle = ({
  article: { title, language, author, publisher, issued },
}: {
  article: ArticleSummary
}) => {
  const t = useStrings()
  const authors = author.map(({ given, family }) => `${given} ${family}`)
  return (
    <>
      <h2 class="title" lang={language}>
        {curled(title)}
      </h2>
      <p class="quiet">
        {t(
          'article_by',
          new Intl.ListFormat(t('locale')).format(authors),
          publisher,
          formatDate(dateParts(issued), t('locale')),
        )}
      </p>
    </>
  )
}
