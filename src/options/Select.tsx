/** A choice of one among several, in a list that opens. The text beside it says what it is for; `label` tells screen readers. */
import type { ChoiceProps } from './Choice'

export const Select = <Value extends string>({ label, values, chosen, labelOf, choose }: ChoiceProps<Value>) => (
  <select
    aria-label={label}
    value={chosen}
    onChange={({ currentTarget }) => {
      const value = values.find((each) => each === currentTarget.value)
      if (value !== undefined) choose(value)
    }}
  >
    {values.map((value) => (
      <option key={value} value={value} selected={value === chosen}>
        {labelOf(value)}
      </option>
    ))}
  </select>
)
