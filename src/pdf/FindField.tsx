/** The field that searches in the pages, with its count. */
import { useState } from 'preact/hooks'
import { Icon } from '../ui/Icon'
import { useStrings } from '../ui/strings'
import type { Found } from './find-on-pages'

export type FindActions = {
  find(words: string): Found
  step(by: 1 | -1): Found
}

/** Its id, by which a key finds it. */
export const FIND_FIELD = 'find'

export const FindField = ({ actions }: { actions: FindActions }) => {
  const t = useStrings()
  const [found, set] = useState<Found | null>(null)
  return (
    <search>
      <input
        id={FIND_FIELD}
        type="search"
        aria-label={t('pdf_find')}
        placeholder={t('pdf_find')}
        onInput={({ currentTarget: { value } }) => {
          const now = actions.find(value)
          set(value.trim() === '' ? null : now)
        }}
        onKeyDown={({ key, shiftKey }) => {
          if (key === 'Enter' && found !== null) set(actions.step(shiftKey ? -1 : 1))
        }}
      />
      <span class="quiet count" role="status">
        {found !== null &&
          (found.all === 0 ? t('pdf_found_none') : t('pdf_found', String(found.at), String(found.all)))}
      </span>
      {found !== null && found.all > 1 && (
        <>
          <button type="button" aria-label={t('pdf_find_before')} onClick={() => set(actions.step(-1))}>
            <Icon name="previous" />
          </button>
          <button type="button" aria-label={t('pdf_find_next')} onClick={() => set(actions.step(1))}>
            <Icon name="next" />
          </button>
        </>
      )}
    </search>
  )
}
