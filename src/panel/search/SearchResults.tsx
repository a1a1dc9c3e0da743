/** What a search found, group by group, with the hits marked. */
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { ANNOTATION_LANGUAGE } from '../../core/model/edition/edition'
import { plainText } from '../../core/model/formatted'
import { excerptOf, hitSpans } from '../../core/search/mark-hits'
import { parseQuery } from '../../core/search/query'
import type { EntryGroup, SearchField } from '../../core/search/search-entries'
import { bestField, type IndexedEntry, type SearchHit, search } from '../../core/search/search-index'
import { plural } from '../../core/texts/plural'
import type { Translate } from '../../core/texts/translate'
import { Icon } from '../../ui/Icon'
import { labelLanguage } from '../../ui/labels'
import { useStrings } from '../../ui/strings'
import { curled } from '../../ui/typography'
import type { EditionModel } from '../edition-model'
import { Entry } from '../lists/Entry'
import { Rows } from '../lists/Rows'
import { useGrowing } from '../lists/use-growing'
import { marked } from './marked'
import { OwnHits, type OwnHitsProps } from './OwnHits'

const GROUPS: readonly Exclude<EntryGroup, 'own'>[] = ['name', 'annotation', 'source', 'event', 'about']

type HitContext = { terms: readonly string[]; model: EditionModel; visit(id: string): void; t: Translate }

const titled = (text: string, terms: readonly string[], language: string | undefined) =>
  marked(text, hitSpans(text, terms), language)

const excerpt = ({ name, text: whole }: SearchField, { t, terms }: HitContext) => {
  const { text, hits } = excerptOf(whole, terms)
  const isNamed = name !== 'text' && name !== 'title'
  return (
    <span class="excerpt">
      {isNamed && <span class="label">{t(`field_${name}`)} </span>}
      {marked(text, hits, ANNOTATION_LANGUAGE)}
    </span>
  )
}

const places = (ids: readonly string[], { model, visit }: HitContext) => (
  <span class="places">
    {ids.map((id) => (
      <button key={id} type="button" class="quiet-action" onClick={() => visit(id)}>
        <Icon name={model.iconOf(id).stance ?? model.iconOf(id).kind} />
        <span lang={labelLanguage(model.iconOf(id).kind)}>{curled(model.labelOf(id))}</span>
      </button>
    ))}
  </span>
)

/** One hit. Functions and not components: a list of results has hundreds. */
const drawHit = (hit: SearchHit, context: HitContext): VNode => {
  const { model, t, terms, visit } = context
  const { group, id } = hit.entry
  const field = bestField(hit, terms)
  const text = field && excerpt(field, context)
  switch (group) {
    case 'annotation':
      return (
        <Entry item={model.iconOf(id)} visit={visit}>
          {titled(curled(model.labelOf(id)), terms, labelLanguage(model.iconOf(id).kind))}
          {text}
        </Entry>
      )
    case 'name': {
      const entry = model.nameOf(id)
      return (
        <div class="hit">
          {titled(id, terms, ANNOTATION_LANGUAGE)}
          {entry && <span class="quiet"> {t(`index_${entry.kind}`)}</span>}
          {entry && entry.paragraphs.length > 0 && (
            <span class="excerpt">{t('in_article', entry.paragraphs.join(', '))}</span>
          )}
          {places(entry?.annotations ?? [], context)}
        </div>
      )
    }
    case 'source': {
      const cited = model.citedWork(id)
      return (
        <div class="hit">
          {titled(curled(plainText(model.edition.rendered[id]?.apa ?? [id])), terms, ANNOTATION_LANGUAGE)}
          {text}
          {places(cited?.places.map(({ id }) => id) ?? [], context)}
        </div>
      )
    }
    case 'event': {
      const event = model.edition.timeline[Number(id)]
      return (
        <div class="hit">
          {event && <span class="when">{titled(model.dateOf(event), terms, undefined)} </span>}
          {titled(curled(event?.event ?? ''), terms, ANNOTATION_LANGUAGE)}
          {text}
          {places(event?.annotations ?? [], context)}
        </div>
      )
    }
    case 'about':
      return <div class="hit">{text}</div>
    case 'own':
      throw new Error('own notes are hits of an index of their own')
  }
}

type SearchResultsProps = {
  /** In the order in which equally good hits are to come. */
  index: readonly IndexedEntry[] | undefined
  model: EditionModel
  query: string
  visit(id: string): void
  own: Pick<OwnHitsProps, 'articles' | 'notes' | 'press'> & { readonly index: readonly IndexedEntry[] }
}

/** The results of a query that has words. */
export const SearchResults = ({ index, model, own, query, visit }: SearchResultsProps) => {
  const t = useStrings()
  const terms = useMemo(() => parseQuery(query), [query])
  const groups = useMemo(() => {
    const hits = search(index ?? [], terms)
    return GROUPS.map((group) => ({ group, hits: hits.filter(({ entry }) => entry.group === group) })).filter(
      ({ hits }) => hits.length > 0,
    )
  }, [index, terms])
  const ownHits = useMemo(() => search(own.index, terms), [own.index, terms])
  const count = groups.reduce((sum, { hits }) => sum + hits.length, ownHits.length)
  const limit = useGrowing(count, query)
  const said = (): string => {
    if (index === undefined) return t('search_building')
    return count === 0 ? t('search_none') : plural(t, 'search_hits', count, t('locale'))
  }
  let before = ownHits.length
  return (
    <div class="view results">
      <p class="quiet tally" role="status">
        {said()}
      </p>
      <OwnHits {...own} hits={ownHits} terms={terms} limit={limit} />
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
                draw={(hit) => <li key={hit.entry.id}>{drawHit(hit, { terms, model, visit, t })}</li>}
              />
            </ul>
          </section>
        )
      })}
    </div>
  )
}
