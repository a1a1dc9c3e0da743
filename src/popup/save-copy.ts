/** Saves the article of a tab with its annotations as a file. */
import { loadCopyStyle } from '../browser/copy-style'
import { loadEdition } from '../browser/editions'
import { askTab } from '../browser/messaging'
import { loadNotes } from '../browser/notes-store'
import type { Report } from '../core/model/messages/report'
import type { NotesAnswer } from '../core/model/notes/notes-answer'
import { noteOf } from '../core/model/notes/own-note'
import { parseArticleText } from '../core/model/page/article-text'
import type { Settings } from '../core/model/settings/settings'
import type { Translate } from '../core/texts/translate'
import { download } from '../page/download'
import { copyDocument } from '../ui/copy/copy-document'
import { copyOf } from './copy-of'

const NO_NOTES: NotesAnswer = { notes: [], foreign: [] }

/** Rejects if the tab does not give the text, or the package not the edition. The browser asks the reader where the file goes, or does not. */
export const saveCopy = async (tab: number, report: Report, settings: Settings, t: Translate): Promise<void> => {
  const article = report.article ?? ''
  const [answer, edition, css, own] = await Promise.all([
    askTab(tab, { type: 'text' }),
    loadEdition(article),
    loadCopyStyle(),
    settings.printOwn ? loadNotes(article) : NO_NOTES,
  ])
  if (!('notes' in own)) throw new Error('the notes could not be read')
  if (edition === undefined) throw new Error('the edition could not be read')
  const text = parseArticleText(answer)
  const notes = own.notes.map(noteOf).filter(({ deleted }) => !deleted)
  const day = new Date().toISOString().slice(0, 10)
  const failed = (error: unknown): void => reportError(error)
  const html = copyDocument({ ...copyOf({ edition, report, settings, text, notes }), day, failed }, t, css)
  download(document, `${edition.article.id}.html`, 'text/html', html)
}
