/** The filters of the bibliography: the values that there are in it, and who cites a work. */
import { useMemo } from 'preact/hooks'
import {
  type AddressState,
  addressStateOf,
  type CitedBy,
  type CitedWork,
  type Ownership,
  ownershipOf,
  type WorkFilter,
} from '../../core/bibliography/list-works'
import type { Source } from '../../core/model/edition/source'
import { Select } from '../../ui/Select'
import { underscored, useStrings } from '../../ui/strings'

const CITING: readonly CitedBy[] = ['article', 'edition']

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

type SourceFiltersProps = { works: readonly CitedWork[]; filter: WorkFilter; change(part: WorkFilter): void }

/** Four lists of choices. */
export const SourceFilters = ({ change, filter, works }: SourceFiltersProps) => {
  const t = useStrings()
  const locale = t('locale')
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
  return (
    <>
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
    </>
  )
}
