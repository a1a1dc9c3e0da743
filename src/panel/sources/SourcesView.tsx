/** The bibliography of the edition. */
import { useMemo } from 'preact/hooks'
import {
  type AddressState,
  addressStateOf,
  type CitedBy,
  type CitedWork,
  filterWorks,
  type Ownership,
  ownershipOf,
  sortWorks,
  type WorkFilter,
  type WorkOrder,
} from '../../core/bibliography/list-works'
import type { Source } from '../../core/model/source'
import { plural } from '../../core/texts/plural'
import { Select } from '../../ui/Select'
import { underscored, useStrings } from '../../ui/strings'
import type { EditionModel } from '../edition-model'
import { Rows } from '../lists/Rows'
import { useGrowing } from '../lists/use-growing'
import type { PanelActions } from '../panel-state'
import { toChoice } from '../to-choice'
import { ExportBar } from './ExportBar'
import { SourceItem } from './SourceItem'

const ORDERS: readonly WorkOrder[] = ['author', 'date', 'type', 'cited']
const CITING: readonly CitedBy[] = ['article', 'edition']

export type SourcesState = {
  readonly filter: WorkFilter
  readonly order: WorkOrder
  /** The ids of the works that the reader ticked. */
  readonly chosen: ReadonlySet<string>
}

type SourcesViewProps = {
  model: EditionModel
  state: SourcesState
  setState(change: (state: SourcesState) => SourcesState): void
  visit(id: string): void
  actions: PanelActions
}

/** The values that there are, each once, in the order of their names. */
const there = <Value extends string>(
  works: readonly CitedWork[],
  partOf: (cited: CitedWork) => Value,
  nameOf: (value: Value) => string,
  locale: string,
): { value: Value; label: string }[] =>
  [...new Set(works.map(partOf))]
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))

/** Sorting, filters, what to take along, and the list. */
export const SourcesView = ({ model, state, setState, visit, actions }: SourcesViewProps) => {
  const t = useStrings()
  const locale = t('locale')
  const { chosen, filter, order } = state
  const { works } = model
  const choices = useMemo(
    () => ({
      types: there(
        works,
        ({ work }) => work.type,
        (type: Source['type']) => t(`type_${underscored(type)}`),
        locale,
      ),
      ownerships: there(
        works,
        ({ work }) => ownershipOf(work),
        (value: Ownership) => t(`ownership_${underscored(value)}`),
        locale,
      ),
      addresses: there(
        works,
        ({ work }) => addressStateOf(work),
        (value: AddressState) => t(`address_state_${underscored(value)}`),
        locale,
      ),
    }),
    [works, locale, t],
  )
  const listed = useMemo(
    () => sortWorks(filterWorks(works, filter), order, locale, (type) => t(`type_${underscored(type)}`)),
    [works, filter, order, locale, t],
  )
  const limit = useGrowing(listed.length, JSON.stringify([filter, order]))
  const change = (part: WorkFilter): void => setState((now) => ({ ...now, filter: { ...now.filter, ...part } }))
  const choose = (id: string, on: boolean): void =>
    setState((now) => {
      const next = new Set(now.chosen)
      if (on) next.add(id)
      else next.delete(id)
      return { ...now, chosen: next }
    })
  const isFiltering = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form. */}
      <div class="filters" role="group" aria-label={t('filter')}>
        <Select
          label={t('filter_type')}
          any={t('filter_type_any')}
          value={filter.type}
          options={choices.types}
          choose={(type) => change({ type })}
        />
        <Select
          label={t('filter_ownership')}
          any={t('filter_ownership_any')}
          value={filter.ownership}
          options={choices.ownerships}
          choose={(ownership) => change({ ownership })}
        />
        <Select
          label={t('filter_address')}
          any={t('filter_address_any')}
          value={filter.address}
          options={choices.addresses}
          choose={(address) => change({ address })}
        />
        <Select
          label={t('filter_cited')}
          any={t('filter_cited_any')}
          value={filter.citedBy}
          options={CITING.map((value) => ({ value, label: t(`filter_cited_${value}`) }))}
          choose={(citedBy) => change({ citedBy })}
        />
        <Select
          label={t('sort')}
          value={order}
          options={ORDERS.map((value) => ({ value, label: t(`sort_${value}`) }))}
          choose={(next) => next && setState((now) => ({ ...now, order: next }))}
        />
        <p class="quiet tally">
          <span role="status">
            {isFiltering
              ? t('count_sources_filtered', String(listed.length), String(works.length))
              : plural(t, 'count_sources', works.length, locale)}
          </span>
          {isFiltering && (
            <button
              type="button"
              class="quiet-action"
              onClick={({ currentTarget }) => {
                toChoice(currentTarget)
                setState((now) => ({ ...now, filter: {} }))
              }}
            >
              {t('filter_clear')}
            </button>
          )}
        </p>
      </div>
      <ExportBar
        name={model.edition.article.id}
        chosen={works.filter(({ work }) => chosen.has(work.id)).map(({ work }) => work)}
        listed={listed.map(({ work }) => work)}
        rendered={model.edition.rendered}
        chooseNone={() => setState((now) => ({ ...now, chosen: new Set() }))}
        actions={actions}
      />
      {listed.length === 0 && <p class="quiet">{t('sources_none')}</p>}
      <ul class="sources">
        <Rows
          items={listed}
          limit={limit}
          stampOf={(piece) =>
            piece
              .map(({ work }) => work.id)
              .filter((id) => chosen.has(id))
              .join(' ')
          }
          draw={(cited) => (
            <SourceItem
              key={cited.work.id}
              cited={cited}
              chosen={chosen.has(cited.work.id)}
              choose={(on) => choose(cited.work.id, on)}
              cite={model.cite}
              copy={actions.copy}
              visit={visit}
            />
          )}
        />
      </ul>
    </>
  )
}
