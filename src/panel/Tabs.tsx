/** Tabs in a row: one stop for the keyboard, arrows between them, and a tab is chosen by its focus. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon, type IconName } from '../ui/Icon'
import { tabAfter } from '../ui/tab-after'

export type Tab<Name extends string> = {
  readonly name: Name
  readonly label: string
  /** Stands for the label where the window is narrow; the label is still read out. */
  readonly icon?: IconName
  readonly count?: string
}

type TabsProps<Name extends string> = {
  label: string
  tabs: readonly Tab<Name>[]
  chosen: Name
  choose(name: Name): void
  /** What the chosen tab shows. */
  children: ComponentChildren
}

/** The row of tabs and the panel of the chosen one. */
export const Tabs = <Name extends string>({ label, tabs, chosen, choose, children }: TabsProps<Name>) => {
  const list = useRef<HTMLDivElement>(null)
  const pressed = (event: KeyboardEvent): void => {
    const index = tabs.findIndex(({ name }) => name === chosen)
    const to = tabAfter(event.key, index, tabs.length, 'horizontal')
    const tab = to === undefined ? undefined : tabs[to]
    if (to === undefined || tab === undefined) return
    event.preventDefault()
    choose(tab.name)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus()
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={pressed}>
        {tabs.map(({ name, label, icon, count }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === chosen}
            aria-controls="view"
            tabIndex={name === chosen ? 0 : -1}
            title={icon && label}
            onClick={() => choose(name)}
          >
            {icon && <Icon name={icon} />}
            <span class={icon && 'wordy'}>{label}</span> {count && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      <div id="view" class="view" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  )
}
