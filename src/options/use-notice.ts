/** What the page of settings says about the last action. */
import type { Refusal } from '../core/model/settings/settings-file'
import { useStrings } from '../ui/strings'

export type Notice =
  | 'saved'
  | 'reset'
  | 'imported'
  | 'undone'
  | 'not_saved'
  | 'shortcuts_by_hand'
  | 'notes_deleted_all'
  | 'notes_not_deleted'
  | 'notes_nothing'
  | 'notes_unreadable'
  | Refusal
  | { readonly downloaded: string }

/** The notice in words; empty for none. */
export const useNotice = (notice: Notice | null): string => {
  const t = useStrings()
  if (notice === null) return ''
  switch (notice) {
    case 'shortcuts_by_hand':
    case 'notes_deleted_all':
    case 'notes_not_deleted':
    case 'notes_nothing':
    case 'notes_unreadable':
      return t(notice)
  }
  if (typeof notice === 'string') return t(`notice_${notice}`)
  if ('downloaded' in notice) return t('downloaded', notice.downloaded)
  return notice.refused === 'field' ? t('import_field', notice.path) : t(`import_${notice.refused}`)
}
