/** The welcome page: what the extension does, the article, an example with the meaning of its marks; the button and the keys; what it may do, keeps and sends. */
import type { ArticleSummary } from '../core/model/edition/edition'
import { ArticleTitle } from '../ui/ArticleTitle'
import { useStrings } from '../ui/strings'
import { Example } from './Example'
import { Legend } from './Legend'
import { FirstKeys, Start } from './Start'

/** The permissions that have a text, those for the article's pages first. Only those in the manifest are shown. */
export const PERMISSIONS = ['scripting', 'contextMenus', 'storage', 'sidePanel'] as const
export type Permission = (typeof PERMISSIONS)[number]

export type WelcomeActions = {
  openArticle(address: string): void
  /** Missing if the extension has no page of settings. */
  openSettings?: () => void
  openPdf(): void
}

type WelcomeViewProps = {
  articles: readonly ArticleSummary[]
  /** What this browser's manifest asks for. */
  permissions: readonly Permission[]
  toolbar: 'chromium' | 'firefox' | undefined
  actions: WelcomeActions
}

const Article = ({ article, actions }: { article: ArticleSummary; actions: WelcomeActions }) => {
  const t = useStrings()
  return (
    <div class="article">
      <div>
        <ArticleTitle article={article} />
      </div>
      <button type="button" class="action primary" onClick={() => actions.openArticle(article.canonical)}>
        {t('open_article')}
      </button>
      <button type="button" class="settings" onClick={actions.openPdf}>
        {t('pdf_title')}
      </button>
    </div>
  )
}

/** Drawn once only: afterwards the program of the article's page works on it. */
const EXAMPLE = <Example />

/** The whole page. */
export const WelcomeView = ({ articles, permissions, toolbar, actions }: WelcomeViewProps) => {
  const t = useStrings()
  const { openSettings } = actions
  const locale = t('locale')
  // Without `www`, which makes no difference to a reader, and without line breaks at its hyphens.
  const named = (host: string): string => host.replace(/^www\./u, '').replaceAll('-', '\u2011')
  const hosts = [...new Set(articles.flatMap(({ address }) => address.hosts.map(named)))]
  return (
    <main>
      <p class="label name">{t('extensionName')}</p>
      <h1>{t('welcome_title')}</h1>
      <p class="lead">{t('welcome_lead')}</p>
      {articles.map((article) => (
        <Article key={article.id} article={article} actions={actions} />
      ))}
      <div class="sheets">
        <section>
          <h2 class="label">{t('welcome_try')}</h2>
          <p class="quiet">
            {t('welcome_how')}
            {!locale.startsWith('en') && ` ${t('welcome_english')}`}
          </p>
          {EXAMPLE}
        </section>
        <section>
          <h2 class="label">{t('welcome_legend')}</h2>
          <Legend />
        </section>
      </div>
      <div class="columns">
        <Start toolbar={toolbar} />
        <section>
          <h2 class="label">{t('welcome_permissions')}</h2>
          <ul>
            <li>{t('permission_pages', new Intl.ListFormat(locale).format(hosts))}</li>
            {permissions.map((name) => (
              <li key={name}>{t(`permission_${name}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2 class="label">{t('welcome_privacy')}</h2>
          <p>{t('welcome_kept')}</p>
          <p>{t('welcome_sent')}</p>
          <p>{t('welcome_seen')}</p>
        </section>
      </div>
      <div class="last">
        <FirstKeys />
        {openSettings && (
          <button type="button" class="settings" onClick={openSettings}>
            {t('welcome_settings')}
          </button>
        )}
      </div>
    </main>
  )
}
