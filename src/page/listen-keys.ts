/** Hears single keys on the page that neither the site nor a field takes for itself. Only trusted events count. */

/** Where letters are typed, or find entries by their first letter (ARIA Authoring Practices). */
const TYPING = [
  'input, textarea, select, [contenteditable]:not([contenteditable="false" i])',
  ...'textbox searchbox combobox spinbutton listbox menu menubar tree application'
    .split(' ')
    .map((role) => `[role="${role}"]`),
].join()

/** Ours hold no field. */
const OWN = /^counterpoint-/u

const isTyping = (event: KeyboardEvent, document: Document): boolean => {
  const path = event.composedPath()
  const [first] = path
  // Of a closed shadow root nothing is seen but the host, and a field in it may have the focus.
  const mayHide = first instanceof Element && first.localName.includes('-') && !OWN.test(first.localName)
  return mayHide || document.designMode === 'on' || path.some((at) => at instanceof Element && at.matches(TYPING))
}

/** The character of a key; on a keyboard of another script that of the Latin letter in its place. */
const characterOf = ({ code, key, shiftKey }: KeyboardEvent): string => {
  const latin = key.length === 1 && key > '\u007f' && code.startsWith('Key') ? code.slice(3) : key
  // Caps lock is no shift.
  return shiftKey ? key : latin.toLowerCase()
}

/**
 * What a key says to us: one character, or the name of a key that has none. Undefined where it is typed into a field, belongs to a
 * widget, or comes with a modifier.
 */
export const keyOf = (event: KeyboardEvent, document: Document): string | undefined => {
  const { altKey, ctrlKey, isComposing, metaKey } = event
  return isComposing || altKey || ctrlKey || metaKey || isTyping(event, document) ? undefined : characterOf(event)
}

/** Listens until `signal` aborts. `take` is true for a key that was for us, which then does nothing else. */
export const listenKeys = (take: (character: string) => boolean, signal: AbortSignal): void => {
  // At the window, after everything of the site's that could have taken the key.
  window.addEventListener(
    'keydown',
    (event) => {
      // Nothing that a key does is meant thirty times a second.
      if (!event.isTrusted || event.defaultPrevented || event.repeat) return
      const key = keyOf(event, document)
      if (key !== undefined && take(key)) event.preventDefault()
    },
    { signal },
  )
}
