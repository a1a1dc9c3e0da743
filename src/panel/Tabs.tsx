/** Tabs as the ARIA Authoring Practices have them: one stop for the keyboard, arrows between them, and a tab is chosen by its focus. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

export type Tab<Name extends string> = { readonly name: Name; readonly label: string; readonly count?: string }

type TabsProps<Name extends string> = {
  label: string
  tabs: readonly Tab<Name>[]
  chosen: Name
  choose(name: Name): void
  /** What the chosen tab shows. */
  children: ComponentChildren
}

/** Where a key leads from the tab at `index`; undefined for keys that lead nowhere. */
const target = (key: string, index: number, count: number): number | undefined => {
  if (key === 'ArrowRight') return (index + 1) % count
  if (key === 'ArrowLeft') return (index + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

/** The row of tabs and the panel of the chosen one. */
export const Tabs = <Name extends string>({ label, tabs, chosen, choose, children }: TabsProps<Name>) => {
  const list = useRef<HTMLDivElement>(null)
  const pressed = (event: KeyboardEvent): void => {
    const to = target(
      event.key,
      tabs.findIndex(({ name }) => name === chosen),
      tabs.length,
    )
    const tab = to === undefined ? undefined : tabs[to]
    if (to === undefined || tab === undefined) return
    event.preventDefault()
    choose(tab.name)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus()
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={pressed}>
        {tabs.map(({ name, label, count }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === chosen}
            aria-controls="view"
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => choose(name)}
          >
            {label} {count && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      <div id="view" class="view" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  )
}
