/** A file that the reader wants to have here, from the choice of it to what came of it. */
import { useRef, useState } from 'preact/hooks'
import type { ArticleSummary } from '../../core/model/edition/edition'
import { plural } from '../../core/texts/plural'
import { useStrings } from '../../ui/strings'
import type { PanelActions } from '../panel-state'
import type { Say } from './note-changes'
import type { PanelNotes } from './panel-notes'
import { beforeImport, type ReadImport, readImport, undoImport } from './read-import'

/** The file that is looked at; `read` is undefined while it is being read. */
export type Importing = { readonly name: string; readonly read: ReadImport | undefined }

type ImportOptions = {
  own: PanelNotes
  articles: readonly ArticleSummary[]
  readNotesFile: PanelActions['readNotesFile']
  say: Say
}

export const useImport = ({ articles, own, readNotesFile, say }: ImportOptions) => {
  const t = useStrings()
  const [importing, setImporting] = useState<Importing>()
  /** The file that was chosen last: an answer for one before it is dropped. */
  const last = useRef<File>(undefined)
  const begin = async (file: File): Promise<void> => {
    last.current = file
    setImporting({ name: file.name, read: undefined })
    // A file that cannot be read, such as one that was moved meanwhile, counts as damaged.
    const text = await readNotesFile(file).catch(() => ({ refused: 'json' as const }))
    const read = 'refused' in text ? text : await readImport(text.text, own.stored(), articles)
    if (last.current === file) setImporting({ name: file.name, read })
  }
  const close = (): void => {
    last.current = undefined
    setImporting(undefined)
  }
  const take = async (): Promise<void> => {
    const read = importing?.read
    if (read === undefined || !('preview' in read)) return
    const { preview } = read
    const before = beforeImport(preview, own.stored())
    close()
    const { count, problem } = await own.importNotes(preview.store)
    const done = (many: number): string => plural(t, 'import_done', many, t('locale'))
    if (problem === undefined) say(done(preview.new + preview.newer), () => undoImport(before, own))
    else say(`${done(count)} ${t(`notes_problem_${problem}`)}`)
  }
  return { importing, begin: (file: File) => void begin(file), take: () => void take(), close }
}
