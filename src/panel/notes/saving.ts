/** Notes as files that the reader keeps: everything, or what the browser does not store. */
import type { ArticleSummary } from '../../core/model/edition/edition'
import { BACKUP_FILE } from '../../core/model/notes/note-file'
import type { OwnNote } from '../../core/model/notes/own-note'
import type { PanelActions } from '../panel-state'
import type { Copies } from './copies'
import { NOTE_FILES, writeAll, writeNotes } from './note-files'
import type { PanelNotes } from './panel-notes'

type SavingOptions = {
  own: PanelNotes
  copies: Copies
  articles: readonly ArticleSummary[]
  actions: Pick<PanelActions, 'download' | 'packNotes'>
}

/** What saves notes, each with the name that the file gets. */
export const saving = ({ actions, articles, copies, own }: SavingOptions) => ({
  /** Everything, those of the trash, too. */
  saveAll: async (): Promise<string> => {
    const day = new Date().toISOString().slice(0, 10)
    const file = `counterpoint-${day}.${BACKUP_FILE.extension}`
    const packed = await actions.packNotes(writeAll(own.stored(), own.now().foreign, articles))
    actions.download(file, BACKUP_FILE.mediaType, packed)
    copies.mark('copied')
    return file
  },
  /** Notes as the reader has them, stored or not, to be read in any program. */
  saveTexts: (notes: readonly OwnNote[]): string => {
    const { extension, mediaType } = NOTE_FILES.markdown
    const file = `counterpoint-unsaved.${extension}`
    actions.download(file, mediaType, writeNotes('markdown', notes, [], articles))
    return file
  },
})
