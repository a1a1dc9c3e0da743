/** The side panel: all annotations of the page in reading order, and those that have no place. */
import { useState } from 'preact/hooks'
import { ANNOTATION_LANGUAGE, type ArticleSummary } from '../core/model/edition'
import { KINDS, type Kind } from '../core/model/kinds'
import type { Report, ReportItem } from '../core/model/report'
import { ArticleOffer } from '../ui/ArticleOffer'
import { ArticleTitle } from '../ui/ArticleTitle'
import { Icon } from '../ui/Icon'
import { NotPlaced } from '../ui/NotPlaced'
import { useStrings } from '../ui/strings'
import { curled } from '../ui/typography'

export type PanelState =
  | { readonly status: 'loading' }
  | { readonly status: 'elsewhere' }
  | { readonly status: 'article'; readonly article: ArticleSummary; readonly report: Report }

export type PanelActions = {
  openArticle(address: string): void
  /** Scrolls to an annotation and opens its card. */
  choose(id: string): void
}

/** The annotations that have a place, as the reader meets them. */
const inReadingOrder = (items: readonly ReportItem[]): ReportItem[] =>
  items
    .flatMap((item) => (item.outcome.status === 'anchored' ? [{ item, at: item.outcome }] : []))
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
    .map(({ item }) => item)

type FilterProps = { chosen: Kind | undefined; choose(kind: Kind | undefined): void }

const Filter = ({ chosen, choose }: FilterProps) => {
  const t = useStrings()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
    <div class="filter" role="group" aria-label={t('filter')}>
      {[undefined, ...KINDS].map((kind) => (
        <button
          key={kind ?? ''}
          type="button"
          aria-pressed={kind === chosen}
          data-kind={kind}
          onClick={() => choose(kind)}
        >
          {kind && <Icon name={kind} />}
          {t(kind ? `kinds_${kind}` : 'filter_all')}
        </button>
      ))}
    </div>
  )
}

const Entry = ({ item: { id, kind, label, stance }, choose }: { item: ReportItem; choose(id: string): void }) => {
  const t = useStrings()
  return (
    <li>
      <button type="button" class="entry" data-kind={kind} data-stance={stance} onClick={() => choose(id)}>
        <Icon name={stance ?? kind} />
        <span>
          {stance && <span class="label stance">{t(`stance_${stance}`)} </span>}
          <span lang={kind === 'footnote' ? undefined : ANNOTATION_LANGUAGE}>{curled(label)}</span>
        </span>
      </button>
    </li>
  )
}

const Annotations = ({ items, choose }: { items: readonly ReportItem[]; choose(id: string): void }) => {
  const t = useStrings()
  const [kind, setKind] = useState<Kind>()
  const chosen = items.filter((item) => kind === undefined || item.kind === kind)
  const placed = inReadingOrder(chosen)
  return (
    <>
      <Filter chosen={kind} choose={setKind} />
      <section>
        <h2 class="label">
          {t('annotations')} <span class="count">{placed.length}</span>
        </h2>
        {placed.length === 0 && <p class="quiet">{t('none_placed')}</p>}
        <ul>
          {placed.map((item) => (
            <Entry key={item.id} item={item} choose={choose} />
          ))}
        </ul>
      </section>
      <NotPlaced items={chosen} />
    </>
  )
}

type PanelViewProps = { state: PanelState; articles: readonly ArticleSummary[]; actions: PanelActions }

/** The whole panel; all it knows of the page comes in by `state`. */
export const PanelView = ({ state, articles, actions }: PanelViewProps) => {
  const t = useStrings()
  return (
    <main>
      <h1 class="label">{t('extensionName')}</h1>
      {state.status === 'loading' && <p role="status">{t('loading')}</p>}
      {state.status === 'elsewhere' && <ArticleOffer articles={articles} open={actions.openArticle} />}
      {state.status === 'article' && (
        <>
          <ArticleTitle article={state.article} />
          <Annotations key={state.article.id} items={state.report.items} choose={actions.choose} />
        </>
      )}
    </main>
  )
}
