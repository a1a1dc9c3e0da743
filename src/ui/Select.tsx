/** One of several, in a list that opens. It is the browser's own: known to every reader and every assistive technology. */
type SelectProps<Value extends string> = {
  label: string
  /** Leaves the label to screen readers, where what stands beside the list says what it is for. */
  hidesLabel?: boolean
  /** The name of the choice that stands for none; absent where one has to be made. */
  any?: string
  value: Value | undefined
  options: readonly { readonly value: Value; readonly label: string }[]
  /** Is given undefined for none. */
  choose(value: Value | undefined): void
}

export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const { any, choose, hidesLabel = false, label, options, value } = props
  const list = (
    <select
      aria-label={hidesLabel ? label : undefined}
      value={value ?? ''}
      data-set={any !== undefined && value !== undefined}
      onChange={({ currentTarget }) => choose(options.find((option) => option.value === currentTarget.value)?.value)}
    >
      {any !== undefined && <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  )
  if (hidesLabel) return list
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the list is in it.
    <label class="choice">
      <span class="label">{label}</span>
      {list}
    </label>
  )
}
