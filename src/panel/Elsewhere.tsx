/** What the panel has where the page holds no article: the articles that there are, and the reader's notes on all of them. */
import type { ArticleSummary } from '../core/model/edition/edition'
import { parseQuery } from '../core/search/query'
import { search } from '../core/search/search-index'
import { plural } from '../core/texts/plural'
import { ArticleOffer } from '../ui/ArticleOffer'
import { useStrings } from '../ui/strings'
import { useGrowing } from './lists/use-growing'
import { NotesView, type NotesViewProps } from './notes/NotesView'
import { openIn } from './notes/notes-kept'
import { useFollowed } from './notes/use-followed'
import { OwnHits } from './search/OwnHits'
import { useOwnIndex } from './search/use-own-index'

type ElsewhereProps = Omit<NotesViewProps, 'articles' | 'here'> & {
  articles: readonly ArticleSummary[]
  query: string
  setQuery(query: string): void
}

/** Behind the hits of a search the list waits as it was. */
export const Elsewhere = ({ query, setQuery, ...props }: ElsewhereProps) => {
  const { actions, articles, keep, own } = props
  const t = useStrings()
  const { notes } = useFollowed(own, true)
  const terms = parseQuery(query)
  const isSearching = terms.length > 0 && notes.length > 0
  const index = useOwnIndex(notes, isSearching)
  const hits = search(index, terms)
  const limit = useGrowing(hits.length, query)
  return (
    <>
      <ArticleOffer articles={articles} open={actions.openArticle} />
      <section class="view">
        <h2 class="label">{t('view_own')}</h2>
        {notes.length > 0 && (
          <search>
            <input
              type="search"
              aria-label={t('notes_search')}
              placeholder={t('notes_search')}
              value={query}
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            />
          </search>
        )}
        {isSearching && (
          <p class="quiet tally" role="status">
            {hits.length === 0 ? t('notes_search_none') : plural(t, 'search_hits', hits.length, t('locale'))}
          </p>
        )}
        <OwnHits
          hits={hits}
          terms={terms}
          notes={notes}
          articles={articles}
          limit={limit}
          press={(note) => {
            setQuery('')
            keep(() => openIn(note, undefined))
          }}
        />
        <div hidden={isSearching}>
          <NotesView {...props} here={undefined} />
        </div>
      </section>
    </>
  )
}
