/** In place of a view whose matter only the edition has, when the edition could not be loaded. */
import { useStrings } from '../ui/strings'

export const NotLoaded = ({ tryAgain }: { tryAgain(): void }) => {
  const t = useStrings()
  return (
    <>
      <p role="status">{t('edition_failed')}</p>
      <button
        type="button"
        class="action"
        onClick={({ currentTarget }) => {
          // The button disappears at once, so the focus moves to the tab of the view.
          currentTarget.closest('main')?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
          tryAgain()
        }}
      >
        {t('try_again')}
      </button>
    </>
  )
}
