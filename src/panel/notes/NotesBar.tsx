/** What stands over the list of own notes: filters, order, ways out and in, and the ways to the trash and to choosing. */
import type { ComponentChildren } from 'preact'
import { NOTE_COLOURS } from '../../core/model/notes/note-colours'
import type { OwnNote } from '../../core/model/notes/own-note'
import { isNoteFiltering, NOTE_ORDERS, tagsOf } from '../../core/notes/list-notes'
import { plural } from '../../core/texts/plural'
import { Select } from '../../ui/Select'
import { useStrings } from '../../ui/strings'
import { ListBar } from '../lists/ListBar'
import type { Keep, NotesKept } from './notes-kept'

type NotesBarProps = {
  kept: NotesKept
  keep: Keep
  /** The notes that filters may let through, and how many of them they do. */
  notes: readonly OwnNote[]
  shown: number
  /** Whether there is a choice between the article of the page and all. */
  isOnPage: boolean
  exchange: ComponentChildren
}

export const NotesBar = ({ exchange, isOnPage, keep, kept, notes, shown }: NotesBarProps) => {
  const t = useStrings()
  const locale = t('locale')
  const { chosen, everywhere, filter, order } = kept
  const { colour, tag } = filter
  const nameOf = (each: (typeof NOTE_COLOURS)[number]): string => t(`colour_${each}`)
  const chips = [
    tag !== undefined && { label: tag, remove: () => keep(() => ({ filter: { ...filter, tag: undefined } })) },
    colour !== undefined && {
      label: nameOf(colour),
      remove: () => keep(() => ({ filter: { ...filter, colour: undefined } })),
    },
  ].filter((chip) => chip !== false)
  return (
    <ListBar
      chips={chips}
      clear={() => keep(() => ({ filter: {} }))}
      said={
        isNoteFiltering(filter)
          ? t('count_notes_filtered', String(shown), String(notes.length))
          : plural(t, 'count_notes', notes.length, locale)
      }
      filters={
        <>
          <Select
            label={t('filter_tag')}
            any={t('filter_tag_any')}
            value={tag}
            options={tagsOf(notes, locale).map((value) => ({ value, label: value }))}
            choose={(tag) => keep(() => ({ filter: { ...filter, tag } }))}
          />
          <Select
            label={t('own_colour')}
            any={t('filter_colour_any')}
            value={colour}
            options={NOTE_COLOURS.map((value) => ({ value, label: nameOf(value) }))}
            choose={(colour) => keep(() => ({ filter: { ...filter, colour } }))}
          />
          {isOnPage && (
            <Select
              label={t('filter_articles')}
              value={everywhere ? 'all' : 'this'}
              options={(['this', 'all'] as const).map((value) => ({ value, label: t(`filter_articles_${value}`) }))}
              choose={(value) => keep(() => ({ everywhere: value === 'all' }))}
            />
          )}
        </>
      }
      order={
        <Select
          label={t('sort')}
          value={order}
          options={NOTE_ORDERS.map((value) => ({ value, label: t(`sort_notes_${value}`) }))}
          choose={(next) => next && keep(() => ({ order: next }))}
        />
      }
      exports={{ label: t('notes_exchange'), chosen: chosen?.size ?? 0, content: exchange }}
    />
  )
}
