/** In the popup: how much of the edition goes along, and the buttons to print the page and to save a copy of the article. */
import type { Printing } from '../core/model/printing'
import { PrintChoice } from '../ui/PrintChoice'
import { useStrings } from '../ui/strings'

export type PrintActions = {
  setPrinting(printing: Printing): void
  /** Prints the page of the tab. */
  print(): void
  /** Saves the article with its annotations as a file. */
  saveCopy(): void
}

/** Closed at first: printing is rare. */
export const PrintMenu = ({ printing, actions }: { printing: Printing; actions: PrintActions }) => {
  const t = useStrings()
  return (
    <details class="print-menu">
      <summary>{t('print_or_save')}</summary>
      <PrintChoice chosen={printing} choose={actions.setPrinting} />
      <p class="buttons">
        <button type="button" class="action" onClick={actions.print}>
          {t('print_page')}
        </button>
        <button type="button" class="action" onClick={actions.saveCopy}>
          {t('save_copy')}
        </button>
      </p>
    </details>
  )
}
