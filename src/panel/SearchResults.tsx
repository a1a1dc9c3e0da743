/** What a search found, group by group, with the hits marked. */
import { useMemo } from 'preact/hooks'
import { ANNOTATION_LANGUAGE } from '../core/model/edition'
import { excerptOf, hitSpans } from '../core/search/mark-hits'
import { parseQuery } from '../core/search/query'
import type { EntryGroup, SearchField } from '../core/search/search-entries'
import { bestField, type IndexedEntry, type SearchHit, search } from '../core/search/search-index'
import { Icon } from '../ui/Icon'
import { labelLanguage } from '../ui/labels'
import { plural } from '../ui/plural'
import { useStrings } from '../ui/strings'
import { curled } from '../ui/typography'
import { Entry } from './Entry'
import type { EditionModel } from './edition-model'
import { marked } from './marked'
import { Rows } from './Rows'
import { useGrowing } from './use-growing'

const GROUPS: readonly EntryGroup[] = ['annotation', 'source', 'event', 'about']

type HitProps = { hit: SearchHit; terms: readonly string[]; model: EditionModel; visit(id: string): void }

const Excerpt = ({ field: { name, text: whole }, terms }: { field: SearchField } & Pick<HitProps, 'terms'>) => {
  const t = useStrings()
  const { text, hits } = excerptOf(curled(whole), terms)
  const isNamed = name !== 'text' && name !== 'title'
  return (
    <span class="excerpt">
      {isNamed && <span class="label">{t(`field_${name}`)} </span>}
      {marked(text, hits, ANNOTATION_LANGUAGE)}
    </span>
  )
}

const titled = (text: string, terms: readonly string[], language: string | undefined) => {
  const set = curled(text)
  return marked(set, hitSpans(set, terms), language)
}

const Places = ({ ids, model, visit }: { ids: readonly string[] } & Pick<HitProps, 'model' | 'visit'>) => (
  <span class="places">
    {ids.map((id) => (
      <button key={id} type="button" class="quiet-action" onClick={() => visit(id)}>
        <Icon name={model.iconOf(id).stance ?? model.iconOf(id).kind} />
        <span lang={labelLanguage(model.iconOf(id).kind)}>{curled(model.labelOf(id))}</span>
      </button>
    ))}
  </span>
)

const Hit = ({ hit, terms, model, visit }: HitProps) => {
  const { group, id } = hit.entry
  const field = bestField(hit, terms)
  const excerpt = field && <Excerpt field={field} terms={terms} />
  switch (group) {
    case 'annotation':
      return (
        <Entry item={model.iconOf(id)} visit={visit}>
          {titled(model.labelOf(id), terms, labelLanguage(model.iconOf(id).kind))}
          {excerpt}
        </Entry>
      )
    case 'source': {
      const cited = model.citedWork(id)
      return (
        <div class="hit">
          {titled(cited?.work.apa ?? id, terms, ANNOTATION_LANGUAGE)}
          {excerpt}
          <Places ids={cited?.places.map(({ id }) => id) ?? []} model={model} visit={visit} />
        </div>
      )
    }
    case 'event': {
      const event = model.edition.timeline[Number(id)]
      return (
        <div class="hit">
          {event && <span class="when">{titled(model.dateOf(event), terms, undefined)} </span>}
          {titled(event?.event ?? '', terms, ANNOTATION_LANGUAGE)}
          {excerpt}
          <Places ids={event?.annotations ?? []} model={model} visit={visit} />
        </div>
      )
    }
    case 'about':
      return <div class="hit">{excerpt}</div>
  }
}

type SearchResultsProps = {
  /** In the order in which equally good hits are to come. */
  index: readonly IndexedEntry[] | undefined
  model: EditionModel
  query: string
  visit(id: string): void
}

/** The results of a query that has words. */
export const SearchResults = ({ index, model, query, visit }: SearchResultsProps) => {
  const t = useStrings()
  const terms = useMemo(() => parseQuery(query), [query])
  const groups = useMemo(() => {
    const hits = search(index ?? [], terms)
    return GROUPS.map((group) => ({ group, hits: hits.filter(({ entry }) => entry.group === group) })).filter(
      ({ hits }) => hits.length > 0,
    )
  }, [index, terms])
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  const limit = useGrowing(count, query)
  const said = (): string => {
    if (index === undefined) return t('search_building')
    return count === 0 ? t('search_none') : plural(t, 'search_hits', count, t('locale'))
  }
  let before = 0
  return (
    <div class="view results">
      <p class="quiet tally" role="status">
        {said()}
      </p>
      {groups.map(({ group, hits }) => {
        const rest = limit - before
        before += hits.length
        if (rest <= 0) return null
        return (
          <section key={group}>
            <h2 class="section-heading">
              {t(`hits_${group}`)} <span class="count">{hits.length}</span>
            </h2>
            <ul>
              <Rows
                items={hits}
                limit={rest}
                draw={(hit) => (
                  <li key={hit.entry.id}>
                    <Hit hit={hit} terms={terms} model={model} visit={visit} />
                  </li>
                )}
              />
            </ul>
          </section>
        )
      })}
    </div>
  )
}
