/** The article's own sections with their annotations in reading order, and where the reader is. */
import { useMemo } from 'preact/hooks'
import { ANNOTATION_LANGUAGE } from '../../core/model/edition/edition'
import type { ReportItem, Section } from '../../core/model/messages/report'
import { groupBySection, type SectionGroup, sectionAt, startOf } from '../../core/outline/group-by-section'
import { useStrings } from '../../ui/strings'
import { curled } from '../../ui/typography'
import { Rows } from '../lists/Rows'
import { useGrowing } from '../lists/use-growing'
import type { OnArticle, PanelActions } from '../panel-state'
import type { Visit } from '../use-visits'
import { ExportAnnotations } from './ExportAnnotations'
import { OutlineFilters } from './OutlineFilters'
import { OutlineRow } from './OutlineRow'
import { filterItems, isFiltering, type OutlineFilter } from './outline-filter'
import { type RowDetail, rowDetails } from './row-details'

type HeadingProps = { group: SectionGroup; language: string; isHere: boolean; show: Visit['show'] }

const Heading = ({ group: { section, items }, language, isHere, show }: HeadingProps) => {
  const t = useStrings()
  return (
    <h2 class="section-heading">
      {section === null ? (
        <span class="quiet">{t('before_sections')}</span>
      ) : (
        <button
          type="button"
          aria-current={isHere ? 'location' : undefined}
          title={t('to_section')}
          onClick={() => show(section)}
        >
          <span lang={language}>{section.heading}</span>
        </button>
      )}{' '}
      <span class="count">{items.length}</span>
    </h2>
  )
}

type OutlineListProps = {
  place: OnArticle['place'] | undefined
  sections: readonly Section[]
  /** The article's, in which its headings are. */
  language: string
  shown: readonly ReportItem[]
  /** By id; undefined until the edition is there. */
  details: ReadonlyMap<string, RowDetail> | undefined
  /** Whether sections without annotations are left out. */
  filtered: boolean
  /** What the list is of: with another one it begins anew. */
  of: string
  visit: Visit
}

/** The list by itself, which grows without the filters being drawn again. */
const OutlineList = ({ details, filtered, language, of, place, sections, shown, visit }: OutlineListProps) => {
  const groups = useMemo(() => groupBySection(sections, shown), [sections, shown])
  const limit = useGrowing(shown.length, of)
  const isHere = (item: ReportItem): boolean => {
    const start = startOf(item)
    return place !== undefined && start >= place.start && start < place.end
  }
  const stampOf = (piece: readonly ReportItem[]): string =>
    [details !== undefined, ...piece.filter(isHere).map(({ id }) => id)].join(' ')
  const draw = (item: ReportItem) => (
    <li key={item.id}>
      <OutlineRow
        item={item}
        language={language}
        detail={details?.get(item.id)}
        here={isHere(item)}
        visit={visit.open}
      />
    </li>
  )

  const here = place === undefined || place.end === 0 ? undefined : sectionAt(sections, place.start)
  let before = 0
  return (
    <>
      {groups.map((group) => {
        const rest = limit - before
        before += group.items.length
        if (rest <= 0 || (group.items.length === 0 && filtered)) return null
        return (
          <section key={group.index} class="outline-section">
            <Heading group={group} language={language} isHere={group.index === here} show={visit.show} />
            <ul>
              <Rows items={group.items} limit={rest} draw={draw} stampOf={stampOf} />
            </ul>
          </section>
        )
      })}
    </>
  )
}

/** Closed: a reader who comes for one passage has the list before them at once. */
const Introduction = ({ paragraphs }: { paragraphs: readonly string[] }) => {
  const t = useStrings()
  return (
    <details class="introduction">
      <summary>{t('introduction')}</summary>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} lang={ANNOTATION_LANGUAGE}>
          {curled(paragraph)}
        </p>
      ))}
    </details>
  )
}

type OutlineViewProps = {
  state: OnArticle
  filter: OutlineFilter
  setFilter(filter: OutlineFilter): void
  visit: Visit
  actions: Pick<PanelActions, 'download' | 'inEnglish'>
}

/** The outline with its filters. */
export const OutlineView = ({
  state: { article, edition, place, report },
  filter,
  setFilter,
  visit,
  actions,
}: OutlineViewProps) => {
  const t = useStrings()
  // The edition comes after the report: a filter that does not ask it is not applied again for it.
  const points = filter.known === undefined ? undefined : edition?.counterpoints
  const known = useMemo(() => new Map(points?.map(({ id, known }) => [id, known])), [points])
  const { items, sections } = report
  const details = useMemo(() => edition && rowDetails(edition), [edition])
  const introduction = edition?.article.edition.introduction
  const placed = useMemo(() => items.filter(({ outcome }) => outcome.status === 'anchored'), [items])
  const shown = useMemo(
    () => filterItems(placed, filter, sections, (id) => known.get(id)),
    [placed, filter, sections, known],
  )

  return (
    <>
      {introduction !== undefined && introduction.length > 0 && <Introduction paragraphs={introduction} />}
      <OutlineFilters
        filter={filter}
        change={setFilter}
        sections={sections}
        issued={article.issued}
        shown={shown.length}
        all={placed.length}
        exporting={
          edition ? (
            <ExportAnnotations
              edition={edition}
              shown={isFiltering(filter) ? shown.map(({ id }) => id) : undefined}
              actions={actions}
            />
          ) : null
        }
      />
      {shown.length === 0 && <p class="quiet">{t('filter_none')}</p>}
      <OutlineList
        sections={sections}
        language={article.language}
        shown={shown}
        details={details}
        filtered={shown.length < placed.length}
        of={JSON.stringify(filter)}
        place={place}
        visit={visit}
      />
    </>
  )
}
