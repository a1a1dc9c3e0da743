/** The welcome page: what the extension does, on an example; what it may do, keeps and sends; the article. */
import type { ArticleSummary } from '../core/model/edition'
import { ArticleTitle } from '../ui/ArticleTitle'
import { useStrings } from '../ui/strings'
import { Example } from './Example'

/** The permissions that have a text. Only those in the manifest are shown. */
export const PERMISSIONS = ['storage', 'sidePanel', 'contextMenus'] as const
export type Permission = (typeof PERMISSIONS)[number]

export type WelcomeActions = {
  openArticle(address: string): void
  /** Missing if the extension has no page of settings. */
  openSettings?: () => void
}

type WelcomeViewProps = {
  articles: readonly ArticleSummary[]
  /** What this browser's manifest asks for. */
  permissions: readonly Permission[]
  actions: WelcomeActions
}

const Article = ({ article, open }: { article: ArticleSummary; open(address: string): void }) => {
  const t = useStrings()
  return (
    <div class="article">
      <ArticleTitle article={article} />
      <button type="button" class="action" onClick={() => open(article.canonical)}>
        {t('open_article')}
      </button>
    </div>
  )
}

/** Drawn once only: afterwards the program of the article's page works on it. */
const EXAMPLE = <Example />

/** The whole page. */
export const WelcomeView = ({ articles, permissions, actions }: WelcomeViewProps) => {
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
      <section class="try">
        <h2 class="label">{t('welcome_try')}</h2>
        <p class="quiet">
          {t('welcome_how')}
          {!locale.startsWith('en') && ` ${t('welcome_english')}`}
        </p>
        {EXAMPLE}
      </section>
      <div class="columns">
        <section>
          <h2 class="label">{t('welcome_article')}</h2>
          {articles.map((article) => (
            <Article key={article.id} article={article} open={actions.openArticle} />
          ))}
          {openSettings && (
            <button type="button" class="action" onClick={openSettings}>
              {t('welcome_settings')}
            </button>
          )}
        </section>
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
        </section>
      </div>
    </main>
  )
}
