/** The way back from a note. It is all that stands over the page there, so that the note can be read. */
import { Icon } from './Icon'
import { useStrings } from './strings'

/** A small button; it has the theme of a card. */
export const BackPill = ({ goBack }: { goBack(): void }) => {
  const t = useStrings()
  return (
    <button type="button" class="back-pill" data-kind="footnote" onClick={goBack}>
      <Icon name="back" />
      {t('go_back')}
    </button>
  )
}
