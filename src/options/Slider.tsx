/** A number within a range. It is shown while the slider is dragged and set when it is let go. */
import { useEffect, useState } from 'preact/hooks'

type SliderProps = {
  label: string
  range: { readonly min: number; readonly max: number; readonly step: number }
  value: number
  /** A value with its unit. */
  written(value: number): string
  disabled?: boolean
  set(value: number): void
}

export const Slider = ({ label, range, value, written, disabled = false, set }: SliderProps) => {
  const [dragged, setDragged] = useState<number>()
  useEffect(() => setDragged(undefined), [value])
  const now = dragged ?? value
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="range"
        {...range}
        value={now}
        disabled={disabled}
        aria-valuetext={written(now)}
        onInput={({ currentTarget }) => setDragged(Number(currentTarget.value))}
        onChange={({ currentTarget }) => set(Number(currentTarget.value))}
      />
      <output>{written(now)}</output>
    </label>
  )
}
