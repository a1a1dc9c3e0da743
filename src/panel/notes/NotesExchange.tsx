/** Ways out and in: files for other programs, the file with everything, one that is kept up to date, and a file to be read. */
import { useRef, useState } from 'preact/hooks'
import type { ArticleSummary } from '../../core/model/edition/edition'
import type { Report } from '../../core/model/messages/report'
import { BACKUP_FILE } from '../../core/model/notes/note-file'
import type { OwnNote } from '../../core/model/notes/own-note'
import { plural } from '../../core/texts/plural'
import { useStrings } from '../../ui/strings'
import { useCopy } from '../../ui/use-copy'
import type { PanelActions } from '../panel-state'
import { CopyFileLine } from './CopyFileLine'
import type { Copies, CopiesState } from './copies'
import { NOTE_FILES, NOTE_FORMATS, type NoteFormat, writeNotes } from './note-files'
import type { PanelNotes } from './panel-notes'

/** What files are called that hold notes of several articles. */
const NAME = 'counterpoint-notes'

const LABELS = {
  markdown: 'export_markdown',
  csv: 'export_notes_csv',
  html: 'export_notes_html',
  w3c: 'export_w3c',
} as const satisfies Record<NoteFormat, string>

type NotesExchangeProps = {
  /** What is taken along: what is ticked, or else what is listed. */
  notes: readonly OwnNote[]
  isChosen: boolean
  articles: readonly ArticleSummary[]
  /** That of the page that the panel stands beside; undefined where it holds no article. */
  report: Report | undefined
  own: PanelNotes
  copies: Copies
  copied: CopiesState | undefined
  saveAll(): Promise<string>
  importFile(file: File): void
  actions: Pick<PanelActions, 'copy' | 'download'>
}

export const NotesExchange = (props: NotesExchangeProps) => {
  const { actions, articles, copied, copies, importFile, isChosen, notes, own, report, saveAll } = props
  const t = useStrings()
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [onClipboard, copy] = useCopy(actions.copy)
  const isNone = notes.length === 0
  const [only, ...others] = new Set(notes.map(({ article }) => article))
  const write = (format: NoteFormat): string => writeNotes(format, notes, own.stored(), articles, report)
  const save = (format: NoteFormat): void => {
    const { extension, mediaType } = NOTE_FILES[format]
    const file = `${others.length === 0 && only !== undefined ? `${only}-notes` : NAME}.${extension}`
    actions.download(file, mediaType, write(format))
    setSaid(t('downloaded', file))
  }
  return (
    <div class="exchange">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form. */}
      <div class="row" role="group" aria-label={t('export')}>
        <span class="quiet">{plural(t, isChosen ? 'notes_chosen' : 'notes_listed', notes.length, t('locale'))}</span>
        {NOTE_FORMATS.map((format) => (
          <button key={format} type="button" class="action" disabled={isNone} onClick={() => save(format)}>
            {t(LABELS[format])}
          </button>
        ))}
        <button
          type="button"
          class="action"
          disabled={isNone}
          onClick={() => {
            setSaid('')
            copy(write('markdown'), t('notes_formatted'), write('html'))
          }}
        >
          {t('notes_copy')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form. */}
      <div class="row" role="group" aria-label={t('notes_all')}>
        <span class="quiet">{t('notes_all_hint')}</span>
        <button
          type="button"
          class="action"
          onClick={() => void saveAll().then((file) => setSaid(t('downloaded', file)))}
        >
          {t('notes_save_all')}
        </button>
        <button type="button" class="action" onClick={() => field.current?.click()}>
          {t('notes_import')}
        </button>
      </div>
      <input
        ref={field}
        type="file"
        aria-label={t('notes_import')}
        accept={`.${BACKUP_FILE.extension},.json,.jsonld,application/json,application/ld+json`}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) importFile(file)
          // So that the same file can be chosen again.
          currentTarget.value = ''
        }}
      />
      <CopyFileLine file={copied?.file} copies={copies} />
      <p class="quiet" role="status">
        {said || onClipboard}
      </p>
    </div>
  )
}
