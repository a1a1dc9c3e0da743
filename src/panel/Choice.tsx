/** One labelled list of choices of a row of filters. */
type ChoiceProps<Value extends string> = {
  label: string
  /** The name of the choice that stands for none; absent where one has to be made. */
  any?: string
  value: Value | undefined
  options: readonly { readonly value: Value; readonly label: string }[]
  choose(value: Value | undefined): void
}

/** The browser's own list: it is known to every reader and every assistive technology. */
export const Choice = <Value extends string>({ label, any, value, options, choose }: ChoiceProps<Value>) => (
  <label class="choice">
    <span class="label">{label}</span>
    <select
      value={value ?? ''}
      data-set={any !== undefined && value !== undefined}
      onChange={({ currentTarget }) => choose(options.find((option) => option.value === currentTarget.value)?.value)}
    >
      {any !== undefined && <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
)
