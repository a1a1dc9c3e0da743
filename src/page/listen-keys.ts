/** Hears single keys on the page that neither the site nor a field takes for itself. Only trusted events count. */
import { hear } from './hear'

/** Elements in which letters are typed, or find entries by their first letter (ARIA Authoring Practices). */
const TYPING = [
  'input, textarea, select, [contenteditable]:not([contenteditable="false" i])',
  ...'textbox searchbox combobox spinbutton listbox menu menubar tree application'
    .split(' ')
    .map((role) => `[role="${role}"]`),
].join()

/** Our own elements hold no field. */
const OWN = /^counterpoint-/u

const isTyping = (event: KeyboardEvent, document: Document): boolean => {
  const path = event.composedPath()
  const [first] = path
  // Of a closed shadow root only the host is visible, and a field inside may have the focus.
  const mayHide = first instanceof Element && first.localName.includes('-') && !OWN.test(first.localName)
  return mayHide || document.designMode === 'on' || path.some((at) => at instanceof Element && at.matches(TYPING))
}

/** The character of a key. On a keyboard of another script it is the Latin letter at the same place. */
const characterOf = ({ code, key, shiftKey }: KeyboardEvent): string => {
  const latin = key.length === 1 && key > '\u007f' && code.startsWith('Key') ? code.slice(3) : key
  // Caps lock does not count as shift.
  return shiftKey ? key : latin.toLowerCase()
}

/**
 * What a key means to us: one character, or the name of a key without a character. Undefined if it is typed into a field, belongs to a
 * widget, or has a modifier.
 */
export const keyOf = (event: KeyboardEvent, document: Document): string | undefined => {
  const { altKey, ctrlKey, isComposing, metaKey } = event
  return isComposing || altKey || ctrlKey || metaKey || isTyping(event, document) ? undefined : characterOf(event)
}

/** Listens until `signal` aborts. If `take` returns true, the key was for us and does nothing else. */
export const listenKeys = (take: (character: string) => boolean, signal: AbortSignal): void => {
  // At the window, so that everything of the site's can take the key first.
  hear(
    window,
    'keydown',
    (event) => {
      // A key that is held down counts once.
      if (event.defaultPrevented || event.repeat) return
      const key = keyOf(event, document)
      if (key !== undefined && take(key)) event.preventDefault()
    },
    signal,
  )
}
