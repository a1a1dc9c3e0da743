/** Entry of the side panel: follows the tab that the reader looks at and draws what it reports. */
import { render } from 'preact'
import {
  allowCopyFile,
  canKeepFile,
  chooseCopyFile,
  forgetCopyFile,
  loadCopyFile,
  onCopyFile,
} from '../browser/copy-file'
import { loadCopyMarks, setCopyMark } from '../browser/copy-marks'
import { followSettings } from '../browser/follow-settings'
import { followTab } from '../browser/follow-tab'
import { askTab, follow } from '../browser/messaging'
import { packNotes, readNoteFile } from '../browser/note-backup'
import { onNotesChanged } from '../browser/notes-changes'
import { emptyTrash, importNotes, loadNotes, storageUse, writeNote } from '../browser/notes-store'
import { translate, translateFrom } from '../browser/strings'
import { activeTab, openPage, openPdf, openSettings } from '../browser/tabs'
import { loadTexts } from '../browser/texts'
import { tryStore } from '../browser/try-store'
import { version } from '../browser/version'
import type { Place } from '../core/model/messages/from-tab'
import type { Report } from '../core/model/messages/report'
import type { ToTab } from '../core/model/messages/to-tab'
import type { Translate } from '../core/texts/translate'
import { copyText } from '../page/clipboard'
import { download } from '../page/download'
import { Strings } from '../ui/strings'
import { loadEditions } from './load-editions'
import { loadWhenIdle } from './load-when-idle'
import { createCopies } from './notes/copies'
import { createPanelNotes } from './notes/panel-notes'
import { PanelView } from './PanelView'
import type { OnArticle, PanelActions, PanelState } from './panel-state'

let t: Translate = translate

/** Asks the active tab; false if it has left the article since the panel was drawn, which is then drawn anew anyway. */
const ask = async (message: ToTab): Promise<boolean> => {
  const tab = await activeTab()
  return tab !== undefined && (await askTab(tab.id, message).catch(() => false)) === true
}

const actions: PanelActions = {
  openArticle: (address) => void openPage(address),
  openSettings: () => void openSettings(),
  openPdf: () => void openPdf(),
  loadAgain: (id) => {
    editions.tryAgain(id)
    drawEdition(id)
  },
  visit: async (id, span) =>
    (await ask({ type: 'open', id })) ||
    // It has its place but its kind is not shown.
    (span !== undefined && (await ask({ type: 'show', start: span.start, end: span.end }))),
  show: ({ start, end }) => ask({ type: 'show', start, end }),
  goBack: () => ask({ type: 'back' }),
  copy: (text, html) => copyText(document, text, html),
  inEnglish: async () => translateFrom(await loadTexts('en')),
  download: (name, mediaType, content) => download(document, name, mediaType, content),
  placeNote: (id) => ask({ type: 'place-note', id }),
  packNotes,
  readNotesFile: readNoteFile,
}

/** Nothing of it is read before the reader comes to their notes. */
const own = {
  notes: createPanelNotes({
    load: loadNotes,
    trial: tryStore,
    write: writeNote,
    importNotes,
    emptyTrash,
    onChanged: onNotesChanged,
  }),
  copies: createCopies({
    loadMarks: loadCopyMarks,
    setMark: setCopyMark,
    storageUse,
    ...(canKeepFile() && {
      file: {
        load: loadCopyFile,
        choose: chooseCopyFile,
        allow: allowCopyFile,
        forget: forgetCopyFile,
        onChanged: onCopyFile,
      },
    }),
  }),
}

let state: PanelState = { status: 'loading' }
let unfollow = (): void => {}

const draw = (next: PanelState): void => {
  state = next
  render(
    <Strings.Provider value={t}>
      <PanelView state={state} articles={__ARTICLES__} version={version()} own={own} actions={actions} />
    </Strings.Provider>,
    document.body,
  )
}

/** Draws where the reader is in the page that is shown, if it still is. */
const drawPlace = ({ tab, article }: OnArticle, place: Place): void => {
  if (state.status === 'article' && state.tab === tab && state.article.id === article.id) draw({ ...state, place })
}

/** Draws what has become of the edition of that article, if its page is shown. */
const drawEdition = (id: string): void => {
  if (state.status === 'article' && state.article.id === id) draw({ ...state, ...editions.stateOf(id) })
}
const editions = loadEditions(loadWhenIdle, drawEdition)

const stateOf = (report: Report | undefined, tab: number | undefined): PanelState => {
  const article = __ARTICLES__.find(({ id }) => id === report?.article)
  if (report === undefined || article === undefined || tab === undefined) return { status: 'elsewhere' }
  return { status: 'article', tab, article, report, ...editions.stateOf(article.id) }
}

const show = (next: PanelState): void => {
  unfollow()
  unfollow = () => {}
  draw(next)
  if (next.status === 'article') unfollow = follow(next.tab, (place) => drawPlace(next, place))
}

draw(state)
followTab((report, tab) => show(stateOf(report, tab)))
followSettings(document, (strings) => {
  t = strings
  draw(state)
})
// The panel may be gone the next moment.
for (const name of ['visibilitychange', 'pagehide'] as const) window.addEventListener(name, own.notes.flush)
