/** The toolbar popup: what is on this page, what of it is shown, and what could not be placed. */
import type { SettingsProblem } from '../browser/settings'
import type { ArticleSummary } from '../core/model/edition/edition'
import type { Part, Report } from '../core/model/messages/report'
import type { Change } from '../core/model/settings/changed-settings'
import type { Settings } from '../core/model/settings/settings'
import { ArticleOffer } from '../ui/ArticleOffer'
import { ArticleTitle } from '../ui/ArticleTitle'
import { Icon } from '../ui/Icon'
import { NotPlaced } from '../ui/NotPlaced'
import { NotShown } from '../ui/NotShown'
import { PresetButtons } from '../ui/PresetButtons'
import { useStrings } from '../ui/strings'
import { Legend, type LegendActions } from './Legend'
import { type PrintActions, PrintMenu } from './PrintMenu'

/** What the popup says of the settings; also that the last change could not be stored, or no copy made. */
export type PopupNotice = SettingsProblem | 'notice_not_saved' | 'notice_no_copy'

export type PopupState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'elsewhere'
      readonly notice: PopupNotice | null
      /** What has failed on the page, so that nothing is known of it. */
      readonly failed?: readonly Part[]
    }
  | {
      readonly status: 'article'
      readonly article: ArticleSummary
      readonly report: Report
      readonly settings: Settings
      readonly notice: PopupNotice | null
    }

export type PopupActions = LegendActions &
  PrintActions & {
    openArticle(address: string): void
    /** Missing if the browser has no place for the panel. */
    openPanel?(): void
    openSettings(): void
    openPdf(): void
    /** Changes the settings as they are then. */
    change(change: Change): void
  }

type PopupViewProps = { state: PopupState; articles: readonly ArticleSummary[]; actions: PopupActions }

const Failed = ({ parts }: { parts: readonly Part[] }) => {
  const t = useStrings()
  if (parts.length === 0) return null
  const names = parts.map((part) => t(`part_${part}`))
  return (
    <p class="quiet" role="status">
      {t('parts_failed', new Intl.ListFormat(t('locale')).format(names))}
    </p>
  )
}

/** What the page could not be read for is not said to be missing on it. */
const Elsewhere = ({
  failed = [],
  articles,
  open,
}: {
  failed: readonly Part[] | undefined
  articles: readonly ArticleSummary[]
  open: PopupActions['openArticle']
}) => (failed.length > 0 ? <Failed parts={failed} /> : <ArticleOffer articles={articles} open={open} />)

/** The whole popup. Everything that it shows comes from `state`. */
export const PopupView = ({ state, articles, actions }: PopupViewProps) => {
  const t = useStrings()
  return (
    <main>
      <h1 class="label">{t('extensionName')}</h1>
      {state.status === 'loading' && <p role="status">{t('loading')}</p>}
      {state.status === 'elsewhere' && (
        <Elsewhere failed={state.failed} articles={articles} open={actions.openArticle} />
      )}
      {state.status === 'article' && <ArticleTitle article={state.article} />}
      {state.status !== 'loading' && (
        <p class="quiet" role="status">
          {state.notice && t(state.notice)}
        </p>
      )}
      {state.status === 'article' && (
        <>
          <Failed parts={state.report.failed} />
          <p class="quiet hint">{t('popup_hint')}</p>
          <Legend items={state.report.items} settings={state.settings} actions={actions} />
          <PresetButtons settings={state.settings} change={actions.change} />
          {actions.openPanel && (
            <button type="button" class="action" onClick={actions.openPanel}>
              <Icon name="panel" />
              {t('open_panel')}
            </button>
          )}
          <PrintMenu settings={state.settings} actions={actions} />
          <NotShown items={state.report.items} />
          <NotPlaced items={state.report.items} language={state.article.language} />
        </>
      )}
      {state.status !== 'loading' && (
        <p class="last">
          <button type="button" class="settings" onClick={actions.openPdf}>
            {t('pdf_title')}
          </button>
          <button type="button" class="settings" onClick={actions.openSettings}>
            {t('settings')}
          </button>
        </p>
      )}
    </main>
  )
}
