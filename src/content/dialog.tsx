/** The one modal dialog on the page: the help on keys, and short notices. The browser keeps the focus in it and restores it afterwards. */
import { type ComponentChild, render } from 'preact'
import type { Translate } from '../core/texts/translate'
import type { Overlay } from '../page/overlay'
import type { Theme } from '../page/theme'
import { DialogView } from '../ui/DialogView'
import { Strings } from '../ui/strings'

/** Opens the dialog, or draws it anew. */
export const showDialog = (
  { dialog, dress }: Overlay,
  theme: Theme,
  t: Translate,
  title: string,
  content: ComponentChild,
): void => {
  dress(dialog, theme)
  dialog.setAttribute('aria-label', title)
  dialog.onclose = () => render(null, dialog)
  render(
    <Strings.Provider value={t}>
      <DialogView title={title} close={() => dialog.close()}>
        {content}
      </DialogView>
    </Strings.Provider>,
    dialog,
  )
  if (!dialog.open) dialog.showModal()
}
