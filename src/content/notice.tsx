/** Short notices, in the dialog on the page. */
import type { Translate } from '../core/texts/translate'
import type { Overlay } from '../page/card/overlay'
import type { Theme } from '../page/theme'
import { showDialog } from './dialog'

/** Shows a text to the reader and says it to screen readers. */
export const showNotice = (overlay: Overlay, theme: Theme, t: Translate, text: string): void => {
  showDialog(overlay, theme, t, t('extensionName'), <p>{text}</p>)
  overlay.announce(text)
}
