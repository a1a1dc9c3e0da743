/** The choice of how much of the edition is printed with the article, and saved in an annotated copy. */
import { useId } from 'preact/hooks'
import { PRINTINGS, type Printing } from '../core/model/settings/printing'
import { useStrings } from './strings'

type PrintChoiceProps = {
  chosen: Printing
  choose(printing: Printing): void
  /** Whether the reader's own notes go along. */
  hasOwn: boolean
  chooseOwn(hasOwn: boolean): void
}

/** Three radio buttons and a switch, on the settings' page and in the popup. */
export const PrintChoice = ({ chosen, choose, chooseOwn, hasOwn }: PrintChoiceProps) => {
  const t = useStrings()
  const name = useId()
  return (
    <fieldset class="print-choice">
      <legend>{t('printing')}</legend>
      {PRINTINGS.map((printing) => (
        <label key={printing} class="choice">
          <input
            type="radio"
            name={name}
            value={printing}
            checked={printing === chosen}
            onChange={() => choose(printing)}
          />
          <span>{t(`printing_${printing}`)}</span>
        </label>
      ))}
      <label class="choice">
        <input type="checkbox" checked={hasOwn} onChange={({ currentTarget }) => chooseOwn(currentTarget.checked)} />
        <span>{t('print_own_notes')}</span>
      </label>
    </fieldset>
  )
}
