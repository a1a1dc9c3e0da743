/** The choice among the colours of highlights. Each is said by its name, and shown. */
import { useId } from 'preact/hooks'
import { NOTE_COLOURS, type NoteColour } from '../../core/model/notes/note-colours'
import { useStrings } from '../strings'

type ColourChoiceProps = { chosen: NoteColour; choose(colour: NoteColour): void }

export const ColourChoice = ({ choose, chosen }: ColourChoiceProps) => {
  const t = useStrings()
  const name = `own-${useId()}`
  return (
    <fieldset class="colours">
      <legend class="hidden">{t('own_colour')}</legend>
      {NOTE_COLOURS.map((colour) => (
        <label key={colour} class="pen" data-pen={colour} title={t(`colour_${colour}`)}>
          <input type="radio" name={name} value={colour} checked={colour === chosen} onChange={() => choose(colour)} />
          <span class="hidden">{t(`colour_${colour}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
