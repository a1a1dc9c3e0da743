/** What stands over a list: filters and export, each behind a button of its own, the filters that are on, and how much is listed. */
import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { Icon, type IconName } from '../../ui/Icon'
import { useStrings } from '../../ui/strings'

/** A filter that is on, by what it lets through. */
export type Chip = { readonly label: string; remove(): void }

type ListBarProps = {
  chips: readonly Chip[]
  /** Takes all filters off. */
  clear(): void
  /** How much is listed; said when it changes. */
  said: string
  /** The lists of choices behind the first button. */
  filters: ComponentChildren
  /** A choice that is always in sight. */
  order?: ComponentChildren
  /** What the second button opens, what it is called if not “Export”, and how much of the list was chosen for it; without it there is no such button. */
  exports?: { readonly label?: string; readonly chosen: number; readonly content: ComponentChildren }
}

type Part = 'filters' | 'exports'

/** At most one part is open, so that the list stays in sight. What is closed stays as it was left. */
export const ListBar = ({ chips, clear, exports, filters, order, said }: ListBarProps) => {
  const t = useStrings()
  const id = useId()
  const [open, setOpen] = useState<Part>()
  const first = useRef<HTMLButtonElement>(null)
  const toggle = (part: Part, icon: IconName, label: string, count: number) => (
    <button
      type="button"
      class="action"
      ref={part === 'filters' ? first : null}
      aria-expanded={open === part}
      aria-controls={`${id}-${part}`}
      onClick={() => setOpen(open === part ? undefined : part)}
    >
      <Icon name={icon} />
      {label}
      {count > 0 && <span class="count"> {count}</span>}
    </button>
  )
  /** The button that was pressed goes with its filter, so the focus moves to the one that opens them. */
  const off = (remove: () => void): void => {
    first.current?.focus()
    remove()
  }
  return (
    <div class="list-bar">
      <div class="list-tools">
        {toggle('filters', 'filter', t('filter'), chips.length)}
        {exports && toggle('exports', 'download', exports.label ?? t('export'), exports.chosen)}
        {order}
        <span class="quiet said" role="status">
          {said}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form. */}
      <div id={`${id}-filters`} class="filters" role="group" aria-label={t('filter')} hidden={open !== 'filters'}>
        {filters}
      </div>
      {exports && (
        <div id={`${id}-exports`} hidden={open !== 'exports'}>
          {exports.content}
        </div>
      )}
      {chips.length > 0 && (
        <div class="chips">
          {chips.map(({ label, remove }) => (
            <button
              key={label}
              type="button"
              class="chip"
              aria-label={t('filter_remove', label)}
              onClick={() => off(remove)}
            >
              <span>{label}</span>
              <Icon name="close" />
            </button>
          ))}
          <button type="button" class="quiet-action" onClick={() => off(clear)}>
            {t('filter_clear')}
          </button>
        </div>
      )}
    </div>
  )
}
