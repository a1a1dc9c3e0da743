/** A number within a range; `written` says it with its unit. */
type SliderProps = {
  label: string
  range: { readonly min: number; readonly max: number; readonly step: number }
  value: number
  written: string
  disabled?: boolean
  set(value: number): void
}

export const Slider = ({ label, range, value, written, disabled = false, set }: SliderProps) => (
  <label class="field">
    <span>{label}</span>
    <input
      type="range"
      {...range}
      value={value}
      disabled={disabled}
      aria-valuetext={written}
      onChange={({ currentTarget }) => set(Number(currentTarget.value))}
    />
    <output>{written}</output>
  </label>
)
