/** Over the list of own notes: a new one, choosing several, and the way to the trash. */
import { Icon } from '../../ui/Icon'
import { useStrings } from '../../ui/strings'

type NotesToolsProps = {
  /** Begins a note on the whole article; undefined where the page holds none. */
  begin: (() => void) | undefined
  /** Begins or ends to choose several; undefined where there are none. */
  choose: (() => void) | undefined
  isChoosing: boolean
  trash: number
  openTrash(): void
}

export const NotesTools = ({ begin, choose, isChoosing, openTrash, trash }: NotesToolsProps) => {
  const t = useStrings()
  return (
    <p class="tally">
      {begin && (
        <button type="button" class="quiet-action own-new" onClick={begin}>
          <Icon name="own" />
          {t('notes_new')}
        </button>
      )}
      {choose && (
        <button type="button" class="quiet-action to-choose" aria-pressed={isChoosing} onClick={choose}>
          {t('notes_choose')}
        </button>
      )}
      {trash > 0 && (
        <button type="button" class="quiet-action to-trash" onClick={openTrash}>
          {t('notes_trash')} <span class="count">{trash}</span>
        </button>
      )}
    </p>
  )
}
