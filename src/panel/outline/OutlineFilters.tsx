/** The filters of the outline, and how much they let through. */
import type { ComponentChildren } from 'preact'
import { KINDS, STANCES } from '../../core/model/kinds'
import type { Section } from '../../core/model/messages/report'
import { plural } from '../../core/texts/plural'
import { dateParts, formatDate } from '../../ui/dates'
import { Select } from '../../ui/Select'
import { useStrings } from '../../ui/strings'
import { ListBar } from '../lists/ListBar'
import type { OutlineFilter } from './outline-filter'

type OutlineFiltersProps = {
  filter: OutlineFilter
  change(filter: OutlineFilter): void
  sections: readonly Section[]
  /** The article's date. */
  issued: string
  shown: number
  all: number
  /** What saves the list as a file; null before the edition is there. */
  exporting: ComponentChildren
}

/** Four lists of choices, what is chosen in them, and a count. */
export const OutlineFilters = ({ filter, change, sections, issued, shown, all, exporting }: OutlineFiltersProps) => {
  const t = useStrings()
  const locale = t('locale')
  const month = formatDate(dateParts(issued).slice(0, 2), locale)
  const headings = [...new Set(sections.map(({ heading }) => heading))]
  const nameOf = {
    kind: (kind: NonNullable<OutlineFilter['kind']>) => t(`kinds_${kind}`),
    stance: (stance: NonNullable<OutlineFilter['stance']>) => t(`stance_${stance}`),
    known: (known: NonNullable<OutlineFilter['known']>) =>
      known === 'then' ? t('filter_known_then', month) : t('filter_known_since'),
  }
  const { kind, known, section, stance } = filter
  const chips = [
    kind && { label: nameOf.kind(kind), remove: () => change({ ...filter, kind: undefined }) },
    stance && { label: nameOf.stance(stance), remove: () => change({ ...filter, stance: undefined }) },
    section && { label: section, remove: () => change({ ...filter, section: undefined }) },
    known && { label: nameOf.known(known), remove: () => change({ ...filter, known: undefined }) },
  ].filter((chip) => chip !== undefined && chip !== '')
  return (
    <ListBar
      chips={chips}
      clear={() => change({})}
      {...(exporting !== null && { exports: { chosen: 0, content: exporting } })}
      said={
        chips.length > 0 ? t('count_filtered', String(shown), String(all)) : plural(t, 'count_annotations', all, locale)
      }
      filters={
        <>
          <Select
            label={t('filter_kind')}
            any={t('filter_kind_any')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: nameOf.kind(value) }))}
            choose={(kind) => change({ ...filter, kind })}
          />
          <Select
            label={t('filter_stance')}
            any={t('filter_stance_any')}
            value={stance}
            options={STANCES.map((value) => ({ value, label: nameOf.stance(value) }))}
            choose={(stance) => change({ ...filter, stance })}
          />
          <Select
            label={t('filter_section')}
            any={t('filter_section_any')}
            value={section}
            options={headings.map((value) => ({ value, label: value }))}
            choose={(section) => change({ ...filter, section })}
          />
          <Select
            label={t('filter_known')}
            any={t('filter_known_any')}
            value={known}
            options={(['then', 'since'] as const).map((value) => ({ value, label: nameOf.known(value) }))}
            choose={(known) => change({ ...filter, known })}
          />
        </>
      }
    />
  )
}
