/** The tags of a note, and a field for another one. */
import { useId, useState } from 'preact/hooks'
import { MAX_TAG, MAX_TAGS } from '../../core/model/notes/note-limits'
import { Icon } from '../Icon'
import { useStrings } from '../strings'

type TagFieldProps = {
  tags: readonly string[]
  /** Tags of other notes, which the browser suggests. */
  suggestions: readonly string[]
  set(tags: string[]): void
}

/** The tags that a reader typed, one or several with commas, without the sign that many put before them. */
const tagsIn = (typed: string): string[] =>
  typed.split(/[,;\n]/u).flatMap((each) => each.trim().replace(/^#/u, '').slice(0, MAX_TAG) || [])

export const TagField = ({ set, suggestions, tags }: TagFieldProps) => {
  const t = useStrings()
  // Drawn by another program than the card around it, which counts its ids by itself.
  const id = `own-${useId()}`
  const [typed, setTyped] = useState('')
  const add = (text: string): void => {
    setTyped('')
    const all = [...new Set([...tags, ...tagsIn(text)])].slice(0, MAX_TAGS)
    if (all.length > tags.length) set(all)
  }
  return (
    <div class="tags">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button
            type="button"
            aria-label={t('own_tag_remove', tag)}
            onClick={() => set(tags.filter((each) => each !== tag))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      {tags.length < MAX_TAGS && (
        <>
          <label class="hidden" for={id}>
            {t('own_tag_add')}
          </label>
          <input
            id={id}
            type="text"
            list={`${id}-list`}
            maxLength={MAX_TAG}
            placeholder={t('own_tag_add')}
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget: { value } }) => {
              // Chosen from the suggestions, or ended with a comma.
              if (/[,;]$/u.test(value) || suggestions.includes(value)) add(value)
              else setTyped(value)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.isComposing) {
                event.preventDefault()
                add(event.currentTarget.value)
              }
              if (event.key === 'Backspace' && event.currentTarget.value === '' && tags.length > 0) {
                set(tags.slice(0, -1))
              }
            }}
            onBlur={({ currentTarget }) => add(currentTarget.value)}
          />
          <datalist id={`${id}-list`}>
            {suggestions
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
        </>
      )}
    </div>
  )
}
