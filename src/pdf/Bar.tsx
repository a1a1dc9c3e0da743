/** The bar over the pages: the file's name, its pages, its size, its own outline, and the way to print it. */
import { useStrings } from '../ui/strings'
import { type FindActions, FindField } from './FindField'
import type { OutlineEntry } from './read-outline'

export type BarState = {
  readonly name: string
  readonly pages: number
  /** The page before the reader, from 1. */
  readonly page: number
  /** In per cent of the page's own size. */
  readonly percent: number
  readonly isFitted: boolean
  /** How many pages could not be read. */
  readonly damaged: number
  readonly outline: readonly OutlineEntry[]
}

export type BarActions = FindActions & {
  goTo(page: number): void
  zoom(to: 'larger' | 'smaller' | 'fit'): void
  /** Opens the file itself in the browser's own viewer, which prints it. */
  print(): void
  another(): void
}

const Outline = ({ entries, goTo }: { entries: readonly OutlineEntry[]; goTo: BarActions['goTo'] }) => (
  <ul>
    {entries.map(({ entries: inner, page, title }, i) => (
      <li key={i}>
        {page === null ? (
          title
        ) : (
          <button type="button" onClick={() => goTo(page)}>
            {title}
          </button>
        )}
        {inner.length > 0 && <Outline entries={inner} goTo={goTo} />}
      </li>
    ))}
  </ul>
)

export const Bar = ({ state, actions }: { state: BarState; actions: BarActions }) => {
  const t = useStrings()
  return (
    <header>
      <div class="bar" role="toolbar" aria-label={t('pdf_bar')}>
        <span class="name" title={state.name}>
          {state.name}
        </span>
        {state.damaged > 0 && <span role="status">{t('pdf_damaged_pages', String(state.damaged))}</span>}
        <FindField actions={actions} />
        <label>
          {t('pdf_page_field')}{' '}
          <input
            type="number"
            min={1}
            max={state.pages}
            value={state.page}
            onChange={({ currentTarget }) => {
              const page = currentTarget.valueAsNumber
              if (page >= 1 && page <= state.pages) actions.goTo(Math.floor(page))
              else currentTarget.value = String(state.page)
            }}
          />
        </label>
        <span class="quiet">{t('pdf_of_pages', String(state.pages))}</span>
        <button type="button" class="action" aria-label={t('zoom_out')} onClick={() => actions.zoom('smaller')}>
          −
        </button>
        <span class="quiet" aria-live="polite">
          {new Intl.NumberFormat(t('locale'), { style: 'percent' }).format(state.percent / 100)}
        </span>
        <button type="button" class="action" aria-label={t('zoom_in')} onClick={() => actions.zoom('larger')}>
          +
        </button>
        <button type="button" class="action" aria-pressed={state.isFitted} onClick={() => actions.zoom('fit')}>
          {t('pdf_fit')}
        </button>
        <button type="button" class="action" onClick={actions.print}>
          {t('pdf_print')}
        </button>
        <button type="button" class="action" onClick={actions.another}>
          {t('pdf_another')}
        </button>
        {state.outline.length > 0 && (
          <details class="outline">
            <summary>{t('pdf_outline')}</summary>
            <Outline entries={state.outline} goTo={actions.goTo} />
          </details>
        )}
      </div>
    </header>
  )
}
