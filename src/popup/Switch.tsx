/** One switch of the popup: a sign, a name that looks as its passages do, and how many there are. */
import type { ComponentChildren } from 'preact'

type SwitchProps = {
  /** What sort of row it is, for the style sheet. */
  class: string
  name: string
  sign?: ComponentChildren
  /** How the name looks. */
  style?: Readonly<Record<string, string>> | undefined
  count?: string | undefined
  /** Said under the name. */
  hint?: string | undefined
  on: boolean
  disabled?: boolean
  set(on: boolean): void
}

export const Switch = ({ count, disabled = false, hint, name, on, set, sign, style, ...props }: SwitchProps) => (
  <button
    type="button"
    role="switch"
    class={`switch ${props.class}`}
    aria-checked={on}
    disabled={disabled}
    onClick={() => set(!on)}
  >
    {sign}
    <span class="name">
      <span style={style ?? {}}>{name}</span>
      {hint && <small> {hint}</small>}
    </span>{' '}
    {count && <span class="count">{count}</span>}
    <span class="knob" aria-hidden="true" />
  </button>
)
