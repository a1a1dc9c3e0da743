/** The toolbar popup: what is on this page, what of it is shown, and what could not be placed. */

import type { SettingsProblem } from '../browser/settings'
import type { ArticleSummary } from '../core/model/edition'
import { KINDS, type Kind } from '../core/model/kinds'
import type { Part, Report, ReportItem } from '../core/model/report'
import type { Settings } from '../core/model/settings'
import { ArticleOffer } from '../ui/ArticleOffer'
import { ArticleTitle } from '../ui/ArticleTitle'
import { Icon } from '../ui/Icon'
import { NotPlaced } from '../ui/NotPlaced'
import { NotShown } from '../ui/NotShown'
import { useStrings } from '../ui/strings'
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

export type PopupActions = PrintActions & {
  openArticle(address: string): void
  /** Missing if the browser has no place for the panel. */
  openPanel?(): void
  openSettings(): void
  setEnabled(on: boolean): void
  setKind(kind: Kind, on: boolean): void
}

type SwitchProps = {
  kind?: Kind
  name: string
  count?: string | undefined
  on: boolean
  disabled?: boolean
  set(on: boolean): void
}

const Switch = ({ kind, name, count, on, disabled = false, set }: SwitchProps) => (
  <button
    type="button"
    role="switch"
    class={kind ? 'switch' : 'switch master'}
    aria-checked={on}
    disabled={disabled}
    data-kind={kind}
    onClick={() => set(!on)}
  >
    {kind && <Icon name={kind} />}
    <span class="name">{name}</span> {count && <span class="count">{count}</span>}
    <span class="knob" aria-hidden="true" />
  </button>
)

const Switches = ({
  items,
  settings,
  actions,
}: {
  items: readonly ReportItem[]
  settings: Settings
  actions: PopupActions
}) => {
  const t = useStrings()
  const countOf = (kind: Kind): string | undefined => {
    const all = items.filter((item) => item.kind === kind)
    const placed = all.filter(({ outcome }) => outcome.status === 'anchored').length
    if (all.length === 0) return undefined
    if (placed === all.length) return t('placed_all', String(all.length))
    return t('placed', String(placed), String(all.length))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
    <div class="switches" role="group" aria-label={t('switches')}>
      <Switch name={t('enabled')} on={settings.enabled} set={actions.setEnabled} />
      {KINDS.map((kind) => (
        <Switch
          key={kind}
          kind={kind}
          name={t(`kinds_${kind}`)}
          count={countOf(kind)}
          on={settings.kinds[kind]}
          disabled={!settings.enabled}
          set={(on) => actions.setKind(kind, on)}
        />
      ))}
    </div>
  )
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
          <Switches items={state.report.items} settings={state.settings} actions={actions} />
          {actions.openPanel && (
            <button type="button" class="action" onClick={actions.openPanel}>
              <Icon name="panel" />
              {t('open_panel')}
            </button>
          )}
          <PrintMenu printing={state.settings.printing} actions={actions} />
          <NotShown items={state.report.items} />
          <NotPlaced items={state.report.items} language={state.article.language} />
        </>
      )}
      {state.status !== 'loading' && (
        <button type="button" class="settings" onClick={actions.openSettings}>
          {t('settings')}
        </button>
      )}
    </main>
  )
}
