/** The bibliography of the edition. */
import { useMemo } from 'preact/hooks'
import { filterWorks, sortWorks, type WorkFilter, type WorkOrder } from '../../core/bibliography/list-works'
import { plural } from '../../core/texts/plural'
import { Select } from '../../ui/Select'
import { underscored, useStrings } from '../../ui/strings'
import type { EditionModel } from '../edition-model'
import { ListBar } from '../lists/ListBar'
import { Rows } from '../lists/Rows'
import { useGrowing } from '../lists/use-growing'
import type { PanelActions } from '../panel-state'
import { ExportBar } from './ExportBar'
import { SourceFilters } from './SourceFilters'
import { SourceItem } from './SourceItem'

const ORDERS: readonly WorkOrder[] = ['author', 'date', 'type', 'cited']

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

/** Sorting, filters, what to take along, and the list. */
export const SourcesView = ({ model, state, setState, visit, actions }: SourcesViewProps) => {
  const t = useStrings()
  const locale = t('locale')
  const { chosen, filter, order } = state
  const { works } = model
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
  const { address, citedBy, ownership, type } = filter
  const chips = [
    type && { label: t(`type_${underscored(type)}`), remove: () => change({ type: undefined }) },
    ownership && {
      label: t(`ownership_${underscored(ownership)}`),
      remove: () => change({ ownership: undefined }),
    },
    address && { label: t(`address_state_${underscored(address)}`), remove: () => change({ address: undefined }) },
    citedBy && { label: t(`filter_cited_${citedBy}`), remove: () => change({ citedBy: undefined }) },
  ].filter((chip) => chip !== undefined)
  return (
    <>
      <ListBar
        chips={chips}
        clear={() => setState((now) => ({ ...now, filter: {} }))}
        said={
          chips.length > 0
            ? t('count_sources_filtered', String(listed.length), String(works.length))
            : plural(t, 'count_sources', works.length, locale)
        }
        filters={<SourceFilters works={works} filter={filter} change={change} />}
        order={
          <Select
            label={t('sort')}
            value={order}
            options={ORDERS.map((value) => ({ value, label: t(`sort_${value}`) }))}
            choose={(next) => next && setState((now) => ({ ...now, order: next }))}
          />
        }
        exports={{
          chosen: chosen.size,
          content: (
            <ExportBar
              name={model.edition.article.id}
              chosen={works.filter(({ work }) => chosen.has(work.id)).map(({ work }) => work)}
              listed={listed.map(({ work }) => work)}
              rendered={model.edition.rendered}
              chooseNone={() => setState((now) => ({ ...now, chosen: new Set() }))}
              actions={actions}
            />
          ),
        }}
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
