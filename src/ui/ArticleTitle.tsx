/** Which article it is: title, author, publisher, date. */
import type { ArticleSummary } from '../core/model/edition/edition'
import { dateParts, formatDate } from './dates'
import { useStrings } from './strings'
import { curled } from './typography'

type ArticleTitleProps = {
  article: ArticleSummary
  /** The heading's element. */
  as?: 'h1' | 'h2'
}

/** The article's title as a heading, its author and date under it. */
export const ArticleTitle = ({ article, as: Heading = 'h2' }: ArticleTitleProps) => {
  const { title, language, author, publisher, issued } = article
  const t = useStrings()
  const authors = author.map(({ given, family }) => `${given} ${family}`)
  return (
    <>
      <Heading class="title" lang={language}>
        {curled(title)}
      </Heading>
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
