/** Saves the article of a tab with its annotations as a file. */
import { loadCopyStyle } from '../browser/copy-style'
import { loadEdition } from '../browser/editions'
import { askTab } from '../browser/messaging'
import { parseArticleText } from '../core/model/article-text'
import type { Report } from '../core/model/report'
import type { Settings } from '../core/model/settings'
import type { Translate } from '../core/texts/translate'
import { download } from '../page/download'
import { copyDocument } from '../ui/copy/copy-document'
import { copyOf } from './copy-of'

/** Rejects if the tab does not give the text, or the package not the edition. The browser asks the reader where the file goes, or does not. */
export const saveCopy = async (tab: number, report: Report, settings: Settings, t: Translate): Promise<void> => {
  const [answer, edition, css] = await Promise.all([
    askTab(tab, { type: 'text' }),
    loadEdition(report.article ?? ''),
    loadCopyStyle(),
  ])
  if (edition === undefined) throw new Error('the edition could not be read')
  const text = parseArticleText(answer)
  const day = new Date().toISOString().slice(0, 10)
  const failed = (error: unknown): void => reportError(error)
  const html = copyDocument({ ...copyOf({ edition, report, settings, text }), day, failed }, t, css)
  download(document, `${edition.article.id}.html`, 'text/html', html)
}
