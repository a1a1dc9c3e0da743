/** Entry of the side panel: follows the tab that the reader looks at and draws what it reports. */
import { render } from 'preact'
import { followSettings } from '../browser/follow-settings'
import { followTab } from '../browser/follow-tab'
import { askTab, follow } from '../browser/messaging'
import { translate } from '../browser/strings'
import { activeTab, openPage, openSettings } from '../browser/tabs'
import { version } from '../browser/version'
import type { ArticleSummary, FullEdition } from '../core/model/edition'
import type { Report } from '../core/model/report'
import type { ToTab } from '../core/model/to-tab'
import type { Translate } from '../core/texts/translate'
import { copyText } from '../page/clipboard'
import { download } from '../page/download'
import { Strings } from '../ui/strings'
import { loadWhenIdle } from './load-when-idle'
import { PanelView } from './PanelView'
import type { OnArticle, PanelActions, PanelState } from './panel-state'

declare const __ARTICLES__: readonly ArticleSummary[]

let t: Translate = translate

/** Asks the active tab; false if it has left the article since the panel was drawn, which is then drawn anew anyway. */
const ask = async (message: ToTab): Promise<boolean> => {
  const tab = await activeTab()
  return tab !== undefined && (await askTab(tab.id, message).catch(() => false)) === true
}

const actions: PanelActions = {
  openArticle: (address) => void openPage(address),
  openSettings: () => void openSettings(),
  visit: async (id, span) =>
    (await ask({ type: 'open', id })) ||
    // It has its place but its kind is not shown.
    (span !== undefined && (await ask({ type: 'show', start: span.start, end: span.end }))),
  show: ({ start, end }) => ask({ type: 'show', start, end }),
  goBack: () => ask({ type: 'back' }),
  copy: (text) => copyText(document, text),
  download: (name, mediaType, text) => download(document, name, mediaType, text),
}

let state: PanelState = { status: 'loading' }
let unfollow = (): void => {}
const editions = new Map<string, FullEdition>()

const draw = (next: PanelState): void => {
  state = next
  render(
    <Strings.Provider value={t}>
      <PanelView state={state} articles={__ARTICLES__} version={version()} actions={actions} />
    </Strings.Provider>,
    document.body,
  )
}

/** Draws what has become known of the page that is shown, if it still is. */
const update = ({ tab, article }: OnArticle, news: Pick<OnArticle, 'edition' | 'place'>): void => {
  if (state.status === 'article' && state.tab === tab && state.article.id === article.id) draw({ ...state, ...news })
}

const stateOf = (report: Report | undefined, tab: number | undefined): PanelState => {
  const article = __ARTICLES__.find(({ id }) => id === report?.article)
  if (report === undefined || article === undefined || tab === undefined) return { status: 'elsewhere' }
  const edition = editions.get(article.id)
  return { status: 'article', tab, article, report, ...(edition && { edition }) }
}

const show = (next: PanelState): void => {
  unfollow()
  unfollow = () => {}
  draw(next)
  if (next.status !== 'article') return
  unfollow = follow(next.tab, (place) => update(next, { place }))
  const { id } = next.article
  if (next.edition !== undefined) return
  void loadWhenIdle(id).then((edition) => {
    if (edition === undefined) return
    editions.set(id, edition)
    update(next, { edition })
  })
}

draw(state)
followTab((report, tab) => show(stateOf(report, tab)))
followSettings(document, (strings) => {
  t = strings
  draw(state)
})
