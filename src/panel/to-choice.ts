/** Where the focus goes when the button that was pressed is not there any more. */

/** Focuses the first list of choices of the group that a button stands in, if there is one. */
export const toChoice = (button: Element): void =>
  button.closest('[role="group"]')?.querySelector<HTMLElement>('select')?.focus()
