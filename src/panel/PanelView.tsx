/** The side panel: the edition beside the article and the reader's own notes on it, in views and a search over all of it. */
import type { VNode } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { ArticleSummary, IndexedName } from '../core/model/edition/edition'
import { isUnseen } from '../core/model/messages/report'
import type { OwnNote } from '../core/model/notes/own-note'
import { parseQuery } from '../core/search/query'
import { ArticleTitle } from '../ui/ArticleTitle'
import { Icon } from '../ui/Icon'
import { NotPlaced } from '../ui/NotPlaced'
import { NotShown } from '../ui/NotShown'
import { useStrings } from '../ui/strings'
import { curled } from '../ui/typography'
import { AboutView } from './about/AboutView'
import { Elsewhere } from './Elsewhere'
import { editionModel } from './edition-model'
import { NotLoaded } from './NotLoaded'
import type { Copies } from './notes/copies'
import { NotesView } from './notes/NotesView'
import { type Keep, NOTES_AT_FIRST, type NotesKept, openIn } from './notes/notes-kept'
import type { PanelNotes } from './notes/panel-notes'
import { useFollowed } from './notes/use-followed'
import { visitNote } from './notes/way-to-note'
import { OutlineView } from './outline/OutlineView'
import type { OutlineFilter } from './outline/outline-filter'
import { type OnArticle, type PanelActions, type PanelState, VIEWS, type View } from './panel-state'
import { SearchResults } from './search/SearchResults'
import { useOwnIndex } from './search/use-own-index'
import { useSearchIndex } from './search/use-search-index'
import { type SourcesState, SourcesView } from './sources/SourcesView'
import { Tabs } from './Tabs'
import { TimelineView } from './timeline/TimelineView'
import { useScrollOf } from './use-scroll-of'
import { useVisits, type Visit } from './use-visits'

/** What the reader has set in the panel; it outlives a change of the page. */
type Kept = {
  readonly view: View
  readonly query: string
  readonly outline: OutlineFilter
  readonly sources: SourcesState
  /** The timeline's scale. */
  readonly zoom: number
  readonly notes: NotesKept
}

const AT_FIRST: Kept = {
  view: 'outline',
  query: '',
  outline: {},
  sources: { filter: {}, order: 'author', chosen: new Set() },
  zoom: 1,
  notes: NOTES_AT_FIRST,
}

/** Where a view begins that is new to the reader, if not at its top. */
const STARTS: Partial<Record<View | 'search', string>> = { timeline: '.article-date' }

/** The id of the list of names that the search field suggests. */
const NAMES = 'names'

/** Each name as the index has it, suggested by the form under which the edition is searched for it. */
const Names = ({ index }: { index: readonly IndexedName[] }) => (
  <datalist id={NAMES}>
    {index.map(({ forms: [form], heading }) => (
      <option key={heading} value={form} label={heading} />
    ))}
  </datalist>
)

/** The reader's own notes, and the copies of them. */
export type Own = { readonly notes: PanelNotes; readonly copies: Copies }

type ArticleViewProps = {
  state: OnArticle
  articles: readonly ArticleSummary[]
  own: Own
  kept: Kept
  keep(change: (kept: Kept) => Partial<Kept>): void
  visit: Visit
  version: string
  actions: PanelActions
}

