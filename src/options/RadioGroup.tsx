/** A choice of one among a few, all visible at once. */
import { useId } from 'preact/hooks'
import { Group } from './Group'

/** The question, the possible answers, and the present one. */
type RadioGroupProps<Value extends string> = {
  label: string
  values: readonly Value[]
  chosen: Value
  labelOf(value: Value): string
  choose(value: Value): void
}

export const RadioGroup = <Value extends string>({
  label,
  values,
  chosen,
  labelOf,
  choose,
}: RadioGroupProps<Value>) => {
  const name = useId()
  return (
    <Group legend={label}>
      {values.map((value) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => choose(value)} />
          <span>{labelOf(value)}</span>
        </label>
      ))}
    </Group>
  )
}
