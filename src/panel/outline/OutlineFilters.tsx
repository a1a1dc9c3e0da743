/** The filters of the outline, and how much they let through. */
import { KINDS, STANCES } from '../../core/model/kinds'
import type { Section } from '../../core/model/report'
import { plural } from '../../core/texts/plural'
import { dateParts, formatDate } from '../../ui/dates'
import { Select } from '../../ui/Select'
import { useStrings } from '../../ui/strings'
import { toChoice } from '../to-choice'
import { isFiltering, type OutlineFilter } from './outline-filter'

type OutlineFiltersProps = {
  filter: OutlineFilter
  change(filter: OutlineFilter): void
  sections: readonly Section[]
  /** The article's date. */
  issued: string
  shown: number
  all: number
}

/** Four lists of choices and a count that is said when it changes. */
export const OutlineFilters = ({ filter, change, sections, issued, shown, all }: OutlineFiltersProps) => {
  const t = useStrings()
  const locale = t('locale')
  const month = formatDate(dateParts(issued).slice(0, 2), locale)
  const headings = [...new Set(sections.map(({ heading }) => heading))]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
    <div class="filters" role="group" aria-label={t('filter')}>
      <Select
        label={t('filter_kind')}
        any={t('filter_kind_any')}
        value={filter.kind}
        options={KINDS.map((value) => ({ value, label: t(`kinds_${value}`) }))}
        choose={(kind) => change({ ...filter, kind })}
      />
      <Select
        label={t('filter_stance')}
        any={t('filter_stance_any')}
        value={filter.stance}
        options={STANCES.map((value) => ({ value, label: t(`stance_${value}`) }))}
        choose={(stance) => change({ ...filter, stance })}
      />
      <Select
        label={t('filter_section')}
        any={t('filter_section_any')}
        value={filter.section}
        options={headings.map((value) => ({ value, label: value }))}
        choose={(section) => change({ ...filter, section })}
      />
      <Select
        label={t('filter_known')}
        any={t('filter_known_any')}
        value={filter.known}
        options={[
          { value: 'then', label: t('filter_known_then', month) },
          { value: 'since', label: t('filter_known_since') },
        ]}
        choose={(known) => change({ ...filter, known })}
      />
      <p class="quiet tally">
        <span role="status">
          {isFiltering(filter)
            ? t('count_filtered', String(shown), String(all))
            : plural(t, 'count_annotations', all, locale)}
        </span>
        {isFiltering(filter) && (
          <button
            type="button"
            class="quiet-action"
            onClick={({ currentTarget }) => {
              toChoice(currentTarget)
              change({})
            }}
          >
            {t('filter_clear')}
          </button>
        )}
      </p>
    </div>
  )
}