const ArticleView = ({ state, articles, own, kept, keep, visit, version, actions }: ArticleViewProps) => {
  const t = useStrings()
  const { article, edition, report } = state
  const model = useMemo(() => edition && editionModel(edition, t), [edition, t])
  const index = useSearchIndex(model, report.items)
  // It stays as it is while the reader types, and to write a date out takes browsers milliseconds.
  const title = useMemo(
    () => (
      <div class="masthead" title={curled(article.title)}>
        <ArticleTitle article={article} />
      </div>
    ),
    [article],
  )
  const names = useMemo(() => edition && <Names index={edition.index} />, [edition])
  const lost = report.items.filter((item) => item.outcome.status === 'orphan' || isUnseen(item)).length
  const views = VIEWS.filter((view) => view !== 'orphans' || lost > 0)
  // The page has changed, and there is nothing in that view any more.
  const chosen = views.includes(kept.view) ? kept.view : 'outline'
  const isSearching = parseQuery(kept.query).length > 0
  const showsHits = isSearching && model !== undefined
  const { notes } = useFollowed(own.notes, isSearching)
  const ownIndex = useOwnIndex(notes, showsHits)
  const keepNotes: Keep = (change) => keep(({ notes }) => ({ notes: { ...notes, ...change(notes) } }))
  /** From a hit to the note: on the page, or else in the view of own notes. */
  const press = async (note: OwnNote): Promise<void> => {
    const outcome = report.own.find(({ id }) => id === note.id)?.outcome
    if (await visitNote(note, article.id, outcome, visit)) return
    keep(() => ({ view: 'own', query: '' }))
    keepNotes(() => openIn(note, article.id))
  }
  // Behind the hits the view waits as it was: to take a long list down and draw it anew takes as long as to draw the hits.
  const view = useRef<VNode | undefined>(undefined)
  const leave = useScrollOf(showsHits ? 'search' : chosen, STARTS)
  const viewOf = (view: View) => {
    if (view === 'outline')
      return (
        <OutlineView
          state={state}
          filter={kept.outline}
          setFilter={(outline) => keep(() => ({ outline }))}
          visit={visit}
          actions={actions}
        />
      )
    if (view === 'orphans')
      return (
        <>
          <NotShown items={report.items} />
          <NotPlaced items={report.items} language={article.language} show={visit.show} />
        </>
      )
    if (view === 'own')
      return (
        <NotesView
          own={own.notes}
          copies={own.copies}
          articles={articles}
          here={state}
          kept={kept.notes}
          keep={keepNotes}
          visit={visit}
          actions={actions}
        />
      )
    if (state.hasFailed) return <NotLoaded tryAgain={() => actions.loadAgain(article.id)} />
    if (model === undefined) return <p role="status">{t('loading')}</p>
    switch (view) {
      case 'timeline':
        return (
          <TimelineView model={model} zoom={kept.zoom} setZoom={(zoom) => keep(() => ({ zoom }))} visit={visit.open} />
        )
      case 'sources':
        return (
          <SourcesView
            model={model}
            state={kept.sources}
            setState={(change) => keep(({ sources }) => ({ sources: change(sources) }))}
            visit={visit.open}
            actions={actions}
          />
        )
      case 'about':
        return <AboutView model={model} version={version} actions={actions} />
    }
  }
  if (!showsHits) {
    view.current = (
      <Tabs
        label={t('views')}
        tabs={views.map((name) => ({
          name,
          label: t(`view_${name}`),
          ...(name === 'own' && { icon: 'own' as const }),
          ...(name === 'orphans' && { icon: 'lost' as const, count: String(lost) }),
        }))}
        chosen={chosen}
        choose={(name) => {
          leave()
          keep(() => ({ view: name }))
        }}
      >
        {viewOf(chosen)}
      </Tabs>
    )
  }
  return (
    <>
      {title}
      <search>
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          list={NAMES}
          value={kept.query}
          onInput={({ currentTarget: { value } }) => {
            if (!showsHits) leave()
            keep(() => ({ query: value }))
          }}
        />
        {names}
      </search>
      {showsHits && (
        <SearchResults
          index={index}
          model={model}
          query={kept.query}
          visit={visit.open}
          own={{ index: ownIndex, notes, articles, press: (note) => void press(note) }}
        />
      )}
      <div hidden={showsHits}>{view.current}</div>
    </>
  )
}

type PanelViewProps = {
  state: PanelState
  articles: readonly ArticleSummary[]
  /** The version of the extension. */
  version: string
  own: Own
  actions: PanelActions
}

/** The whole panel; all it knows of the page comes in by `state`. */
export const PanelView = ({ state, articles, version, own, actions }: PanelViewProps) => {
  const t = useStrings()
  const [kept, setKept] = useState(AT_FIRST)
  const onArticle = state.status === 'article' ? state : undefined
  const visit = useVisits(onArticle?.tab, onArticle?.report, actions)
  /** In a search field that has words in it the key empties it, as browsers do. */
  const pressed = (event: KeyboardEvent): void => {
    const inWords =
      event.target instanceof HTMLInputElement && event.target.type === 'search' && event.target.value !== ''
    if (event.key !== 'Escape' || event.defaultPrevented || inWords) return
    if (visit.backByKey()) event.preventDefault()
  }
  return (
    <main onKeyDown={pressed} onClickCapture={visit.goOn}>
      <header>
        <h1 class="label">{t('extensionName')}</h1>
        <button type="button" class="settings" aria-label={t('pdf_title')} onClick={actions.openPdf}>
          PDF
        </button>
        <button type="button" class="settings" onClick={actions.openSettings}>
          {t('settings')}
        </button>
      </header>
      {state.status === 'loading' && <p role="status">{t('loading')}</p>}
      {state.status === 'elsewhere' && (
        <Elsewhere
          own={own.notes}
          copies={own.copies}
          articles={articles}
          kept={kept.notes}
          keep={(change) => setKept((now) => ({ ...now, notes: { ...now.notes, ...change(now.notes) } }))}
          query={kept.query}
          setQuery={(query) => setKept((now) => ({ ...now, query }))}
          visit={visit}
          actions={actions}
        />
      )}
      {onArticle && (
        <ArticleView
          state={onArticle}
          articles={articles}
          own={own}
          kept={kept}
          keep={(change) => setKept((now) => ({ ...now, ...change(now) }))}
          visit={visit}
          version={version}
          actions={actions}
        />
      )}
      <div class="notice" role="status">
        {onArticle && visit.notice}
      </div>
      {visit.back && (
        <div class="back">
          <button type="button" class="action" onClick={visit.back} aria-keyshortcuts="Escape">
            <Icon name="back" />
            {t('go_back_panel')} <kbd>{t('key_name_escape')}</kbd>
          </button>
        </div>
      )}
    </main>
  )
}
