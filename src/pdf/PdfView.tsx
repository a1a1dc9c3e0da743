/** What the reading page for PDFs shows around the pages: the place for a file, what became of it, and the bar. */
import { useState } from 'preact/hooks'
import type { ArticleSummary } from '../core/model/edition/edition'
import type { Translate } from '../core/texts/translate'
import { ArticleTitle } from '../ui/ArticleTitle'
import { useStrings } from '../ui/strings'
import { Bar, type BarActions, type BarState } from './Bar'
import type { PdfProblem } from './open-pdf'

export type PdfState =
  | { readonly status: 'empty' }
  | { readonly status: 'reading'; readonly name: string; readonly done: number; readonly all: number }
  | { readonly status: 'password'; readonly name: string; readonly wrong: boolean }
  /** Reading it would take long: the reader is asked first. */
  | { readonly status: 'large'; readonly name: string; readonly amount: number; readonly of: 'pages' | 'megabytes' }
  | {
      readonly status: 'failed'
      readonly name: string
      readonly problem: PdfProblem | 'no_text' | 'other_article' | 'no_link'
      /** What the file says that it is. */
      readonly title: string | null
    }
  | ({ readonly status: 'open' } & BarState)

export type PdfActions = BarActions & {
  choose(file: File): void
  /** Null gives up. */
  unlock(password: string | null): void
  readAll(): void
}

type PdfViewProps = { state: PdfState; articles: readonly ArticleSummary[]; actions: PdfActions }

const Password = ({ wrong, unlock }: { wrong: boolean; unlock: PdfActions['unlock'] }) => {
  const t = useStrings()
  const [password, set] = useState('')
  return (
    <form
      class="actions"
      onSubmit={(event) => {
        event.preventDefault()
        unlock(password)
      }}
    >
      <label>
        {t('pdf_password')}{' '}
        <input
          type="password"
          autocomplete="off"
          value={password}
          onInput={({ currentTarget }) => set(currentTarget.value)}
          ref={(field) => field?.focus()}
        />
      </label>
      <button type="submit" class="action">
        {t('pdf_unlock')}
      </button>
      <button type="button" class="action" onClick={() => unlock(null)}>
        {t('own_cancel')}
      </button>
      {wrong && <p role="alert">{t('pdf_password_wrong')}</p>}
    </form>
  )
}

const amountOf = ({ amount, of }: { amount: number; of: 'pages' | 'megabytes' }, t: Translate): string =>
  of === 'pages'
    ? t('pdf_page_count', String(amount))
    : new Intl.NumberFormat(t('locale'), { style: 'unit', unit: 'megabyte' }).format(amount)

const Chooser = ({ choose }: { choose: PdfActions['choose'] }) => {
  const t = useStrings()
  return (
    <p class="actions">
      <label class="action">
        {t('pdf_choose')}
        <input
          type="file"
          accept="application/pdf,.pdf"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            // The same file may be chosen again.
            currentTarget.value = ''
            if (file !== undefined) choose(file)
          }}
        />
      </label>
      <span class="quiet">{t('pdf_drop')}</span>
    </p>
  )
}

const Said = ({ state, actions }: { state: Exclude<PdfState, { status: 'open' | 'empty' }>; actions: PdfActions }) => {
  const t = useStrings()
  switch (state.status) {
    case 'reading':
      return (
        <div role="status">
          <p>{t('pdf_reading', state.name)}</p>
          <progress value={state.done} max={state.all} aria-label={t('pdf_reading', state.name)} />
        </div>
      )
    case 'password':
      return (
        <>
          <p>{t('pdf_locked', state.name)}</p>
          <Password wrong={state.wrong} unlock={actions.unlock} />
        </>
      )
    case 'large':
      return (
        <>
          <p role="status">{t('pdf_large', state.name, amountOf(state, t))}</p>
          <p class="actions">
            <button type="button" class="action" onClick={actions.readAll}>
              {t('pdf_read_all')}
            </button>
          </p>
        </>
      )
    case 'failed':
      return (
        <div role="alert">
          <p>
            {t(`pdf_failed_${state.problem}`, state.name)}
            {state.title !== null && ` ${t('pdf_titled', state.title)}`}
          </p>
        </div>
      )
  }
}

/** Everything but the pages themselves. */
export const PdfView = ({ state, articles, actions }: PdfViewProps) => {
  const t = useStrings()
  const [isOver, setOver] = useState(false)
  if (state.status === 'open') return <Bar state={state} actions={actions} />
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer?.files ?? []
    if (file !== undefined) actions.choose(file)
  }
  return (
    <main
      class={isOver ? 'welcome over' : 'welcome'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h1>{t('pdf_title')}</h1>
      <p>{t('pdf_intro')}</p>
      {articles.map((article) => (
        <ArticleTitle key={article.id} article={article} />
      ))}
      {state.status !== 'empty' && <Said state={state} actions={actions} />}
      {state.status !== 'reading' && state.status !== 'password' && <Chooser choose={actions.choose} />}
    </main>
  )
}
