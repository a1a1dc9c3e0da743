/** In the popup: how much of the edition goes along, and the buttons to print the page and to save a copy of the article. */
import type { Printing } from '../core/model/settings/printing'
import type { Settings } from '../core/model/settings/settings'
import { PrintChoice } from '../ui/PrintChoice'
import { useStrings } from '../ui/strings'

export type PrintActions = {
  setPrinting(printing: Printing): void
  /** Whether the reader's own notes go along. */
  setPrintOwn(printOwn: boolean): void
  /** Prints the page of the tab. */
  print(): void
  /** Saves the article with its annotations as a file. */
  saveCopy(): void
}

/** Closed at first: printing is rare. */
export const PrintMenu = ({ settings, actions }: { settings: Settings; actions: PrintActions }) => {
  const t = useStrings()
  return (
    <details class="print-menu">
      <summary>{t('print_or_save')}</summary>
      <PrintChoice
        chosen={settings.printing}
        choose={actions.setPrinting}
        hasOwn={settings.printOwn}
        chooseOwn={actions.setPrintOwn}
      />
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
