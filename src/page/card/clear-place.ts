/** What is set on a card, or on a sheet after a pinch; another sheet has none of it. */
const SET = ['left', 'top', 'bottom', 'position', 'scale', 'width', 'margin', '--highest']

/** Takes off the surface what a card's place has set on it. */
export const clearPlace = ({ style }: HTMLElement): void => {
  for (const name of SET) style.removeProperty(name)
}
