/** What can be done with the notes that the reader has ticked: it stays at the foot of the panel while they choose. */
import { useId, useState } from 'preact/hooks'
import { MAX_TAG } from '../../core/model/notes/note-limits'
import { plural } from '../../core/texts/plural'
import { useStrings } from '../../ui/strings'

type ChosenBarProps = {
  chosen: number
  suggestions: readonly string[]
  chooseAll(): void
  addTag(tag: string): void
  remove(): void
  end(): void
}

export const ChosenBar = ({ addTag, chosen, chooseAll, end, remove, suggestions }: ChosenBarProps) => {
  const t = useStrings()
  const list = useId()
  const [tag, setTag] = useState('')
  const words = tag.trim().replace(/^#/u, '')
  const isNone = chosen === 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
    <div class="dock own-chosen" role="group" aria-label={t('notes_choose')}>
      <p class="tally">
        <span role="status">{plural(t, 'notes_chosen', chosen, t('locale'))}</span>
        <button type="button" class="quiet-action" onClick={chooseAll}>
          {t('notes_choose_all')}
        </button>
        <button type="button" class="quiet-action end" onClick={end}>
          {t('own_done')}
        </button>
      </p>
      <form
        class="own-tagging"
        onSubmit={(event) => {
          event.preventDefault()
          if (isNone || words === '') return
          addTag(words)
          setTag('')
        }}
      >
        <input
          type="text"
          aria-label={t('own_tag_add')}
          placeholder={t('own_tag_add')}
          list={list}
          maxLength={MAX_TAG}
          autocomplete="off"
          value={tag}
          onInput={({ currentTarget }) => setTag(currentTarget.value)}
        />
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <button type="submit" class="action" disabled={isNone || words === ''}>
          {t('notes_tag')}
        </button>
        <button type="button" class="action" disabled={isNone} onClick={remove}>
          {t('own_delete')}
        </button>
      </form>
    </div>
  )
}
