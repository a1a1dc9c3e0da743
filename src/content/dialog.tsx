/** The one modal dialog on the page: the help on keys, and short notices. The browser keeps the focus in it and restores it afterwards. */
import { type ComponentChild, render } from 'preact'
import type { Translate } from '../core/texts/translate'
import type { Overlay } from '../page/card/overlay'
import type { Theme } from '../page/theme'
import { DialogView } from '../ui/DialogView'
import { Strings } from '../ui/strings'

/** Opens the dialog, or draws it anew. */
export const showDialog = (
  { dialog, showDialog: open }: Overlay,
  theme: Theme,
  t: Translate,
  title: string,
  content: ComponentChild,
): void => {
  dialog.setAttribute('aria-label', title)
  // It may be open again by the time that the browser tells that it was closed.
  dialog.onclose = () => {
    if (!dialog.open) render(null, dialog)
  }
  render(
    <Strings.Provider value={t}>
      <DialogView title={title} close={() => dialog.close()}>
        {content}
      </DialogView>
    </Strings.Provider>,
    dialog,
  )
  open(theme)
}
