/** Several things of one kind, each on or off. */
import type { ComponentChildren } from 'preact'
import { Check } from './Check'
import { Group } from './Group'

type CheckGroupProps<Value extends string> = {
  legend: string
  values: readonly Value[]
  on: Readonly<Record<Value, boolean>>
  labelOf(value: Value): string
  /** Shown before the words of each. */
  signOf(value: Value): ComponentChildren
  /** Whether the group is disabled, because the choice would have no effect. */
  restsOf(value: Value): boolean
  set(value: Value, on: boolean): void
}

export const CheckGroup = <Value extends string>({
  labelOf,
  legend,
  on,
  restsOf,
  set,
  signOf,
  values,
}: CheckGroupProps<Value>) => (
  <Group legend={legend}>
    {values.map((value) => (
      <Check
        key={value}
        sign={signOf(value)}
        label={labelOf(value)}
        on={on[value]}
        disabled={restsOf(value)}
        set={(now) => set(value, now)}
      />
    ))}
  </Group>
)
