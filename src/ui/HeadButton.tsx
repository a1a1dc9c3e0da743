/** A button in the head of a card or a dialog: an icon with a name. */
import { Icon, type IconName } from './Icon'

/** `label` is its accessible name and its tooltip. */
export const HeadButton = ({ icon, label, onClick }: { icon: IconName; label: string; onClick(): void }) => (
  <button type="button" class="head-button" aria-label={label} title={label} onClick={onClick}>
    <Icon name={icon} />
  </button>
)
