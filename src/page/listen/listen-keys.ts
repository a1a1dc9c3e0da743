/** Hears single keys on the page that neither the site nor a field takes for itself. Only trusted events count. */

import { hear } from '../hear'
import { isTyping, type RootOf } from './fields'

/** A letter of another script than the Latin one. Letters such as ħ or ß are Latin letters of their own. */
const OTHER_SCRIPT = /^(?!\p{Script=Latin})[\p{Letter}\p{Mark}]$/u

/** The question mark in other scripts: full width, small, Arabic, Greek, Armenian and Ethiopic. */
const QUESTION_MARK = /^[？﹖؟\u037e՞፧]$/u

/** Whether a key gives the Greek question mark, which is the sign `;`. Greek keyboards have it where Latin ones have the Q. */
const isGreekQuestion = ({ code, key }: KeyboardEvent): boolean => key === ';' && code === 'KeyQ'

/** The character of a key. On a keyboard of another script it is the Latin letter at the same place. */
const characterOf = (event: KeyboardEvent): string => {
  const { code, key, shiftKey } = event
  if (QUESTION_MARK.test(key) || isGreekQuestion(event)) return '?'
  const latin = OTHER_SCRIPT.test(key) && code.startsWith('Key') ? code.slice(3) : key
  // Caps lock does not count as shift.
  return shiftKey ? key : latin.toLowerCase()
}

/**
 * What a key means to us: one character, or the name of a key without a character. Undefined if it is typed into a field, belongs to a
 * widget, or has a modifier.
 */
export const keyOf = (event: KeyboardEvent, document: Document, rootOf: RootOf): string | undefined => {
  const { altKey, ctrlKey, isComposing, metaKey } = event
  const isModified = altKey || ctrlKey || metaKey || event.getModifierState('AltGraph')
  return isComposing || isModified || isTyping(event, document, rootOf) ? undefined : characterOf(event)
}

/**
 * Listens until `signal` aborts. If `take` returns true, the key was for us, and the browser does nothing else with it.
 * @param opensField whether a character leads into a field, which would be given it
 */
export const listenKeys = (
  take: (character: string) => boolean,
  rootOf: RootOf,
  signal: AbortSignal,
  opensField: (character: string) => boolean = () => false,
): void => {
  let taken = false
  // At the window, so that everything of the site's can take the key first.
  hear(
    window,
    'keydown',
    (event) => {
      taken = false
      // A key that is held down counts once.
      if (event.defaultPrevented || event.repeat) return
      const key = keyOf(event, document, rootOf)
      taken = key !== undefined && take(key)
      if (taken && key !== undefined && opensField(key)) event.preventDefault()
    },
    signal,
  )
  // Firefox can begin a search with any letter. Prevented only here, so that a site that listens for `keypress` still hears it.
  hear(window, 'keypress', (event) => taken && event.preventDefault(), signal)
}
