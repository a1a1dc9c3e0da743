/** One thing that is on or off. */
import type { ComponentChildren } from 'preact'

type CheckProps = {
  label: string
  /** Shown before the words: an icon, a key. */
  sign?: ComponentChildren
  on: boolean
  disabled?: boolean
  set(on: boolean): void
}

export const Check = ({ label, sign, on, disabled = false, set }: CheckProps) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={on}
      disabled={disabled}
      onChange={({ currentTarget }) => set(currentTarget.checked)}
    />
    {sign} <span>{label}</span>
  </label>
)
