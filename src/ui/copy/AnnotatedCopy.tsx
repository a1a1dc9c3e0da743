/** The article with its annotations as a document that needs neither the page nor the extension. */
import type { Edition } from '../../core/model/edition/edition'
import type { CopiedBlock } from '../../core/model/page/copied-text'
import type { Printing } from '../../core/model/settings/printing'
import { ArticleTitle } from '../ArticleTitle'
import { dateParts, formatDate } from '../dates'
import { Endnotes, type NumberedCard } from '../Endnotes'
import { useStrings } from '../strings'
import { WebLink } from '../WebLink'
import { CopyBody } from './CopyBody'
import { CopyNotes } from './CopyNotes'
import type { CopiedNote } from './copied'

/** Where the text comes from, whose it is, and what was done to it. */
const Provenance = ({ article, day, printing }: Pick<AnnotatedCopyProps, 'article' | 'day' | 'printing'>) => {
  const t = useStrings()
  const { canonical, edition, licence } = article
  const date = (text: string): string => formatDate(dateParts(text), t('locale'))
  const isPlain = printing === 'article'
  return (
    <dl class="provenance">
      <dt>{t('copy_address')}</dt>
      <dd>
        <WebLink href={canonical}>{canonical}</WebLink>
      </dd>
      <dt>{t('about_article')}</dt>
      <dd>
        <WebLink href={licence.url}>{t('about_licence_holder', licence.name, licence.holder)}</WebLink>
      </dd>
      {!isPlain && (
        <>
          <dt>{t('about_edition_version')}</dt>
          <dd>{`${edition.version}, ${date(edition.revised)}`}</dd>
          <dt>{t('about_licence')}</dt>
          <dd>
            <WebLink href={edition.licence.url}>
              {t('about_licence_holder', edition.licence.name, edition.compiledBy)}
            </WebLink>
          </dd>
        </>
      )}
      <dt>{t('copy_made')}</dt>
      <dd>{t(isPlain ? 'copy_changes' : 'copy_changes_annotated', date(day))}</dd>
    </dl>
  )
}

export type AnnotatedCopyProps = {
  article: Edition['article']
  blocks: readonly CopiedBlock[]
  /** The author's notes. */
  notes: readonly CopiedNote[]
  printing: Printing
  /** In the order of the text; none where the article is copied alone. */
  annotations: readonly NumberedCard[]
  /** What the edition says of the author's notes. */
  remarks: readonly NumberedCard[]
  /** The reader's own notes, under numbers of their own. */
  own: readonly NumberedCard[]
  /** When the copy is made, as `YYYY-MM-DD`. */
  day: string
  failed(error: unknown): void
}

/** The content of the document's body. */
export const AnnotatedCopy = (props: AnnotatedCopyProps) => {
  const { annotations, article, blocks, failed, notes, own, printing, remarks } = props
  return (
    <main>
      <header>
        <ArticleTitle article={article} as="h1" />
        <Provenance {...props} />
      </header>
      <CopyBody
        blocks={blocks}
        language={article.language}
        numbers={new Map([...annotations, ...own].map((note) => [note.card.annotation.id, note]))}
      />
      <CopyNotes notes={notes} language={article.language} />
      {annotations.length + remarks.length + own.length > 0 && (
        <section class="endnotes">
          <Endnotes
            edition={article.edition}
            brief={printing === 'counterpoints'}
            annotations={annotations}
            notes={remarks}
            own={own}
            linked
            failed={failed}
          />
        </section>
      )}
    </main>
  )
}
